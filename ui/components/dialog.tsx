import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useT } from '../i18n/use-t.ts';
import { IconButton } from './icon-button.tsx';
import './dialog.css';

export type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the foot. */
  readonly actions?: ReactNode;
};

/** A question that must be answered or closed before going on. Esc and the backdrop close it; the first field, where there is one, has the focus. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const t = useT();
  const popup = useRef<HTMLDivElement>(null);
  const firstField = (): HTMLElement | true => popup.current?.querySelector<HTMLElement>('input:not([type=checkbox]), textarea, select') ?? true;
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup ref={popup} className="dialog" initialFocus={firstField}>
          <div className="dialog__head">
            <Base.Title>{title}</Base.Title>
            <Base.Close
              render={
                <IconButton label={t('common.action.close')} tip={false}>
                  {<X size={18} aria-hidden />}
                </IconButton>
              }
            />
          </div>
          {children}
          {actions === undefined ? null : <div className="dialog__actions">{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
