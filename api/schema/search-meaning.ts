import { textWithinLimit } from '../access/limits.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import { waysToWrite } from '../importing/ways-to-write.ts';
import { builder } from './builder.ts';
import { formerPlacesMeant, type PlaceMeant, symbolsMeant } from './meant-in-words.ts';
import { placesMeant } from './places-meant.ts';
import { DirectiveRef, PlaceRef } from './refs.ts';
import { symbolCandidates } from './symbol-lookup.ts';

const MOST = 5;

type Meaning = { readonly text: string; readonly directives: readonly DirectiveRow[] };

const PlaceMeantRef = builder.objectRef<PlaceMeant>('FormerPlace').implement({
  description: 'A place that is no longer on the map, and where its land went.',
  fields: (t) => ({
    place: t.expose('place', { type: PlaceRef, description: 'The place as it was.' }),
    today: t.expose('today', { type: [PlaceRef], description: 'The places that hold its land today. Empty where nobody knows.' }),
  }),
});

const MeaningRef = builder.objectRef<Meaning>('SearchMeaning').implement({
  description: 'What typed words name beyond the words that stand in a text.',
  fields: (t) => ({
    directives: t.expose('directives', {
      type: [DirectiveRef],
      description:
        'Directives whose symbol the words give, whole or, for the Party’s centre, by kind and number (“KL70”, “kết luận 70”). Several where several have that symbol; at most 5. Empty when they give none.',
    }),
    ways: t.field({
      type: ['String'],
      description:
        'Other ways to write the words (“GD&ĐT” as “giáo dục và đào tạo”) that a search looks for as well, the nearest first; at most 4. Empty when there are none.',
      resolve: ({ text }) => waysToWrite(text),
    }),
    formerPlaces: t.field({
      type: [PlaceMeantRef],
      complexity: { field: 2, multiplier: 10 },
      description: 'Former places where the words ask for one (“phường Từ Sơn cũ”); at most 4. Empty when they do not.',
      resolve: ({ text }) => formerPlacesMeant(text),
    }),
    places: t.field({
      type: [PlaceRef],
      complexity: { field: 2, multiplier: 4 },
      description:
        'Places that the words are the name of, a body of theirs before it or not (“tỉnh ủy Hà Giang”), whether or not a document speaks of them: those on the map, else those that were; the larger first, at most 4. Empty when the words say anything else, or too many bear that name.',
      resolve: ({ text }) => placesMeant(text),
    }),
  }),
});

builder.queryField('searchMeaning', (t) =>
  t.field({
    type: MeaningRef,
    complexity: { field: 10 },
    description: 'What is meant by typed words: to be asked beside `search`, which finds where words stand. Guesses nothing: what is not there is left out.',
    args: { text: t.arg.string({ required: true, description: 'The words, as typed. Blank: nothing is meant.' }) },
    resolve: async (_root, { text }, { store, actor }): Promise<Meaning> => {
      const keys = symbolsMeant(textWithinLimit('text', text));
      const rows = keys.length === 0 ? [] : await store.directivesBySymbol(actor, keys);
      const standing = symbolCandidates(rows, { organ: null, year: null }).flatMap(({ directive }) => (directive.withdrawn ? [] : [directive]));
      return { text, directives: standing.slice(0, MOST) };
    },
  }),
);
