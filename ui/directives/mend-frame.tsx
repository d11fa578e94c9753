import { type ReactNode, useId } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useT } from '../i18n/use-t.ts';

export type MendFrameProps = {
  readonly title: string;
  /** What the button says that records it. */
  readonly act: string;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

/** The dialog in which a person says what is right of a task: its form, and the two ways out of it. */
export function MendFrame({ title, act, onClose, onSubmit, children }: MendFrameProps) {
  const t = useT();
  const id = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button tone="primary" type="submit" form={id}>
            {act}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="mend"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}

/** Why, in the person’s own words; may be left empty. */
export function ReasonField({ value, onChange }: { readonly value: string; readonly onChange: (reason: string) => void }) {
  const t = useT();
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {t('directives.correct.reason')}
      </label>
      <input id={id} className="input" maxLength={500} autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
