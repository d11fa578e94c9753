import { LIMITS, textWithinLimit, withinLimit } from '../access/limits.ts';
import { waysToWrite } from '../importing/ways-to-write.ts';
import type { SearchAnswer } from '../store/port.ts';
import { builder } from './builder.ts';
import { SearchKindRef } from './enums.ts';
import { timesUsual } from './paging.ts';
import { DirectiveRef, OrganRef, PlaceRef, SearchHitRef, SearchResultRef } from './refs.ts';
import { searchAsTyped } from './search-as-typed.ts';
import { searchFormer } from './search-former.ts';
import { searchLoosely } from './search-loosely.ts';
import { passageAround } from './search-passage.ts';
import { searchText } from './search-text.ts';
import { searchWays } from './search-ways.ts';

const USUAL = 20;
const NOTHING_LEFT = { without: [], weaker: 0, ways: [] };

SearchResultRef.implement({
  description: 'What a search found.',
  fields: (t) => ({
    totalCount: t.int({ description: 'How many there are in all, shown or not. 0 when nothing fits.', resolve: (answer) => answer.total }),
    without: t.exposeStringList('without', {
      description: 'Words that were left out, because nothing holds them all; only where `loosely` was asked. Empty when all were looked for.',
    }),
    weaker: t.exposeInt('weaker', {
      description:
        'How many more hold the words only apart from each other or with other marks, and were left out: because the words are a name of an organ or a place, or because something holds them with their marks. 0 where none was.',
    }),
    ways: t.exposeStringList('ways', {
      description:
        'Other ways to write the words that were looked for as well: an abbreviation written out, what is usually abbreviated abbreviated («GD&ĐT»). Empty where no other is known.',
    }),
    hits: t.expose('hits', {
      type: [SearchHitRef],
      complexity: { field: 5, multiplier: USUAL },
      description: 'Best first: by tier, then newest, then id. Empty when nothing fits.',
    }),
  }),
});

SearchHitRef.implement({
  description: 'One thing that was found.',
  fields: (t) => ({
    kind: t.field({ type: SearchKindRef, description: 'What it is.', resolve: ({ entry }) => entry.kind }),
    id: t.id({ description: 'Id of the directive, organ, place or task, by `kind`.', resolve: ({ entry }) => entry.id }),
    label: t.string({
      description: 'Its symbol or name, to be shown first; of a long task the words around what was found, with “…” where some are left out. Never empty.',
      resolve: ({ entry, asked }) => (entry.kind === 'task' ? passageAround(entry.label, asked) : entry.label),
    }),
    detail: t.string({
      nullable: true,
      description: 'What it is about, to be shown beside. Null when there is no more to say.',
      resolve: ({ entry }) => entry.detail,
    }),
    tier: t.exposeInt('tier', {
      description:
        'How well it fits: 0 symbol; with the marks as typed 1 the words in a row, 2 a name around it (who issued its document, who is to do it) and the others in a row, 3 such a name and the others, 4 all words in any way; 5 to 8 the same without marks.',
    }),
    directive: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The directive, for a directive or a task. Null for other kinds.',
      resolve: ({ entry }, _args, { loaders }) => {
        const id = entry.kind === 'directive' ? entry.id : entry.directiveId;
        return id === null ? null : loaders.directive.load(id);
      },
    }),
    organ: t.field({
      type: OrganRef,
      nullable: true,
      description: 'The organ, for an organ. Null for other kinds.',
      resolve: ({ entry }, _args, { loaders }) => (entry.kind === 'organ' ? loaders.organ.load(entry.id) : null),
    }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'The place, for a place. Null for other kinds.',
      resolve: ({ entry }, _args, { loaders }) => (entry.kind === 'place' ? loaders.place.load(entry.id) : null),
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchResultRef,
    // Looking loosely may look once for each word.
    complexity: ({ first, loosely }) => ({ field: loosely === true ? 160 : 20, multiplier: timesUsual(first, USUAL) }),
    description:
      'Finds directives, organs, places and tasks by words, with or without tone marks, abbreviated or written out; the last word may be unfinished. A task is found too by some words of its own and others in the names around it: who issued its document, its symbol, place, who is to do it.',
    args: {
      text: t.arg.string({ required: true, description: 'The words; symbols in any spelling (“70-KL/TW”, “KL70”). Empty or blank: nothing is found.' }),
      kinds: t.arg({ type: [SearchKindRef], description: 'Only these kinds. Null or empty: all.' }),
      loosely: t.arg.boolean({
        defaultValue: false,
        description: 'True: where nothing holds all the words, what holds all but those that `without` tells. Null: false.',
      }),
      weaker: t.arg.boolean({ defaultValue: false, description: 'True: also what `weaker` of the result counts. Null: false.' }),
      first: t.arg.int({ defaultValue: USUAL, description: `Hits shown, 0 to ${LIMITS.page}. Null: ${USUAL}.` }),
      skip: t.arg.int({
        defaultValue: 0,
        description: `Hits left out before the first shown, to see the rest page by page; 0 to ${LIMITS.sortedRows}. Null: 0.`,
      }),
    },
    resolve: async (_root, { text, kinds, loosely, weaker: all, first, skip }, { store, actor, loaders }) => {
      const from = withinLimit('skip', skip ?? 0, LIMITS.sortedRows);
      const limit = from + withinLimit('first', first ?? USUAL, LIMITS.page);
      const words = searchText(textWithinLimit('text', text));
      if (words === '') return { hits: [], total: 0, ...NOTHING_LEFT };
      const only = kinds && kinds.length > 0 ? { kinds } : {};
      const { search, totals } = searchWays(store, actor);
      const searchFor = (asked: string, most: number) => search({ text: asked, limit: most, ...only });
      const former = await searchFormer(searchFor, words, limit);
      if (former !== null) return { hits: former.hits.slice(from).map((hit) => ({ ...hit, asked: words })), total: former.total, ...NOTHING_LEFT };
      const ways = waysToWrite(words);
      // Words that are found in another way are shown as well.
      const asked = [...ways, words].join(' ');
      const told = ({ hits, total }: SearchAnswer) => ({ ...NOTHING_LEFT, hits: hits.slice(from).map((hit) => ({ ...hit, asked })), total, ways });
      if (loosely === true) {
        const { answer, without } = await searchLoosely(
          (one) => searchFor(one, limit),
          (texts) => totals(texts, kinds ?? []),
          words,
        );
        return { ...told(answer), without };
      }
      const query = { text: words, limit, ...only };
      const { answer, weaker } = all === true ? { answer: await search(query), weaker: 0 } : await searchAsTyped(search, query, loaders);
      return { ...told(answer), weaker };
    },
  }),
);
