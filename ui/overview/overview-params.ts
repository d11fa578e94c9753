import type { SortState } from '../components/sort-rows.ts';
import { choiceParam, flagParam, idsParam, numberParam, type Param, textParam } from '../lib/url-state.ts';
import { EXPECTATION_STATES, EXPECTATION_TIMES, type ExpectationState, type ExpectationTime, REST } from './standing.ts';

export const USUAL_CARDS = 6;
export const MOST_CARDS = 100;

/** In the stead of a place: what none of the places of the table counts. */
export const ELSEWHERE = 'elsewhere';

/** The rows behind one number: under which directive, of which state and time, at which place. Null parts do not narrow. */
export type RowsAsked = {
  readonly rootId: string;
  readonly state: ExpectationState | typeof REST | null;
  readonly time: ExpectationTime | null;
  readonly placeId: string | null;
};

const rowsParam: Param<RowsAsked | null> = {
  read: (text) => {
    const [rootId = '', state, time, placeId = ''] = (text ?? '').split('~');
    if (rootId === '') return null;
    return {
      rootId,
      state: ([...EXPECTATION_STATES, REST] as const).find((known) => known === state) ?? null,
      time: EXPECTATION_TIMES.find((known) => known === time) ?? null,
      placeId: placeId === '' ? null : placeId,
    };
  },
  write: (asked) => (asked === null ? null : [asked.rootId, asked.state ?? '', asked.time ?? '', asked.placeId ?? ''].join('~').replace(/~+$/, '')),
};

const LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BLOC', 'COMMUNE', 'UNIT'] as const;

/** The documents of one level below a directive; a null level: of those whose level is not known. */
export type LevelAsked = { readonly rootId: string; readonly level: (typeof LEVELS)[number] | null };

const levelParam: Param<LevelAsked | null> = {
  read: (text) => {
    const [rootId = '', level] = (text ?? '').split('~');
    return rootId === '' ? null : { rootId, level: LEVELS.find((known) => known === level) ?? null };
  },
  write: (asked) => (asked === null ? null : `${asked.rootId}~${asked.level ?? ''}`),
};

/** Documents issued below a directive within the scope: those that no organ owed directly under it, those without a date, or all. */
const ISSUED = ['others', 'undated', 'all'] as const;
export type IssuedAsked = { readonly rootId: string; readonly which: (typeof ISSUED)[number] };

const issuedParam: Param<IssuedAsked | null> = {
  read: (text) => {
    const [rootId = '', which] = (text ?? '').split('~');
    return rootId === '' ? null : { rootId, which: ISSUED.find((known) => known === which) ?? 'all' };
  },
  write: (asked) => (asked === null ? null : `${asked.rootId}~${asked.which}`),
};

/** Which cards, and their order within a level. */
const ONLY = ['within', 'owed', 'overdue', 'drifts', 'held', 'beyond', 'all'] as const;
export const ORDERS = ['below', 'newest', 'overdue'] as const;
export type Only = (typeof ONLY)[number];
export type Order = (typeof ORDERS)[number];

/** Null: the usual ones. */
const onlyParam: Param<Only | null> = {
  read: (text) => ONLY.find((known) => known === text) ?? null,
  write: (value) => value,
};

/** What is shown at first: whoever follows a scope asks for what concerns it. */
export function usualOnly(limited: boolean): Only {
  return limited ? 'within' : 'all';
}

/** Those to choose from; without a scope all lie within. */
export function onlyChoices(limited: boolean): readonly Only[] {
  return limited ? ONLY : ['all', ...ONLY.filter((only) => only !== 'all' && only !== 'within' && only !== 'beyond')];
}

export function shownOnly(chosen: Only | null, limited: boolean): Only {
  return onlyChoices(limited).find((only) => only === chosen) ?? usualOnly(limited);
}

const VIEWS = ['picture', 'table'] as const;

/** Cards, or the same documents as the rows of a table; null: as many as there are, so. */
const SHOWN_AS = ['cards', 'table'] as const;
export type ShownAs = (typeof SHOWN_AS)[number];

const shownAsParam: Param<ShownAs | null> = {
  read: (text) => SHOWN_AS.find((known) => known === text) ?? null,
  write: (value) => value,
};

/** More documents are a table at first: of a few all cards are seen at a look. */
const CARDS_AT_A_LOOK = 12;

export function shownAs(chosen: ShownAs | null, documents: number): ShownAs {
  return chosen ?? (documents > CARDS_AT_A_LOOK ? 'table' : 'cards');
}

const sortParam: Param<SortState | null> = {
  read: (text) => {
    const [column = '', direction] = (text ?? '').split('~');
    return column === '' ? null : { column, direction: direction === 'down' ? 'down' : 'up' };
  },
  write: (sort) => (sort === null ? null : `${sort.column}~${sort.direction}`),
};

/** Tasks of one directive by how far they were made concrete. */
export const TASK_DEPTHS = ['shallow', 'deep', 'unseen'] as const;
export type TasksAsked = { readonly rootId: string; readonly depth: (typeof TASK_DEPTHS)[number] };

const tasksParam: Param<TasksAsked | null> = {
  read: (text) => {
    const [rootId = '', depth] = (text ?? '').split('~');
    const known = TASK_DEPTHS.find((one) => one === depth);
    return rootId === '' || known === undefined ? null : { rootId, depth: known };
  },
  write: (asked) => (asked === null ? null : `${asked.rootId}~${asked.depth}`),
};

/** What a shared link to Tổng quan says. */
export const OVERVIEW_PARAMS = {
  view: shownAsParam,
  /** Of the table: its order, the words its rows hold, and the documents whose organs are named. */
  sort: sortParam,
  find: textParam,
  names: idsParam,
  tasks: tasksParam,
  cards: numberParam(USUAL_CARDS, 1, MOST_CARDS),
  only: onlyParam,
  order: choiceParam(ORDERS, 'below'),
  /** The directive of the map and the curves; null: the first. */
  root: textParam,
  rows: rowsParam,
  below: levelParam,
  issued: issuedParam,
  /** Whether the organs that are not in the register are listed. */
  unknown: flagParam(false),
  cascade: choiceParam(VIEWS, 'picture'),
  delays: choiceParam(VIEWS, 'picture'),
};

export type View = (typeof VIEWS)[number];
