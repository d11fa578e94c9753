import type { ButtonHTMLAttributes, ReactElement, Ref } from 'react';
import { classes } from '../lib/classes.ts';
import { Tooltip } from './tooltip.tsx';
import './button.css';

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'aria-label'> & {
  /** Its name, heard by screen readers and shown when pointed at. */
  readonly label: string;
  readonly children: ReactElement;
  /** False where the picture says enough, and Esc must reach what the button closes rather than its tooltip. */
  readonly tip?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A command as a picture; always with a name. */
export function IconButton({ label, className, children, type = 'button', tip = true, ...rest }: IconButtonProps) {
  const button = (
    <button type={type} aria-label={label} className={classes('icon-button', className)} {...rest}>
      {children}
    </button>
  );
  return tip ? <Tooltip text={label}>{button}</Tooltip> : button;
}
