import { useId, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useErrorText } from '../components/states.tsx';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import { useUndoJob } from './use-import.ts';

export type UndoDialogProps = {
  readonly jobId: string;
  readonly texts: number;
  readonly documents: number;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** Says what undoing an import takes away, and does it. */
export function UndoDialog({ jobId, texts, documents, open, onClose }: UndoDialogProps) {
  const t = useT();
  const id = useId();
  const notify = useNotify();
  const errorText = useErrorText();
  const undo = useUndoJob(jobId);
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('import.job.undo.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button tone="danger" type="submit" form={id} disabled={undo.isPending}>
            {t('import.job.undo.do')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          undo.mutate(reason.trim(), {
            onSuccess: (done) => {
              if (!done) return;
              onClose();
              notify({ text: t('import.job.undone') });
            },
            onError: (error) => notify({ text: errorText(error), kind: 'error' }),
          });
        }}
      >
        <p className="soft">{t('import.job.undo.text', { n: texts, documents })}</p>
        <label className="field__label" htmlFor={`${id}-reason`}>
          {t('import.job.undo.reason')}
        </label>
        <textarea id={`${id}-reason`} className="input" maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </form>
    </Dialog>
  );
}
