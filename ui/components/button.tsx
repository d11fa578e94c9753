import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from '../lib/classes.ts';
import { AppLink, type AppLinkProps } from './app-link.tsx';
import './button.css';

export type ButtonTone = 'plain' | 'primary' | 'quiet' | 'danger';

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly tone?: ButtonTone;
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A command in words. */
export function Button({ tone = 'plain', icon, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classes('button', tone !== 'plain' && `button--${tone}`, className)} {...rest}>
      {icon}
      {children}
    </button>
  );
}

/** A link that looks like a command, for going to another screen. */
export function ButtonLink({ tone = 'plain', icon, className, children, ...rest }: AppLinkProps & { readonly tone?: ButtonTone; readonly icon?: ReactNode }) {
  return (
    <AppLink className={classes('button', tone !== 'plain' && `button--${tone}`, className)} {...rest}>
      {icon}
      {children}
    </AppLink>
  );
}
