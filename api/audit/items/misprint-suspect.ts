import { flatInSteps } from '../../domain/steps.ts';
import { lookup } from '../coverage/audit-index.ts';
import type { Slip } from '../wording/slips.ts';
import { documentWords, makeItem, ofIssuer, proofs } from './make-item.ts';
import { heldUnder } from './plans-under.ts';
import type { ItemRule } from './rule.ts';

/** Words that a message names; the rest is counted. */
const NAMED = 6;

/**
 * Words of a document that look mistyped, and places where one seems to be lost: whoever keeps the text looks whether
 * the copy or the original has them. Once for each document; a matter of our own data, never told to others.
 */
export const misprintSuspect: ItemRule = {
  id: 'misprint-suspect',
  list: 'C',
  needs: ['readings'],
  message: { vi: 'Chữ cần soát lại trong bản đã có: {words}.', en: 'Words of the held copy to be checked: {words}.' },
  owner: 'office',
  due: 'none',
  /** Places whose words are shown as proof. */
  thresholds: { shown: 12 },
  find: ({ index, coverage, thresholds }) => {
    const of = lookup(index.snapshot.slips, (slip) => slip.directiveId);
    return flatInSteps(heldUnder({ index, coverage }), ({ row }) => {
      const slips = of(row.id).toSorted((a, b) => a.evidence.start - b.evidence.start);
      if (slips.length === 0) return [];
      const facts = { words: wordsOf(slips), count: String(slips.length), document: documentWords(index, row.id) };
      const evidence = proofs(
        row.id,
        slips.slice(0, thresholds['shown'] ?? 12).map((slip) => slip.evidence),
      );
      return [makeItem('misprint-suspect', 'C', { ...ofIssuer(row), subjects: [row.id], facts, evidence })];
    });
  },
};

/** Each word once, with how often. */
function wordsOf(slips: readonly Slip[]): string {
  const counts = new Map<string, number>();
  for (const { evidence, meant } of slips) {
    const words = `“${evidence.quote.replace(/\s+/g, ' ').trim()}” (${meant ?? 'thiếu chữ'})`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const parts = [...counts].map(([words, count]) => (count === 1 ? words : `${words}, ${count} lần`));
  return parts.length <= NAMED ? parts.join('; ') : `${parts.slice(0, NAMED).join('; ')} và ${parts.length - NAMED} chỗ khác`;
}
