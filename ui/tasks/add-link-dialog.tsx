import { useId, useMemo, useState } from 'react';
import type { NewLink } from '../components/add-task-link.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { shortName, symbolText } from '../components/directive-name.ts';
import { MarkedWords } from '../components/marked-words.tsx';
import { sharedWords } from '../components/shared-words.ts';
import { EmptyState, ErrorState, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { findWords } from '../lib/find-words.ts';
import { type LowerTask, useDocumentsBelow, useTasksOf } from './add-link-query.ts';
import type { TaskLineageAnswer } from './task-query.ts';

export type AddLinkDialogProps = {
  readonly answer: TaskLineageAnswer;
  readonly onClose: () => void;
  readonly onAdd: (link: NewLink) => void;
};

/** Tasks drawn at once. */
const SHOWN = 40;

/** Those that share most words with the upper task first; only what holds all that was typed. */
function sorted(tasks: readonly LowerTask[], upper: string, typed: string): readonly LowerTask[] {
  const wanted = typed.trim();
  const fits = wanted === '' ? tasks : tasks.filter(({ text, path }) => findWords(`${path} ${text}`, wanted).some(({ found }) => found));
  const shared = (text: string): number => sharedWords(text, upper).reduce((sum, { start, end }) => sum + end - start, 0);
  return fits
    .map((task) => ({ task, share: shared(task.text) }))
    .toSorted((a, b) => b.share - a.share)
    .map(({ task }) => task);
}

/** Chooses the task of a lower document that carries this one out, where the machine did not see it. */
export function AddLinkDialog({ answer, onClose, onAdd }: AddLinkDialogProps) {
  const t = useT();
  const id = useId();
  const { root, leaves } = answer;
  const uppers = leaves.length > 0 ? leaves : [root];
  const [upperId, setUpperId] = useState(uppers[0]?.id ?? root.id);
  const [documentId, setDocumentId] = useState<string | null>(null);
  const [lowerId, setLowerId] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const upper = uppers.find((one) => one.id === upperId) ?? root;
  const documents = useDocumentsBelow(root.directive.id);
  const tasks = useTasksOf(documentId);
  const known = useMemo(
    () => new Set(answer.steps.flatMap(({ links }) => links.filter(({ state }) => state !== 'REJECTED').map(({ key }) => key))),
    [answer.steps],
  );
  const choices = useMemo(() => sorted(tasks.data ?? [], upper.text, typed), [tasks.data, upper.text, typed]);
  const document = documents.data?.find((one) => one.id === documentId);
  const lower = tasks.data?.find((one) => one.id === lowerId);
  const submit = (): void => {
    if (lower === undefined || document === undefined) return;
    onAdd({ lower: lower.id, upper: upper.id, reason: reason.trim() || null, name: `${symbolText(document, t)} ${lower.path}` });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('tasks.add.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button tone="primary" disabled={lower === undefined} onClick={submit}>
            {t('tasks.add.do')}
          </Button>
        </>
      }
    >
      <div className="add-link">
        {uppers.length > 1 ? (
          <div className="field">
            <label className="field__label" htmlFor={`${id}-upper`}>
              {t('tasks.add.upper')}
            </label>
            <select id={`${id}-upper`} className="input" value={upper.id} onChange={(event) => setUpperId(event.target.value)}>
              {uppers.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.path} {one.text.slice(0, 120)}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <blockquote className="add-link__upper">{upper.text}</blockquote>
        {documents.error !== null && documents.data === undefined ? <ErrorState error={documents.error} onRetry={() => void documents.refetch()} /> : null}
        {documents.data?.length === 0 ? <EmptyState title={t('tasks.add.noDocuments')} /> : null}
        <div className="field">
          <label className="field__label" htmlFor={`${id}-document`}>
            {t('tasks.add.document')}
          </label>
          <select
            id={`${id}-document`}
            className="input"
            value={documentId ?? ''}
            onChange={(event) => {
              setDocumentId(event.target.value === '' ? null : event.target.value);
              setLowerId(null);
            }}
          >
            <option value="">{t(documents.data === undefined ? 'common.loading' : 'tasks.add.choose')}</option>
            {(documents.data ?? []).map((one) => (
              <option key={one.id} value={one.id}>
                {shortName(one, t)} {one.issuerNames.length > 0 && one.symbol !== null ? `· ${one.issuerNames[0] ?? ''}` : ''}
              </option>
            ))}
          </select>
        </div>
        {documentId === null ? null : (
          <>
            <div className="field">
              <label className="field__label" htmlFor={`${id}-find`}>
                {t('tasks.add.task')}
              </label>
              <input
                id={`${id}-find`}
                className="input"
                type="search"
                autoComplete="off"
                placeholder={t('tasks.add.find')}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
            {tasks.error !== null && tasks.data === undefined ? <ErrorState error={tasks.error} onRetry={() => void tasks.refetch()} /> : null}
            {tasks.data === undefined && tasks.error === null ? <Skeleton height="10em" /> : null}
            <div className="add-link__tasks" role="radiogroup" aria-label={t('tasks.add.task')}>
              {choices.slice(0, SHOWN).map((task) => {
                const linked = known.has(`${task.id}>${upper.id}`);
                return (
                  <label key={task.id} className="add-link__task" data-linked={linked}>
                    <input type="radio" name={`${id}-task`} disabled={linked} checked={lowerId === task.id} onChange={() => setLowerId(task.id)} />
                    <span>
                      <span className="small faint">
                        {t('tasks.path', { path: task.path })}
                        {linked ? ` · ${t('tasks.add.already')}` : ''}
                      </span>
                      <MarkedWords text={task.text} spans={sharedWords(task.text, upper.text)} />
                    </span>
                  </label>
                );
              })}
              {choices.length > SHOWN ? <p className="small soft">{t('tasks.add.more', { n: choices.length - SHOWN })}</p> : null}
              {tasks.data !== undefined && choices.length === 0 ? <p className="small soft">{t('tasks.add.none')}</p> : null}
            </div>
            <div className="field">
              <label className="field__label" htmlFor={`${id}-reason`}>
                {t('tasks.add.reason')}
              </label>
              <input id={`${id}-reason`} className="input" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
