import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { Link, useSearch } from 'wouter';
import { withShared } from '../lib/url-state.ts';

export type AppLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'className'> & {
  readonly to: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
  readonly replace?: boolean;
  readonly ref?: Ref<HTMLAnchorElement>;
};

/** A link to another screen that carries the shared state (the as-of date) along. */
export function AppLink({ to, children, className, replace = false, ...rest }: AppLinkProps) {
  const search = useSearch();
  return (
    <Link href={withShared(to, search)} replace={replace} className={className} {...rest}>
      {children}
    </Link>
  );
}
