import { LIMITS, textWithinLimit, withinLimit } from '../access/limits.ts';
import { fold, foldMarked } from '../domain/fold.ts';
import { byNewest, byText } from '../domain/order.ts';
import { alikeTexts } from '../importing/alike-words.ts';
import type { SearchAnswer } from '../store/port.ts';
import type { SearchTier } from '../store/search-tier.ts';
import { builder } from './builder.ts';
import { SearchKindRef } from './enums.ts';
import { timesUsual } from './paging.ts';
import { SearchAlikeRef, SearchHitRef } from './refs.ts';
import { searchText } from './search-text.ts';
import { searchWays } from './search-ways.ts';

const USUAL = 10;
/** So many ways of saying the same are looked for, those that find the most. */
const MOST_WAYS = 4;
/** What is no word as it was typed must stand near: the words in a row, or a name around and the others; with marks where these were typed. */
const NEAR: readonly SearchTier[] = [1, 2, 3];
const NEAR_UNMARKED: readonly SearchTier[] = [1, 2, 3, 5, 6, 7];
/** So many of what holds the words as typed are told from what holds them otherwise. */
const KNOWN = 100;

SearchAlikeRef.implement({
  description: 'What holds a phrase in other words that say the same.',
  fields: (t) => ({
    phrase: t.exposeString('phrase', { nullable: true, description: 'The phrase, as typed. Null where no other words for any are known.' }),
    instead: t.exposeStringList('instead', { description: 'The words that stand in the hits in its place. Empty where nothing was found.' }),
    hits: t.expose('hits', {
      type: [SearchHitRef],
      complexity: { field: 5, multiplier: USUAL },
      description: 'The nearest first; at most those asked for. Without what holds the words as typed. Empty when nothing does.',
    }),
  }),
});

builder.queryField('searchAlike', (t) =>
  t.field({
    type: SearchAlikeRef,
    complexity: ({ first }) => ({ field: 60, multiplier: timesUsual(first, USUAL) }),
    description:
      'Finds by other words that say the same («nhà trường» for «trường học»), out of the table of concepts that tasks are compared by. To be asked beside `search`, where that finds little.',
    args: {
      text: t.arg.string({ required: true, description: 'The words, as typed.' }),
      kinds: t.arg({ type: [SearchKindRef], description: 'Only these kinds. Null or empty: all.' }),
      first: t.arg.int({ defaultValue: USUAL, description: `Hits shown, 0 to ${LIMITS.page}. Null: ${USUAL}.` }),
    },
    resolve: async (_root, { text, kinds, first }, { store, actor }) => {
      const limit = withinLimit('first', first ?? USUAL, LIMITS.page);
      const words = searchText(textWithinLimit('text', text));
      const ways = alikeTexts(words);
      const [way] = ways;
      if (way === undefined) return { phrase: null, instead: [], hits: [] };
      const tiers = fold(words) === foldMarked(words) ? NEAR_UNMARKED : NEAR;
      const only = kinds && kinds.length > 0 ? { kinds } : {};
      const { search, totals: totalsOf } = searchWays(store, actor);
      const totals = await totalsOf(
        ways.map((one) => one.text),
        kinds ?? [],
      );
      const telling = ways
        .map((one, at) => ({ ...one, total: totals[at] ?? 0 }))
        .filter(({ total }) => total > 0)
        .toSorted((a, b) => b.total - a.total)
        .slice(0, MOST_WAYS);
      const [strict, ...found] = await Promise.all([
        search({ text: words, limit: KNOWN, ...only }),
        ...telling.map((one) => search({ text: one.text, limit, tiers, ...only })),
      ]);
      const known = new Set(strict?.hits.map(({ entry }) => `${entry.kind} ${entry.id}`));
      const all = found.flatMap((answer, at) => answer.hits.map((hit) => ({ ...hit, asked: telling[at]?.text ?? words, instead: telling[at]?.instead ?? '' })));
      const fresh = nearestFirst(all).filter(({ entry }) => {
        const key = `${entry.kind} ${entry.id}`;
        return !known.has(key) && known.add(key);
      });
      const hits = fresh.slice(0, limit);
      return { phrase: way.phrase, instead: [...new Set(hits.map(({ instead }) => instead))], hits };
    },
  }),
);

function nearestFirst<Hit extends SearchAnswer['hits'][number]>(hits: readonly Hit[]): readonly Hit[] {
  return hits.toSorted((a, b) => a.tier - b.tier || byNewest(a.entry.date, b.entry.date) || byText(a.entry.id, b.entry.id));
}
