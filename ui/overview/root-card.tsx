import { BookOpenText, Workflow } from 'lucide-react';
import { useId } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { ButtonLink } from '../components/button.tsx';
import { dateText, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import { HeldMark } from '../components/marks.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate, formatNumber } from '../lib/format.ts';
import { directivePath, lineagePath } from '../lib/paths.ts';
import { LevelBars } from './level-bars.tsx';
import type { OverviewRoot } from './overview-query.ts';

/** One start of a lineage: what it is, how much of what is below it is held, and the ways in. */
export function RootCard({ root }: { readonly root: OverviewRoot }) {
  const t = useT();
  const id = useId();
  const language = useLanguage();
  const { directive, held, citedNotHeld, latest, levels } = root;
  const kind = kindText(directive, t);
  return (
    <li className="root-card">
      <article aria-labelledby={id}>
        <header>
          <p className="root-card__meta">
            <span>{[issuersText(directive, t), dateText(directive, t)].filter((part) => part !== '').join(' · ')}</span>
            {directive.held ? null : <HeldMark directive={directive} short />}
          </p>
          <h3 id={id} className="root-card__title">
            <AppLink to={lineagePath(directive.id)}>{directive.symbol === null ? symbolText(directive, t) : `${kind} ${directive.symbol}`}</AppLink>
          </h3>
          {directive.subject === null ? null : (
            <p className="root-card__subject" title={directive.subject}>
              {directive.subject}
            </p>
          )}
        </header>
        <div className="root-card__figures">
          <p className="root-card__below">
            {t('overview.card.below')} <strong>{t('overview.card.total', { n: held + citedNotHeld })}</strong>
          </p>
          <ul className="root-card__legend">
            <li>
              <span className="root-card__swatch root-card__swatch--held" aria-hidden />
              {t('overview.card.held')} <strong className="numeric">{formatNumber(held, language)}</strong>
            </li>
            <li>
              <span className="root-card__swatch root-card__swatch--not-held" aria-hidden />
              {t('overview.card.notHeld')} <strong className="numeric">{formatNumber(citedNotHeld, language)}</strong>
            </li>
          </ul>
          <LevelBars levels={levels} />
          <p className="small soft">{latest === null ? t('overview.card.noLatest') : t('overview.card.latest', { date: formatDate(latest) })}</p>
        </div>
        <footer className="root-card__actions">
          <ButtonLink to={lineagePath(directive.id)} tone="primary" icon={<Workflow size={16} aria-hidden />}>
            {t('overview.card.lineage')}
          </ButtonLink>
          <ButtonLink to={directivePath(directive.id)} icon={<BookOpenText size={16} aria-hidden />}>
            {t('overview.card.open')}
          </ButtonLink>
        </footer>
      </article>
    </li>
  );
}
