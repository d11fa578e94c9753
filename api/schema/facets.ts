import type { Facet } from '../store/port.ts';
import { apiName } from './closed-list.ts';
import { DirectiveFacetsRef, FacetRef } from './refs.ts';

FacetRef.implement({
  description: 'One value of a filter and how many directives have it.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value, as its enum is written (`PLAN`, `PARTY`, `PROVINCE`); for `held` it is `true` or `false`.' }),
    count: t.exposeInt('count', { description: 'Directives with this value under the other filters.' }),
  }),
});

const named = (facets: readonly Facet[]): readonly Facet[] => facets.map(({ value, count }) => ({ value: apiName(value), count }));

DirectiveFacetsRef.implement({
  description: 'How many directives each value of a filter would leave, the filter’s own choice left aside. Values without any directive are left out.',
  fields: (t) => ({
    kinds: t.field({
      type: [FacetRef],
      description: 'By kind. Directives of unknown kind are not counted. Empty when none has a kind.',
      resolve: (facets) => named(facets.kinds),
    }),
    lines: t.field({
      type: [FacetRef],
      description: 'By line. Directives of unknown line are not counted. Empty when none has a line.',
      resolve: (facets) => named(facets.lines),
    }),
    levels: t.field({
      type: [FacetRef],
      description: 'By level. Directives of unknown level are not counted. Empty when none has a level.',
      resolve: (facets) => named(facets.levels),
    }),
    held: t.field({
      type: [FacetRef],
      description: 'By whether the text is held. Reports are in neither. Empty when there are no directives.',
      resolve: (facets) => facets.held,
    }),
    holdings: t.field({
      type: [FacetRef],
      description: 'By how much there is of the text, as `Holding` is written. Empty when there are no directives.',
      resolve: (facets) => named(facets.holdings),
    }),
  }),
});
