import { CalendarClock, X } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from '../components/icon-button.tsx';
import { Tooltip } from '../components/tooltip.tsx';
import { useT } from '../i18n/use-t.ts';
import { classes } from '../lib/classes.ts';
import { useAsOf } from '../lib/url-state.ts';
import { useDayField } from '../lib/use-day-field.ts';

/** The as-of date of every screen, typed as people write dates; empty means today. */
export function AsOfField() {
  const t = useT();
  const id = useId();
  const [asOf, setAsOf] = useAsOf();
  const { wrong, input, onSubmit } = useDayField(asOf, setAsOf);
  return (
    <form className={classes('as-of', asOf !== null && 'as-of--set')} onSubmit={onSubmit}>
      <CalendarClock size={16} aria-hidden />
      <Tooltip text={t('app.asOf.hint')}>
        <label htmlFor={id}>{t('app.asOf.label')}</label>
      </Tooltip>
      <input id={id} placeholder={t('app.asOf.today')} aria-describedby={wrong ? `${id}-wrong` : undefined} {...input} />
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
