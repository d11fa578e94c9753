import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { IconButton } from './icon-button.tsx';
import './toasts.css';

/** Seconds a notice stays; one with an undo stays longer. */
const STAY = 6_000;
const STAY_WITH_UNDO = 12_000;

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
};

/** Tells what was done, with a way back where there is one. */
export function useNotify(): (notice: Notice) => void {
  const t = useT();
  const { add, close } = Toast.useToastManager();
  return ({ text, kind = 'done', onUndo }) => {
    const id = add({
      title: text,
      type: kind,
      priority: kind === 'error' ? 'high' : 'low',
      timeout: onUndo === undefined ? STAY : STAY_WITH_UNDO,
      ...(onUndo === undefined
        ? {}
        : {
            actionProps: {
              children: t('common.action.undo'),
              onClick: () => {
                close(id);
                onUndo();
              },
            },
          }),
    });
  };
}
