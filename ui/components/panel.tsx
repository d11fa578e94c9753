import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useT } from '../i18n/use-t.ts';
import { classes } from '../lib/classes.ts';
import { IconButton } from './icon-button.tsx';
import './dialog.css';

export type PanelProps = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Shows a close button when given. */
  readonly onClose?: (() => void) | undefined;
};

/** A titled region beside the main content, not modal. */
export function Panel({ title, children, className, onClose }: PanelProps) {
  const t = useT();
  const id = useId();
  return (
    <section className={classes('panel', className)} aria-labelledby={id}>
      <div className="panel__head">
        <h2 id={id}>{title}</h2>
        {onClose === undefined ? null : (
          <IconButton label={t('common.action.close')} tip={false} onClick={onClose}>
            <X size={18} aria-hidden />
          </IconButton>
        )}
      </div>
      <div className="panel__body">{children}</div>
    </section>
  );
}
