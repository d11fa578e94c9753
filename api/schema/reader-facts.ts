import type { Fact } from '../domain/evidence.ts';
import { kindName } from '../domain/kinds.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import { apiName } from './closed-list.ts';
import type { FactShown } from './refs.ts';

/**
 * What was read of a document as a whole, as one flat list: a name that repeats (issuer, signer,
 * recipient) once for each. What the document does not say is not in the list.
 */
export function readerFacts(read: ReadDirective): readonly FactShown[] {
  return [
    ...shown('kind', read.kind, (kind) => (kind === read.kind?.value ? (read.kindName ?? kindName(kind)) : kindName(kind))),
    ...shown('symbol', read.symbol),
    ...shown('partialSymbol', read.partialSymbol),
    ...shown('issuedOn', read.issuedOn),
    ...read.issuers.flatMap((issuer) => shown('issuer', issuer)),
    ...shown('line', read.line, apiName),
    ...shown('level', read.level, apiName),
    ...shown('province', read.province),
    ...shown('district', read.district),
    ...shown('commune', read.commune),
    ...shown('subject', read.subject),
    ...read.signers.flatMap((signer) => [
      ...shown('signerName', signer.name),
      ...shown('signerPosition', signer.position),
      ...shown('signerCapacity', signer.capacity),
    ]),
    ...(read.recipients ?? []).flatMap((recipient) => shown('recipient', recipient)),
  ];
}

function shown<T extends string>(name: string, fact: Fact<T> | null, print: (value: T) => string = (value) => value): readonly FactShown[] {
  if (fact === null) return [];
  return [
    {
      name,
      value: print(fact.value),
      source: fact.source,
      from: fact.from ?? null,
      candidates: (fact.candidates ?? []).map(print),
      evidence: fact.evidence,
    },
  ];
}
