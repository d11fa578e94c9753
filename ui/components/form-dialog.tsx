import { type ReactNode, useId } from 'react';
import { useT } from '../i18n/use-t.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export type FormDialogProps = {
  readonly title: string;
  /** What the button says that records it. */
  readonly act: string;
  /** False: it cannot be sent yet. */
  readonly ready?: boolean;
  /** Class of the form. */
  readonly className: string;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

/** A dialog with a form, and the two ways out of it. Mount it to ask. */
export function FormDialog({ title, act, ready = true, className, onClose, onSubmit, children }: FormDialogProps) {
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
          <Button tone="primary" type="submit" form={id} disabled={!ready}>
            {act}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={className}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
