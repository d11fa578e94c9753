import { MapPinned } from 'lucide-react';
import { useT } from '../i18n/use-t.ts';
import { formatDate, todayInVietNam } from '../lib/format.ts';
import { isEverything, useScope } from '../lib/scope.ts';
import './scope.css';

/** In the place of the scope bar where no scope narrows what is shown: that it is everything, and as of which day; null for today. */
export function WholeBar({ asOf }: { readonly asOf: string | null }) {
  const t = useT();
  const [scope] = useScope();
  return (
    <div className="scope">
      <span className="scope__whole">
        <MapPinned size={15} aria-hidden />
        <span className="scope__label">{t('scope.label')}</span>
        <strong>{t('scope.everything')}</strong>
      </span>
      <span className="scope__day numeric">{t('scope.asOf', { date: formatDate(asOf ?? todayInVietNam()) })}</span>
      {isEverything(scope) ? null : <span className="scope__foreign">{t('scope.notNarrowed')}</span>}
    </div>
  );
}
