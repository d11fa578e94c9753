import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { AppLink } from './app-link.tsx';
import { type DirectiveName, dateText, issuersText, symbolText } from './directive-name.ts';
import './directive-label.css';

export type DirectiveLabelProps = {
  readonly directive: DirectiveName;
  /** Makes the symbol a link. */
  readonly to?: string | undefined;
  /** Leaves out organ and date. */
  readonly short?: boolean;
  /** What is to be known of it at once, behind its symbol. */
  readonly marks?: ReactNode;
};

/** A directive's name: symbol or "Kế hoạch (chưa có số)", organ, date. */
export function DirectiveLabel({ directive, to, short = false, marks = null }: DirectiveLabelProps) {
  const t = useT();
  const symbol = symbolText(directive, t);
  const issuers = issuersText(directive, t);
  return (
    <span className="directive-label">
      <span className="directive-label__head">
        <span className="directive-label__symbol">{to === undefined ? symbol : <AppLink to={to}>{symbol}</AppLink>}</span>
        {marks}
      </span>
      {short ? null : (
        <span className="directive-label__meta">
          {issuers === '' ? null : `${issuers} · `}
          <span className="numeric">{dateText(directive, t)}</span>
        </span>
      )}
    </span>
  );
}
