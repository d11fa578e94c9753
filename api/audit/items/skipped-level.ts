import { earliestDay, latestDay, type PlainDate } from '../../domain/dates.ts';
import { byText } from '../../domain/order.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { flatInSteps } from '../../domain/steps.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { superiorsAt } from '../superiors.ts';
import { dateWords, documentWords, makeItem, ofIssuer } from './make-item.ts';
import type { ItemRule } from './rule.ts';

/**
 * A held document that does not name what one of its issuer's superiors (the party committee of its level, the higher
 * organ of its line) had already issued on the same directive. Only documents that were surely issued earlier count,
 * and none that stands in its chain.
 */
export const skippedLevel: ItemRule = {
  id: 'skipped-level',
  list: 'B',
  needs: ['edges'],
  message: { vi: 'Chưa viện dẫn {document}, ban hành {issued}.', en: '{document}, issued {issued}, is not cited.' },
  owner: 'issuer',
  due: 'none',
  thresholds: {},
  find: ({ index, coverage }) => {
    const ofOrgan = byOrgan(coverage.documents.filter(({ unreviewed }) => !unreviewed).map(({ row }) => row));
    return flatInSteps(coverage.documents, ({ row }) => {
      const before = row.issuedOn ?? row.notBefore;
      if (!row.held || before === null) return [];
      const chain = chainAbove(index, row.id);
      return superiorIds(row, before).flatMap((superiorId) => {
        const all = ofOrgan.get(superiorId) ?? [];
        const [upper] = all;
        if (!upper || upper.issuedOn === null || all.some((one) => chain.has(one.id)) || !isEarlier(upper.issuedOn, before, row.issuedOn === null)) return [];
        const facts = { document: documentWords(index, upper.id), issued: dateWords(upper.issuedOn), organ: row.issuerNames.join(', ') };
        return [makeItem('skipped-level', 'B', { ...ofIssuer(row), subjects: [row.id, upper.id], againstId: upper.id, facts })];
      });
    });
  },
};

/** Surely earlier. An undated text is not older than its lower bound, so that the same day is early enough. */
function isEarlier(upper: PlainDate, lower: PlainDate, isBound: boolean): boolean {
  return isBound ? latestDay(upper) <= earliestDay(lower) : latestDay(upper) < earliestDay(lower);
}

/** The dated documents of each organ, earliest first; by id where two came on one day. */
function byOrgan(rows: readonly DirectiveRow[]): ReadonlyMap<string, readonly DirectiveRow[]> {
  const dated = rows.filter((row) => row.issuedOn !== null && !NOT_A_PLAN.has(row.kind ?? 'other'));
  const sorted = dated.toSorted((a, b) => byText(a.issuedOn ?? '', b.issuedOn ?? '') || byText(a.id, b.id));
  const organs = new Map<string, DirectiveRow[]>();
  for (const row of sorted) for (const id of row.issuerIds) organs.set(id, [...(organs.get(id) ?? []), row]);
  return organs;
}

/** Kinds that speak about carrying out and order nothing themselves. */
const NOT_A_PLAN: ReadonlySet<string> = new Set(['report', 'submission', 'minutes', 'official-letter', 'notice', 'communique']);

function superiorIds(row: DirectiveRow, day: PlainDate): readonly string[] {
  const { line, placeId } = row;
  const ids = row.issuerIds.flatMap((id) => superiorsAt({ id, line: line ?? 'other', placeId }, day)).map((superior) => superior.organId);
  return [...new Set(ids)].filter((id) => !row.issuerIds.includes(id));
}

/** Everything a document names, and all that these carry out. */
function chainAbove(index: AuditIndex, id: string): ReadonlySet<string> {
  const cited = [...index.othersFrom(id).map((edge) => edge.to), ...index.mentions(id).flatMap((mention) => mention.resolvesTo ?? [])];
  const seen = new Set<string>([id, ...cited]);
  const open = [...seen];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const edge of index.upwards(at)) {
      if (seen.has(edge.to)) continue;
      seen.add(edge.to);
      open.push(edge.to);
    }
  }
  return seen;
}
