import './task-state-mark.css';

/** In the order of the legend: what was found first, what lies outside last. */
export const TASK_STATES = ['COVERED', 'PARTIAL', 'COPIED', 'SUSPECT', 'MISSING', 'NO_TEXT', 'NOT_DUE', 'NOT_APPLICABLE', 'EXEMPT'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export type TaskStateMarkProps = {
  readonly state: TaskState;
  readonly unreviewed?: boolean;
  /** All that it rests on has little proof. */
  readonly unsure?: boolean;
  /** Outside the count, and yet something answers the task. */
  readonly linked?: boolean;
  /** A target or a deadline there is unlike the one above. */
  readonly drift?: boolean;
};

/** The sign of a state, told by form and colour; its words stand beside it or in a name. */
export function TaskStateMark({ state, unreviewed = false, unsure = false, linked = false, drift = false }: TaskStateMarkProps) {
  return (
    <i className="task-state" data-state={state} data-unreviewed={unsure ? 'unsure' : unreviewed} data-linked={linked} aria-hidden>
      {drift ? <b className="task-drift-mark" /> : null}
    </i>
  );
}
