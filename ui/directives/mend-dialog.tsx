import { useLanguage } from '../i18n/language.ts';
import { useUrlState } from '../lib/url-state.ts';
import { READER_PARAMS } from './reader-params.ts';
import type { Task } from './reader-query.ts';
import { standingOf } from './task-corrections.ts';
import { TaskDialog } from './task-dialog.tsx';
import { factsOf, formOf } from './task-form.ts';
import { type TaskFactGiven, useCorrectTask } from './use-correct-task.ts';

/** Asks what is right of the task that the address names, and records it; taking it back gives what stood before. */
export function MendDialog({ tasks }: { readonly tasks: readonly Task[] }) {
  const language = useLanguage();
  const [{ mend }, set] = useUrlState(READER_PARAMS);
  const { make } = useCorrectTask();
  const task = tasks.find(({ id }) => id === mend);
  if (task === undefined) return null;
  return (
    <TaskDialog
      key={task.id}
      task={task}
      onClose={() => set({ mend: null }, 'replace')}
      onSubmit={(changes, reason) => {
        const corrected = new Set(standingOf(task).map(({ fact }) => fact));
        const stood = factsOf(formOf(task, language), language);
        // What a person had said before is said again; what was read is read again.
        const before = changes.map(
          ({ fact }): TaskFactGiven => ({ fact, change: corrected.has(fact) ? (stood.find((one) => one.fact === fact) ?? null) : null }),
        );
        void make({ taskId: task.id, path: task.path, given: changes.map((change) => ({ fact: change.fact, change })), before, reason });
      }}
    />
  );
}
