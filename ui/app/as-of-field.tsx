import { CalendarClock, X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { IconButton } from '../components/icon-button.tsx';
import { Tooltip } from '../components/tooltip.tsx';
import { useT } from '../i18n/use-t.ts';
import { classes } from '../lib/classes.ts';
import { formatDate, parseDate } from '../lib/format.ts';
import { useAsOf } from '../lib/url-state.ts';

/** The as-of date of every screen, typed as people write dates; empty means today. */
export function AsOfField() {
  const t = useT();
  const id = useId();
  const [asOf, setAsOf] = useAsOf();
  const shown = asOf === null ? '' : formatDate(asOf);
  const [typed, setTyped] = useState(shown);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(shown);
    setWrong(false);
  }, [shown]);

  const take = (): void => {
    const blank = typed.trim() === '';
    const date = blank ? null : parseDate(typed);
    // Only a whole day says unmistakably what is counted.
    const readable = blank || date?.length === 10;
    setWrong(!readable);
    if (readable) setAsOf(date);
  };
  return (
    <form
      className={classes('as-of', asOf !== null && 'as-of--set')}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <CalendarClock size={16} aria-hidden />
      <Tooltip text={t('app.asOf.hint')}>
        <label htmlFor={id}>{t('app.asOf.label')}</label>
      </Tooltip>
      <input
        id={id}
        inputMode="numeric"
        placeholder={t('app.asOf.today')}
        value={typed}
        size={10}
        maxLength={10}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => (typed === shown ? undefined : take())}
      />
      {asOf === null ? null : (
        <IconButton label={t('app.asOf.clear')} onClick={() => setAsOf(null)}>
          <X size={15} aria-hidden />
        </IconButton>
      )}
      {wrong ? (
        <p id={`${id}-wrong`} className="as-of__wrong" role="alert">
          {t('app.asOf.invalid')}
        </p>
      ) : null}
    </form>
  );
}
