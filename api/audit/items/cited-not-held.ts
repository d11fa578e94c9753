import { isReport } from '../../domain/lists.ts';
import { documentWords, makeItem, ofIssuer, proofs } from './make-item.ts';
import type { ItemRule } from './rule.ts';

/** A document of this lineage that others name and whose text is not in the system. Once for each such document. */
export const citedNotHeld: ItemRule = {
  id: 'cited-not-held',
  list: 'C',
  needs: ['edges'],
  message: { vi: '{document} được viện dẫn tại {where}; chưa có toàn văn.', en: '{document} is cited in {where}; its text is not held.' },
  owner: 'office',
  due: 'none',
  thresholds: {},
  find: function* ({ index, coverage }) {
    const root = index.directive(coverage.rootId);
    const under = [...(root ? [root] : []), ...coverage.documents.map(({ row }) => row)];
    const holders = under.filter((row) => row.held);
    const cited = new Map<string, { readonly by: string[]; readonly evidence: ReturnType<typeof proofs>[number][] }>();
    for (const holder of holders) {
      const ids = new Set([...index.upwards(holder.id), ...index.othersFrom(holder.id)].map((edge) => edge.to));
      for (const mention of index.mentions(holder.id)) if (mention.resolvesTo !== null) ids.add(mention.resolvesTo);
      for (const id of ids) {
        const entry = cited.get(id) ?? { by: [], evidence: [] };
        entry.by.push(holder.id);
        const first = index.mentions(holder.id).find((mention) => mention.resolvesTo === id);
        if (first) entry.evidence.push(...proofs(holder.id, [first.evidence]));
        cited.set(id, entry);
      }
      yield;
    }
    for (const row of under) if (!row.held && !cited.has(row.id)) cited.set(row.id, { by: [], evidence: [] });
    return [...cited].flatMap(([id, { by, evidence }]) => {
      const row = index.directive(id);
      if (!row || row.held || row.withdrawn || (row.outcome !== null && isReport(row.outcome))) return [];
      const where = by.length === 0 ? 'văn bản khác' : by.map((holder) => documentWords(index, holder)).join('; ');
      return [
        makeItem('cited-not-held', 'C', {
          ...ofIssuer(row),
          subjects: [id],
          facts: { document: documentWords(index, id), where, count: String(by.length) },
          evidence,
        }),
      ];
    });
  },
};
