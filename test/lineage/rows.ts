import type { Level } from '../../api/domain/lists.ts';
import type { DirectiveRow, EdgeRow } from '../../api/domain/rows.ts';

/** A held, dated plan unless told otherwise. */
export function directive(id: string, level: Level | null = 'province', over: Partial<DirectiveRow> = {}): DirectiveRow {
  return {
    id,
    identityKey: id,
    held: true,
    outcome: 'directive',
    kind: 'plan',
    kindName: 'Kế hoạch',
    symbol: id,
    symbolKey: id,
    partialSymbol: null,
    subject: null,
    issuedOn: '2024-05-01',
    notBefore: null,
    notBeforeFrom: null,
    issuerIds: [],
    issuerNames: [id],
    issuerBySymbol: false,
    line: 'party',
    level,
    placeId: null,
    signer: null,
    preferredSourceId: null,
    withdrawn: false,
    taskCount: 0,
    ...over,
  };
}

/** `from` carries out `to`; stated unless told otherwise. */
export function edge(from: string, to: string, over: Partial<EdgeRow> = {}): EdgeRow {
  return { key: `${from}>IMPLEMENTS>${to}`, from, to, relation: 'IMPLEMENTS', origin: 'stated', state: 'stated', reason: null, ...over };
}
