import type { AuditIndex } from '../coverage/audit-index.ts';
import { documentWords, makeItem, ofIssuer } from './make-item.ts';
import type { ItemRule } from './rule.ts';

/** Documents that carry each other out, each pair once. */
export const cycle: ItemRule = {
  id: 'cycle',
  list: 'C',
  needs: ['edges'],
  message: { vi: 'Hai văn bản viện dẫn lẫn nhau; cần kiểm tra: {documents}.', en: 'These documents carry each other out; please check: {documents}.' },
  owner: 'office',
  due: 'none',
  thresholds: {},
  find: function* ({ index, coverage }) {
    const ids = [coverage.rootId, ...coverage.documents.map(({ row }) => row.id)];
    const rounds = new Map<string, readonly string[]>();
    for (const id of ids) {
      const round = roundOf(index, id);
      if (round.length > 1) rounds.set(round.join('|'), round);
      yield;
    }
    return [...rounds.values()].flatMap((round) => {
      const row = index.directive(round[0] ?? '');
      if (!row) return [];
      const facts = { documents: round.map((id) => documentWords(index, id)).join('; ') };
      return [makeItem('cycle', 'C', { ...ofIssuer(row), subjects: round, againstId: round[1] ?? null, facts })];
    });
  },
};

/** All documents that lead to this one and that it leads to, by id; itself alone where it stands in no round. */
function roundOf(index: AuditIndex, id: string): readonly string[] {
  const up = reach(id, (at) => index.upwards(at).map((edge) => edge.to));
  if (!index.downwards(id).some((edge) => up.has(edge.from))) return [id];
  const down = reach(id, (at) => index.downwards(at).map((edge) => edge.from));
  return [...up].filter((other) => down.has(other)).sort();
}

function reach(id: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set([id]);
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const other of next(at)) {
      if (seen.has(other)) continue;
      seen.add(other);
      open.push(other);
    }
  }
  return seen;
}
