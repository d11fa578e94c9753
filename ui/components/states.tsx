import { CircleAlert, FileStack } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { classes } from '../lib/classes.ts';
import { RequestError, unknownPlaceIn } from '../lib/request-error.ts';
import { EVERYTHING, useScope } from '../lib/scope.ts';
import { isPassing, useGentleRetry } from '../lib/use-gentle-retry.ts';
import { Button } from './button.tsx';
import './states.css';

export type EmptyStateProps = {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  /** True where it is the whole screen and its title heads the page. */
  readonly page?: boolean;
};

/** Nothing here yet: why, and what to do first. */
export function EmptyState({ title, text, children, icon, page = false }: EmptyStateProps) {
  return (
    <div className="state">
      <span className="state__icon" aria-hidden>
        {icon ?? <FileStack size={22} />}
      </span>
      {page ? <h1>{title}</h1> : <h2>{title}</h2>}
      {text === undefined ? null : <p className="state__text">{text}</p>}
      {children === undefined ? null : <div className="state__actions">{children}</div>}
    </div>
  );
}

const TOLD = [
  'OFFLINE',
  'BAD_ANSWER',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'CONFLICT',
  'BUSY',
  'STORE_UNAVAILABLE',
  'GRAPHQL_VALIDATION_FAILED',
] as const;

/** What happened and what to do, in the person's language; the server's own words where it has none of ours. */
export function useErrorText(): (error: unknown) => string {
  const t = useT();
  return (error) => {
    const code = error instanceof RequestError ? error.code : 'UNKNOWN';
    const place = unknownPlaceIn(error);
    if (place !== null) return t('scope.unknownText', { codes: place });
    const told = TOLD.find((known) => known === code);
    if (told !== undefined) return t(`common.error.${told}`);
    if (error instanceof RequestError && error.message !== '' && code !== 'INTERNAL_SERVER_ERROR' && code !== 'UNKNOWN') return error.message;
    return t('common.error.other');
  };
}

/** The way out of a scope that names no place. */
function ShowAll() {
  const t = useT();
  const [, choose] = useScope();
  return (
    <Button tone="primary" onClick={() => choose(EVERYTHING)}>
      {t('scope.showAll')}
    </Button>
  );
}

export type ErrorStateProps = {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly title?: string;
  readonly children?: ReactNode;
  /** True where it is the whole screen and its title heads the page. */
  readonly page?: boolean;
};

/** A failure in the place of what could not be loaded. */
export function ErrorState({ error, onRetry, title, children, page = false }: ErrorStateProps) {
  const t = useT();
  const text = useErrorText();
  const code = error instanceof RequestError ? error.code : 'UNKNOWN';
  const logId = error instanceof RequestError ? error.details.id : undefined;
  useGentleRetry(error, onRetry);
  return (
    <div className="state state--error" role="alert">
      <span className="state__icon" aria-hidden>
        <CircleAlert size={22} />
      </span>
      {page ? <h1>{title ?? t('common.error.title')}</h1> : <h2>{title ?? t('common.error.title')}</h2>}
      <p className="state__text">{text(error)}</p>
      <p className="small faint">
        {t('common.error.code', { code })}
        {typeof logId === 'string' ? ` · ${t('common.error.logId', { id: logId })}` : null}
        {onRetry !== undefined && isPassing(error) ? ` · ${t('common.error.again')}` : null}
      </p>
      <div className="state__actions">
        {unknownPlaceIn(error) === null ? null : <ShowAll />}
        {onRetry === undefined || unknownPlaceIn(error) !== null ? null : (
          <Button tone="primary" onClick={onRetry}>
            {t('common.action.retry')}
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}

/** The shape of a line or block that is coming. Sizes are CSS lengths. */
export function Skeleton({ width = '100%', height = '1em', className }: { readonly width?: string; readonly height?: string; readonly className?: string }) {
  return <span className={classes('skeleton', className)} style={{ width, height }} aria-hidden />;
}

/** Says to screen readers that a region is loading while its skeleton is drawn. */
export function Loading({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  const t = useT();
  return (
    <div role="status" aria-busy="true">
      <span className="visually-hidden">{label ?? t('common.loading')}</span>
      {children}
    </div>
  );
}
