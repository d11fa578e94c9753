import { flatInSteps } from '../../domain/steps.ts';
import { isLeaf } from '../coverage/columns.ts';
import { otherLevelIn } from '../wording/other-level.ts';
import { makeItem, ofIssuer, type Proof, proofs, whereWords } from './make-item.ts';
import { heldUnder } from './plans-under.ts';
import type { ItemRule } from './rule.ts';

/** A document that orders something "in the whole province" and speaks for a district or a commune, or the other way round. Once for each document. */
export const otherLevel: ItemRule = {
  id: 'other-level',
  list: 'B',
  needs: ['tasks'],
  message: { vi: 'Nêu {words} ({where}) trong văn bản của {organ}.', en: 'Says {words} ({where}) in a document of {organ}.' },
  owner: 'issuer',
  due: 'none',
  thresholds: {},
  find: ({ index, coverage }) =>
    flatInSteps(heldUnder({ index, coverage }), ({ row }) => {
      const found = index.tasks(row.id).flatMap((task) => {
        if (!isLeaf(index, task)) return [];
        const { textId, start, quote } = task.evidence;
        return otherLevelIn(row.level, quote).map((part): Proof & { readonly printed: string } => ({
          printed: part.printed,
          directiveId: row.id,
          where: task.path,
          evidence: { textId, start: start + part.start, end: start + part.end, quote: quote.slice(part.start, part.end) },
        }));
      });
      if (found.length === 0) return [];
      const words = [...new Set(found.map(({ printed }) => `“${printed}”`))].join(', ');
      const where = [...new Set(found.map((one) => whereWords(one.where)))].join(', ');
      const facts = { words, where, organ: row.issuerNames.join(', '), count: String(found.length) };
      const evidence = found.flatMap((one) => proofs(row.id, [one.evidence], one.where));
      return [makeItem('other-level', 'B', { ...ofIssuer(row), subjects: [row.id], facts, evidence })];
    }),
};
