import type { Translate } from '../i18n/use-t.ts';
import type { Language } from '../lib/format.ts';
import { termText } from '../lib/term-text.ts';
import type { ReaderDirective, Task } from './reader-query.ts';

export const TASK_FACTS = ['ORDERS', 'LEADS', 'COORDINATES', 'DUE', 'TARGETS'] as const;
export type TaskFact = (typeof TASK_FACTS)[number];

type Decision = Task['decisions'][number];
type TaskCorrection = Decision & { readonly fact: TaskFact; readonly after: readonly string[] };

/** Of each fact of a task the last correction, and the word that took it back: null where it stands. */
function lastOf(task: Task): readonly { readonly made: TaskCorrection; readonly back: Decision | null }[] {
  const last = new Map<TaskFact, { readonly made: TaskCorrection; readonly back: Decision | null }>();
  for (const decision of task.decisions.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const fact = TASK_FACTS.find((one) => one === decision.correction?.fact);
    if (fact === undefined || decision.correction === null) continue;
    const before = last.get(fact);
    if (!decision.correction.asRead) last.set(fact, { made: { ...decision, fact, after: decision.correction.after }, back: null });
    else if (before !== undefined) last.set(fact, { ...before, back: decision });
  }
  return TASK_FACTS.flatMap((fact) => last.get(fact) ?? []);
}

/** What of a task stands corrected: of several words on one fact the last, and none that were taken back. */
export function standingOf(task: Task): readonly TaskCorrection[] {
  return lastOf(task).flatMap(({ made, back }) => (back === null ? [made] : []));
}

/** What of a task was corrected and is again as it was read, each with the word that took it back. */
export function undoneOf(task: Task): readonly { readonly made: TaskCorrection; readonly back: Decision }[] {
  return lastOf(task).flatMap(({ made, back }) => (back === null ? [] : [{ made, back }]));
}

/** True where a person said that its words order nothing. */
export function isNone(task: Task): boolean {
  return !task.ordering && standingOf(task).some(({ fact }) => fact === 'ORDERS');
}

type Marking = ReaderDirective['decisions'][number];

/** The word of the person who marked the words of a task that no machine had read; null for those that were read. */
export function markingOf(directive: ReaderDirective, task: Task): Marking | null {
  const made = directive.decisions.filter(({ correction }) => correction?.fact === 'MISSED_TASKS').toSorted((a, b) => a.at.localeCompare(b.at));
  const names = (decision: Marking): boolean => decision.correction?.after.includes(task.evidence.quote) === true;
  const last = made.at(-1);
  return last !== undefined && names(last) ? (made.find(names) ?? null) : null;
}

/** What a fact of a task was corrected to, in words. */
export function correctedWords({ fact, after }: TaskCorrection, t: Translate, language: Language): string {
  if (fact === 'ORDERS') return t(after[0] === 'false' ? 'directives.mend.isNone' : 'directives.mend.isTask');
  if (after.length === 0) return t('directives.correct.none');
  if (fact !== 'DUE') return after.join('; ');
  const [due = ''] = after;
  return /^\d\d-\d\d$/.test(due) ? t('directives.mend.yearly', { day: due.split('-').reverse().join('/') }) : termText(due, language);
}
