import { LEVEL_RANK, levelRank } from '../../domain/level-rank.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { documentWords, makeItem, ofIssuer } from './make-item.ts';
import type { ItemRule } from './rule.ts';

const rankOf = (row: DirectiveRow, level: NonNullable<DirectiveRow['level']>): number => levelRank(level, row.issuedOn ?? row.notBefore);

/**
 * A document two or more levels below the root with no document of a level in between on its way there. It may be
 * that it names none, or that none was read: the office has to look.
 */
export const brokenChain: ItemRule = {
  id: 'broken-chain',
  list: 'C',
  needs: ['edges'],
  message: { vi: 'Chưa xác định đủ văn bản trung gian giữa {document} và {root}.', en: 'Documents between {document} and {root} are not all known.' },
  owner: 'office',
  due: 'none',
  thresholds: {},
  find: ({ index, coverage }) => {
    const root = index.directive(coverage.rootId);
    if (!root || root.level === null) return [];
    const top = LEVEL_RANK[root.level];
    const under = new Set([root.id, ...coverage.documents.map(({ row }) => row.id)]);
    return coverage.documents.flatMap(({ row }) => {
      if (!row.held || row.level === null || rankOf(row, row.level) - top < 2 || hasBetween(index, row, under, top)) return [];
      const facts = { document: documentWords(index, row.id), root: documentWords(index, root.id) };
      return [makeItem('broken-chain', 'C', { ...ofIssuer(row), subjects: [root.id, row.id], againstId: root.id, facts })];
    });
  },
};

/** Whether some way up to the root passes a document of a level strictly between. Cycles end. */
function hasBetween(index: AuditIndex, row: DirectiveRow, under: ReadonlySet<string>, top: number): boolean {
  const own = row.level === null ? top : rankOf(row, row.level);
  const seen = new Set([row.id]);
  const open = [row.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { to } of index.upwards(id)) {
      if (seen.has(to) || !under.has(to)) continue;
      seen.add(to);
      open.push(to);
      const level = index.directive(to)?.level ?? null;
      if (level !== null && LEVEL_RANK[level] > top && LEVEL_RANK[level] < own) return true;
    }
  }
  return false;
}
