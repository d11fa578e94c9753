import { Pencil } from 'lucide-react';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { pathText } from '../lib/path-text.ts';
import { useUrlState } from '../lib/url-state.ts';
import { Undone } from './correct-note.tsx';
import { READER_PARAMS } from './reader-params.ts';
import type { ReaderDirective, Task } from './reader-query.ts';
import { correctedWords, markingOf, standingOf, undoneOf } from './task-corrections.ts';
import { useCorrectTask, useMarkTask } from './use-correct-task.ts';

/** Beside a task: the way to correct what was read of it. */
export function TaskMend({ task }: { readonly task: Task }) {
  const t = useT();
  const [, set] = useUrlState(READER_PARAMS);
  return (
    <button
      type="button"
      className="facts__more task__mend"
      aria-label={t('directives.mend.open', { path: pathText(task.path, t) })}
      onClick={() => set({ mend: task.id }, 'replace')}
    >
      <Pencil size={13} aria-hidden />
      {t('directives.correct.do')}
    </button>
  );
}

/** Under a task: what a person said of it, who and when, each with the way back. */
export function TaskNotes({ task, directive }: { readonly task: Task; readonly directive: ReaderDirective }) {
  const t = useT();
  const language = useLanguage();
  const correct = useCorrectTask();
  const mark = useMarkTask(directive.id);
  const marking = markingOf(directive, task);
  const standing = standingOf(task);
  const undone = undoneOf(task);
  if (marking === null && standing.length === 0) return <UndoneNotes undone={undone} />;
  const { textId, start, end } = task.evidence;
  return (
    <>
      <ul className="corrected task__notes">
        {marking === null ? null : (
          <li>
            <span>{t('directives.missed.note')}</span>{' '}
            <Who
              made={marking}
              back={t('directives.missed.back')}
              busy={mark.pending}
              onBack={() => void mark.make({ words: { textId, start, end }, back: true, reason: '' })}
            />
          </li>
        )}
        {standing.map((made) => (
          <li key={made.fact}>
            {t(`directives.mend.fact.${made.fact}`)}: <strong>{correctedWords(made, t, language)}</strong>{' '}
            <Who
              made={made}
              back={t('directives.correct.back')}
              busy={correct.pending}
              onBack={() => void correct.make({ taskId: task.id, path: task.path, given: [{ fact: made.fact, change: null }], before: [], reason: '' })}
            />
          </li>
        ))}
      </ul>
      <UndoneNotes undone={undone} />
    </>
  );
}

function UndoneNotes({ undone }: { readonly undone: ReturnType<typeof undoneOf> }) {
  const t = useT();
  const language = useLanguage();
  return undone.map(({ made, back }) => (
    <Undone key={made.fact} was={`${t(`directives.mend.fact.${made.fact}`)}: ${correctedWords(made, t, language)}`} back={back} />
  ));
}

type WhoProps = {
  readonly made: { readonly by: string; readonly at: string; readonly reason: string | null };
  readonly back: string;
  readonly busy: boolean;
  readonly onBack: () => void;
};

function Who({ made, back, busy, onBack }: WhoProps) {
  const t = useT();
  return (
    <span className="corrected__who">
      {t('directives.correct.by', { by: made.by, at: formatInstant(made.at) })}
      {made.reason === null ? null : <q>{made.reason}</q>}{' '}
      <button type="button" className="facts__more" disabled={busy} onClick={onBack}>
        {back}
      </button>
    </span>
  );
}
