import { earliestDay, latestDay, type PlainDate } from '../../domain/dates.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { flatInSteps } from '../../domain/steps.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { existsAt, isReviewed } from '../coverage/documents-under.ts';
import { dateWords, documentWords, makeItem, ofIssuer } from './make-item.ts';
import { heldUnder } from './plans-under.ts';
import type { ItemRule } from './rule.ts';

/** A document that rests on one that had been replaced before it was issued, without naming the newer one. */
export const supersededBasis: ItemRule = {
  id: 'superseded-basis',
  list: 'B',
  needs: ['edges'],
  message: { vi: '{document} đã được thay thế bởi {newer}, {issued}.', en: '{document} was replaced by {newer}, {issued}.' },
  owner: 'issuer',
  due: 'none',
  thresholds: {},
  find: ({ index, coverage, options }) =>
    flatInSteps(heldUnder({ index, coverage }), ({ row }) => {
      const own = basesOf(index, row.id);
      return own.flatMap((basisId) =>
        replacersOf(index, basisId, options.asOf).flatMap((newer) => {
          if (newer.id === row.id || own.includes(newer.id) || !isBefore(newer, row)) return [];
          const issued = newer.issuedOn === null ? '' : dateWords(newer.issuedOn);
          const facts = { document: documentWords(index, basisId), newer: documentWords(index, newer.id), issued };
          return [makeItem('superseded-basis', 'B', { ...ofIssuer(row), subjects: [row.id, basisId, newer.id], againstId: basisId, facts })];
        }),
      );
    }),
};

/** What a document carries out or rests on. */
export function basesOf(index: AuditIndex, id: string): readonly string[] {
  const others = index.othersFrom(id).filter((edge) => edge.relation === 'BASED_ON' && isReviewed(edge));
  return [...index.upwards(id).filter(isReviewed), ...others].map((edge) => edge.to);
}

/** Dated documents that replaced one, as of a day. */
export function replacersOf(index: AuditIndex, id: string, asOf: PlainDate): readonly DirectiveRow[] {
  return index
    .othersTo(id)
    .filter((edge) => edge.relation === 'REPLACES' && isReviewed(edge))
    .flatMap((edge) => index.directive(edge.from) ?? [])
    .filter((row) => row.issuedOn !== null && existsAt(row, asOf));
}

function isBefore(newer: DirectiveRow, row: DirectiveRow): boolean {
  const bound = row.issuedOn ?? row.notBefore;
  return newer.issuedOn !== null && bound !== null && latestDay(newer.issuedOn) <= earliestDay(bound);
}
