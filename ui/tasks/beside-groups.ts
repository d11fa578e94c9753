import type { TaskState, TaskStateMarkProps } from '../components/task-state-mark.tsx';
import type { Translate } from '../i18n/use-t.ts';
import type { BesideColumn, BesideOrgan } from './beside-query.ts';
import type { TaskStep } from './task-query.ts';

/** Something of theirs answers the task: wholly, in part, in its bare words, or by a text that has changed since. */
const ANSWERED = ['COVERED', 'PARTIAL', 'COPIED', 'SUSPECT'] as const satisfies readonly TaskState[];
/** Counted, and nothing that answers it was found or can be looked for. */
const WITHOUT = ['MISSING', 'NO_TEXT', 'NOT_DUE'] as const satisfies readonly TaskState[];
/** Outside the count. */
const OUTSIDE = ['NOT_APPLICABLE', 'EXEMPT'] as const satisfies readonly TaskState[];

/** Some organs of one task: who they are, what they are called and by which sign. */
export type Group = {
  readonly key: string;
  readonly count: number;
  readonly mark: TaskStateMarkProps;
  readonly words: string;
  readonly isIn: (organ: BesideOrgan) => boolean;
  /** Those who answer and the short list that asks for a look are open; the long ones wait. */
  readonly open: boolean;
};

export type Groups = {
  readonly answered: readonly Group[];
  /** Outside the count, and something answers it all the same. */
  readonly answeredOutside: readonly Group[];
  readonly without: readonly Group[];
  readonly outside: readonly Group[];
};

/** The organs of one task, each in one group: those of whom something answers it, those counted without, those outside the count. */
export function groupsOf(column: BesideColumn, t: Translate): Groups {
  const answeredOutside = (state: TaskState): number => countOf(column.answeredOutside, state);
  const group = (state: TaskState, open: boolean): Group => {
    const answered = answeredOutside(state);
    const isIn = (organ: BesideOrgan): boolean => organ.state === state && (answered === 0 || !organ.linked);
    return { key: state, count: countOf(column.states, state) - answered, mark: { state }, words: t(`coverage.state.${state}`), isIn, open };
  };
  const outsideLinked = (state: (typeof OUTSIDE)[number]): Group => ({
    key: `outside-${state}`,
    count: answeredOutside(state),
    mark: { state, linked: true },
    words: t(state === 'EXEMPT' ? 'tasks.beside.outsideExempt' : 'tasks.beside.outsideFunction'),
    isIn: (organ) => organ.state === state && organ.linked,
    open: true,
  });
  const some = (groups: readonly Group[]): readonly Group[] => groups.filter(({ count }) => count > 0);
  return {
    answered: some(ANSWERED.map((state) => group(state, true))),
    answeredOutside: some(OUTSIDE.map(outsideLinked)),
    without: some(WITHOUT.map((state) => group(state, state === 'MISSING'))),
    outside: some(OUTSIDE.map((state) => group(state, false))),
  };
}

export function sumOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function countOf(states: BesideColumn['states'], state: TaskState): number {
  return states.find((one) => one.state === state)?.figure.count ?? 0;
}

export type Linked = Pick<TaskStep, 'task' | 'links'>;

/** The contents on the page by which an organ answers, the surest first. */
export function contentsOf({ linkKeys }: Pick<BesideOrgan, 'linkKeys'>, steps: readonly Linked[]): readonly Linked[] {
  const own = steps.filter(({ links }) => links.some(({ key }) => linkKeys.includes(key)));
  const isSure = ({ links }: Linked): boolean => links.some(({ key, unsure }) => !unsure && linkKeys.includes(key));
  return [...own.filter(isSure), ...own.filter((step) => !isSure(step))];
}
