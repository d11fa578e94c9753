import { TASK_STATES, type TaskState } from '../components/task-state-mark.tsx';
import { choiceParam, choicesParam, flagParam, type Param } from '../lib/url-state.ts';

export const LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BLOC', 'COMMUNE', 'UNIT', 'NONE'] as const;
export type LevelKey = (typeof LEVELS)[number];

export const EXPECTATION_STATES = ['ISSUED', 'OTHER_FORM', 'OUTSIDE', 'AWAITED', 'EXTENDED', 'CONFIRMED_NONE', 'SUCCEEDED', 'ENDED', 'EXEMPT'] as const;
export type ExpectationState = (typeof EXPECTATION_STATES)[number];

export type CoverageSelection =
  | { readonly kind: 'cell'; readonly taskId: string; readonly organId: string }
  | { readonly kind: 'expectations'; readonly state: ExpectationState }
  | { readonly kind: 'tasks' };

const selectionParam: Param<CoverageSelection | null> = {
  read: (text) => {
    if (text === 't') return { kind: 'tasks' };
    const [kind, rest = ''] = [text?.slice(0, 2), text?.slice(2)];
    const state = EXPECTATION_STATES.find((known) => known === rest);
    if (kind === 'e:' && state !== undefined) return { kind: 'expectations', state };
    const [taskId = '', organId = ''] = rest.split('|');
    return kind === 'c:' && taskId !== '' && organId !== '' ? { kind: 'cell', taskId, organId } : null;
  },
  write: (value) => {
    if (value === null) return null;
    if (value.kind === 'tasks') return 't';
    return value.kind === 'cell' ? `c:${value.taskId}|${value.organId}` : `e:${value.state}`;
  },
};

/** What a person’s word is waited for: on a link that counts, on one of little proof, on one outside the count. */
export const MARKS = ['unreviewed', 'unsure', 'linked'] as const;
export type CellMark = (typeof MARKS)[number];

const markParam: Param<CellMark | null> = {
  read: (text) => MARKS.find((mark) => mark === text) ?? null,
  write: (value) => value,
};

const stateParam: Param<TaskState | null> = {
  read: (text) => TASK_STATES.find((state) => state === text) ?? null,
  write: (value) => value,
};

/** Keys joined by commas, which no key holds. */
const keysParam: Param<readonly string[]> = {
  read: (text) => (text === null || text === '' ? [] : text.split(',')),
  write: (keys) => (keys.length === 0 ? null : keys.join(',')),
};

/** How much of its words stands at the head of a task: a short name, more of them on wider columns, or its number alone. */
export const HEAD_NAMES = ['short', 'long', 'none'] as const;
export type HeadNames = (typeof HEAD_NAMES)[number];

/** What a shared link to the comparison says. */
export const COVERAGE_PARAMS = {
  confirmed: flagParam(false),
  holes: flagParam(false),
  held: flagParam(false),
  state: stateParam,
  drift: flagParam(false),
  mark: markParam,
  folded: choicesParam(LEVELS),
  byPlace: flagParam(false),
  foldedPlaces: keysParam,
  /** Groups whose organs with nothing to compare stand otherwise than at first. */
  open: keysParam,
  names: choiceParam(HEAD_NAMES, 'short'),
  /** In the list of tasks: what is found nowhere first. */
  leastFirst: flagParam(false),
  sel: selectionParam,
};
