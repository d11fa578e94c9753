import { ChevronDown, MapPinned, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { classes } from '../lib/classes.ts';
import { formatDate } from '../lib/format.ts';
import { isEverything, rememberedScope, scopeParam, scopeText, useRememberedText, useScope } from '../lib/scope.ts';
import { ScopeDialog } from './scope-dialog.tsx';
import { useScopeWords } from './scope-query.ts';
import './scope.css';

export type ScopeBarProps = {
  readonly asOf?: string | null | undefined;
  /** What the scope does not narrow on this screen; told while it narrows anything. */
  readonly note?: string | undefined;
  /** What else is to be known of the figures below. */
  readonly children?: ReactNode;
};

/** Beside a screen's title: what is followed, a way to change it, and the day the screen stands for where it has one. */
export function ScopeBar({ asOf, note, children }: ScopeBarProps) {
  const t = useT();
  const [scope, choose] = useScope();
  const [open, setOpen] = useState(false);
  const words = useScopeWords(scope);
  const mine = useRememberedText();
  const own = useScopeWords(scopeParam.read(mine));
  const foreign = mine !== null && mine !== scopeText(scope);
  const unknown = words?.unknown ?? [];
  const text = words?.text ?? '…';
  return (
    <div className="scope">
      <button
        type="button"
        className={classes('scope__open', !isEverything(scope) && 'scope__open--set')}
        aria-haspopup="dialog"
        title={text}
        onClick={() => setOpen(true)}
      >
        <MapPinned size={15} aria-hidden />
        <span className="scope__label">{t('scope.label')}</span>
        <strong>{text}</strong>
        <span className="visually-hidden">. {t('scope.change')}</span>
        <ChevronDown size={14} aria-hidden />
      </button>
      {asOf === undefined || asOf === null ? null : <span className="scope__day numeric">{t('scope.asOf', { date: formatDate(asOf) })}</span>}
      {children}
      {note === undefined || isEverything(scope) ? null : <span className="scope__foreign">{note}</span>}
      {foreign ? (
        <span className="scope__foreign">
          {t('scope.notMine')}{' '}
          <button type="button" className="scope__link" onClick={() => choose(rememberedScope())}>
            {t('scope.mine', { scope: own?.text ?? '…' })}
          </button>
        </span>
      ) : null}
      {unknown.length === 0 ? null : (
        <p className="scope__unknown" role="alert">
          <TriangleAlert size={15} aria-hidden /> {t('scope.unknownText', { codes: unknown.join(', ') })}
        </p>
      )}
      {open ? <ScopeDialog scope={scope} onClose={() => setOpen(false)} onChoose={choose} /> : null}
    </div>
  );
}
