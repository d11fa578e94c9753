import { earliestDay, latestDay } from '../../domain/dates.ts';
import type { DirectiveRow, EdgeRow } from '../../domain/rows.ts';
import { flatInSteps } from '../../domain/steps.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { existsAt, isReviewed } from '../coverage/documents-under.ts';
import { dateWords, documentWords, makeItem, ofIssuer } from './make-item.ts';
import { heldUnder } from './plans-under.ts';
import type { ItemRule } from './rule.ts';

const CHANGES: ReadonlySet<string> = new Set(['AMENDS', 'REPLACES', 'EXTENDS']);

/** A superior's document was amended, replaced or extended after this one was issued, and nothing shows that it was adjusted. */
export const notUpdated: ItemRule = {
  id: 'not-updated',
  list: 'B',
  needs: ['edges'],
  message: {
    vi: 'Văn bản cấp trên ({document}) thay đổi {changed} bởi {newer}; chưa thấy điều chỉnh.',
    en: '{document} was changed {changed} by {newer}; no adjustment was found.',
  },
  owner: 'issuer',
  due: 'none',
  thresholds: {},
  find: ({ index, coverage, options }) =>
    flatInSteps(heldUnder({ index, coverage }), ({ row }) =>
      index
        .upwards(row.id)
        .filter(isReviewed)
        .flatMap((edge) =>
          index
            .othersTo(edge.to)
            .filter((change) => CHANGES.has(change.relation) && isReviewed(change) && change.from !== row.id)
            .flatMap((change) => {
              const newer = index.directive(change.from);
              if (!newer || newer.issuedOn === null || !existsAt(newer, options.asOf) || !isAfter(newer, row) || isAdjusted(index, row, newer, change))
                return [];
              const facts = { document: documentWords(index, edge.to), newer: documentWords(index, newer.id), changed: dateWords(newer.issuedOn) };
              return [makeItem('not-updated', 'B', { ...ofIssuer(row), subjects: [row.id, edge.to, newer.id], againstId: newer.id, facts })];
            }),
        ),
    ),
};

function isAfter(newer: DirectiveRow, row: DirectiveRow): boolean {
  return newer.issuedOn !== null && row.issuedOn !== null && earliestDay(newer.issuedOn) > latestDay(row.issuedOn);
}

/** The issuer has carried out the change, or has changed or replaced its own document since. */
function isAdjusted(index: AuditIndex, row: DirectiveRow, newer: DirectiveRow, change: EdgeRow): boolean {
  const own = (id: string): boolean => (index.directive(id)?.issuerIds ?? []).some((organ) => row.issuerIds.includes(organ));
  const answered = index.downwards(newer.id).some((edge) => own(edge.from));
  const changed = index.othersTo(row.id).some((edge) => CHANGES.has(edge.relation));
  return answered || changed || index.upwards(row.id).some((edge) => edge.to === change.from);
}
