import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { IconButton } from './icon-button.tsx';
import './toasts.css';

/**
 * Milliseconds a notice stays: long enough to be read by the slow (WCAG 2.2.1), one that is to be acted on longer. The time
 * stands still while the pointer or the focus is in a notice, and while the window is not in front.
 */
const STAY = 8_000;
const STAY_TO_ACT = 25_000;

function ToastList() {
  const t = useT();
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast">
      <Toast.Content className="toast__content">
        <div className="toast__words">
          <Toast.Title render={<p />} />
          <Toast.Description />
        </div>
        {toast.actionProps === undefined ? null : <Toast.Action className="button" />}
        <Toast.Close
          render={
            <IconButton label={t('common.action.close')} tip={false}>
              {<X size={16} aria-hidden />}
            </IconButton>
          }
        />
      </Toast.Content>
    </Toast.Root>
  ));
}

/** Where notices appear; wraps the explorer. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useT();
  return (
    <Toast.Provider timeout={STAY} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="toasts" aria-label={t('app.toast.region')}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

export type Notice = {
  readonly text: string;
  /** `error` is read out at once. */
  readonly kind?: 'done' | 'error';
  /** Offers to take back what was done. */
  readonly onUndo?: (() => void) | undefined;
  /** What that button says; «Hoàn tác» where it is left out. */
  readonly undoText?: string | undefined;
};

/** Tells what was done, with a way back where there is one. */
export function useNotify(): (notice: Notice) => void {
  const t = useT();
  const { add, close, update } = Toast.useToastManager();
  return ({ text, kind = 'done', onUndo, undoText }) => {
    const stay = kind === 'error' || onUndo !== undefined ? STAY_TO_ACT : STAY;
    const unseen = document.visibilityState === 'hidden';
    const id = add({
      title: text,
      type: kind,
      priority: kind === 'error' ? 'high' : 'low',
      timeout: unseen ? 0 : stay,
      ...(onUndo === undefined
        ? {}
        : {
            actionProps: {
              children: undoText ?? t('common.action.undo'),
              onClick: () => {
                close(id);
                onUndo();
              },
            },
          }),
    });
    // Told while another tab was looked at: its time begins when it can be seen.
    if (unseen) document.addEventListener('visibilitychange', () => update(id, { timeout: stay }), { once: true });
  };
}
