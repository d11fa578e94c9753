import type { ReadDirective } from '../../api/domain/read-directive.ts';

/** A reading in which nothing was found, with `parts` in place of what is empty. */
export function emptyReading(parts: Partial<ReadDirective> & Pick<ReadDirective, 'textId'>): ReadDirective {
  return {
    readerVersion: '1',
    outcome: 'directive',
    outcomeReason: null,
    kind: null,
    kindName: null,
    symbol: null,
    partialSymbol: null,
    issuedOn: null,
    issuers: [],
    line: null,
    level: null,
    province: null,
    district: null,
    commune: null,
    subject: null,
    signers: [],
    recipients: null,
    citations: [],
    unnumbered: [],
    chains: [],
    sections: [],
    tasks: [],
    targets: [],
    remarks: [],
    ...parts,
  };
}
