import type { SortState } from '../components/sort-rows.ts';
import type { VariablesOf } from '../lib/graphql.ts';
import { choiceParam, choicesParam, flagParam, numberParam, type Param, type ParamValues, textParam } from '../lib/url-state.ts';
import type { DirectivesQuery } from './list-query.ts';

export const KINDS = [
  'RESOLUTION',
  'DIRECTIVE',
  'CONCLUSION',
  'PROGRAMME',
  'PLAN',
  'GUIDANCE',
  'DECISION',
  'REGULATION',
  'STATUTE',
  'NOTICE',
  'COMMUNIQUE',
  'REPORT',
  'SUBMISSION',
  'SCHEME',
  'PROJECT',
  'OPTION',
  'MINUTES',
  'TELEGRAM',
  'OFFICIAL_LETTER',
  'CIRCULAR',
  'PARTY_CIRCULAR',
  'DECREE',
  'ORDINANCE',
  'LAW',
  'STANDARD',
  'OTHER',
] as const;
export const LINES = ['PARTY', 'STATE', 'COUNCIL', 'FRONT', 'UNION', 'YOUTH', 'WOMEN', 'FARMERS', 'VETERANS', 'FORCES', 'ASSOCIATION', 'OTHER'] as const;
export const LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BLOC', 'COMMUNE', 'UNIT'] as const;

/** How much there is of the text: all of it, not all of it (some of it, or none), or a text that is no directive. */
export const HELD = ['yes', 'no', 'excerpt', 'cited', 'report'] as const;
type Holding = NonNullable<ListFilter['holdings']>[number];
export const HOLDINGS_OF: Readonly<Record<(typeof HELD)[number], readonly Holding[]>> = {
  yes: ['FULL'],
  no: ['EXCERPT', 'CITED'],
  excerpt: ['EXCERPT'],
  cited: ['CITED'],
  report: ['REPORT'],
};

/** `column` for upwards, `column-` for downwards. */
const sortParam: Param<SortState | null> = {
  read: (text) => {
    const found = /^([a-z]+)(-?)$/.exec(text ?? '');
    return found?.[1] === undefined ? null : { column: found[1], direction: found[2] === '-' ? 'down' : 'up' };
  },
  write: (value) => (value === null ? null : `${value.column}${value.direction === 'down' ? '-' : ''}`),
};

/** Everything the list shows, as it stands in the URL. */
export const LIST_PARAMS = {
  q: textParam,
  kind: choicesParam(KINDS),
  line: choicesParam(LINES),
  level: choicesParam(LEVELS),
  held: choiceParam(['any', ...HELD], 'any'),
  /** Only documents with several texts. */
  several: flagParam(false),
  organ: textParam,
  place: textParam,
  withdrawn: flagParam(false),
  sort: sortParam,
  pages: numberParam(1, 1, 100),
};

export type ListParams = ParamValues<typeof LIST_PARAMS>;
export type ListFilter = NonNullable<VariablesOf<typeof DirectivesQuery>['filter']>;

/** The server's filter for what the URL says. */
export function listFilter(params: ListParams, asOf: string | null): ListFilter {
  return {
    text: params.q,
    holdings: params.held === 'any' ? [] : [...HOLDINGS_OF[params.held]],
    severalTexts: params.several,
    kinds: [...params.kind],
    lines: [...params.line],
    levels: [...params.level],
    organIds: params.organ === null ? [] : [params.organ],
    placeIds: params.place === null ? [] : [params.place],
    issuedTo: asOf,
    withWithdrawn: params.withdrawn,
  };
}

/** How many filters are on, text and as-of date aside. */
export function countFilters(params: ListParams): number {
  return (
    params.kind.length +
    params.line.length +
    params.level.length +
    [params.held !== 'any', params.several, params.organ !== null, params.place !== null, params.withdrawn].filter(Boolean).length
  );
}

/** All filters off. */
export const NO_FILTERS = {
  q: null,
  kind: [],
  line: [],
  level: [],
  held: 'any',
  several: false,
  organ: null,
  place: null,
  withdrawn: false,
  pages: 1,
} as const satisfies Partial<ListParams>;
