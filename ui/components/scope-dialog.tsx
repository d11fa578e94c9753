import { X } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { EVERYTHING, isEverything, LINES, type Scope } from '../lib/scope.ts';
import { toggled } from '../lib/toggled.ts';
import { useAsOf } from '../lib/url-state.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ScopePlaces } from './scope-places.tsx';
import { placeText, usePlaces } from './scope-query.ts';

export type ScopeDialogProps = {
  readonly scope: Scope;
  readonly onClose: () => void;
  readonly onChoose: (scope: Scope) => void;
};

/** Chooses places and lines to follow; nothing changes until it is applied. */
export function ScopeDialog({ scope, onClose, onChoose }: ScopeDialogProps) {
  const t = useT();
  const [asOf] = useAsOf();
  const [draft, setDraft] = useState(scope);
  const places = usePlaces(draft.placeIds);
  const take = (next: Scope): void => {
    onChoose(next);
    onClose();
  };
  const toggle = (id: string, within: string | null = null): void => {
    // A place narrows what it lies in, and widens what lies in it: the two are never chosen at once.
    const inIt = places?.flatMap((place) => (place.within?.id === id ? place.id : [])) ?? [];
    const others = draft.placeIds.filter((one) => one !== within && !inIt.includes(one));
    setDraft({ ...draft, placeIds: draft.placeIds.includes(id) ? toggled(draft.placeIds, id) : [...others, id] });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('scope.choose')}
      actions={
        <>
          <Button tone="quiet" disabled={isEverything(scope) && isEverything(draft)} onClick={() => take(EVERYTHING)}>
            {t('scope.clear')}
          </Button>
          <span className="scope-dialog__gap" />
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button tone="primary" onClick={() => take(draft)}>
            {t('scope.apply')}
          </Button>
        </>
      }
    >
      <div className="scope-dialog">
        <p className="soft small">{t('scope.lead')}</p>
        {draft.placeIds.length === 0 ? null : (
          <ul className="scope-dialog__chosen" aria-label={t('scope.chosen')}>
            {draft.placeIds.map((id) => {
              const place = places?.find((one) => one.id === id);
              const name = place === undefined ? (places === undefined ? '…' : t('scope.unknown', { code: id })) : placeText(place);
              return (
                <li key={id}>
                  <button type="button" className="scope-dialog__chip" aria-label={t('scope.remove', { name })} onClick={() => toggle(id)}>
                    {name}
                    <X size={13} aria-hidden />
                  </button>
                </li>
              );
            })}
          </ul>
        )}
        <div className="scope-dialog__sides">
          <ScopePlaces chosen={draft.placeIds} asOf={asOf} onToggle={toggle} />
          <fieldset className="scope-dialog__lines">
            <legend>{t('scope.lines')}</legend>
            <p className="small faint">{draft.lines.length === 0 ? t('scope.allLines') : t('scope.moreLines', { n: draft.lines.length })}</p>
            {LINES.map((line) => (
              <label key={line} className="scope-dialog__choice">
                <input
                  type="checkbox"
                  checked={draft.lines.includes(line)}
                  onChange={() => setDraft({ ...draft, lines: LINES.filter((one) => toggled(draft.lines, line).includes(one)) })}
                />
                {t(`common.line.${line}`)}
              </label>
            ))}
          </fieldset>
        </div>
      </div>
    </Dialog>
  );
}
