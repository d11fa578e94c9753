import { useEffect, useId, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useT } from '../i18n/use-t.ts';

export type Change = 'withdraw' | 'restore' | 'purge';

export type ChangeDialogProps = {
  /** What is asked; null while closed. */
  readonly change: Change | null;
  readonly symbol: string;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
};

/** Says what a change means and asks why. Deleting for good asks for a word besides. */
export function ChangeDialog({ change, symbol, busy, onClose, onConfirm }: ChangeDialogProps) {
  const t = useT();
  const id = useId();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  // The words stay while the dialog fades.
  const [shown, setShown] = useState<Change>('withdraw');
  useEffect(() => {
    if (change === null) return;
    setShown(change);
    setReason('');
    setTyped('');
  }, [change]);
  const word = t('directives.change.purge.word');
  const ready = (shown === 'restore' || reason.trim() !== '') && (shown !== 'purge' || typed.trim().normalize('NFC').toUpperCase() === word);
  return (
    <Dialog
      open={change !== null}
      onClose={onClose}
      title={t(`directives.change.${shown}.title`, { symbol })}
      actions={
        <>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button tone={shown === 'purge' ? 'danger' : 'primary'} type="submit" form={id} disabled={!ready || busy}>
            {t(`directives.change.${shown}.do`)}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="change"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy) onConfirm(reason.trim());
        }}
      >
        <p className="soft">{t(`directives.change.${shown}.text`)}</p>
        <div className="field">
          <label className="field__label" htmlFor={`${id}-reason`}>
            {t('directives.change.reason')}
          </label>
          <textarea
            id={`${id}-reason`}
            className="input"
            maxLength={1000}
            value={reason}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setReason(event.target.value)}
          />
          <p id={`${id}-hint`} className="field__hint">
            {t('directives.change.reasonHint')}
          </p>
        </div>
        {shown === 'purge' ? (
          <div className="field">
            <label className="field__label" htmlFor={`${id}-word`}>
              {t('directives.change.purge.confirm', { word })}
            </label>
            <input id={`${id}-word`} className="input" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
          </div>
        ) : null}
      </form>
    </Dialog>
  );
}
