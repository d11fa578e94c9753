import type { ButtonHTMLAttributes, ReactElement, Ref } from 'react';
import { classes } from '../lib/classes.ts';
import { Tooltip } from './tooltip.tsx';
import './button.css';

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'aria-label'> & {
  /** Its name, heard by screen readers and shown when pointed at. */
  readonly label: string;
  readonly children: ReactElement;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A command as a picture; always with a name. */
export function IconButton({ label, className, children, type = 'button', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <button type={type} aria-label={label} className={classes('icon-button', className)} {...rest}>
        {children}
      </button>
    </Tooltip>
  );
}
