import { useLocation } from 'wouter';
import { AppLink } from '../components/app-link.tsx';
import { useReviewWaiting } from '../components/review-waiting.ts';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { OVERVIEW_PATH, TASK_PATH } from '../lib/paths.ts';
import { SCREENS } from './screens.ts';

/** A larger number of what waits says no more in the rail. */
const MOST_TOLD = 999;

/** The way to every screen: a rail beside it, a row above it where the window is narrow. */
export function MainNav() {
  const t = useT();
  const language = useLanguage();
  const [path] = useLocation();
  const waiting = useReviewWaiting();
  return (
    <nav className="main-nav" aria-label={t('app.nav.label')}>
      {SCREENS.map(({ path: to, nav, icon: Icon }) => {
        // One task's way down is reached from the comparison, whose place in the rail it keeps.
        const starts = nav === 'coverage' ? [to, TASK_PATH] : [to];
        const here = to === OVERVIEW_PATH ? path === to : starts.some((start) => path === start || path.startsWith(`${start}/`));
        const count = nav === 'review' && waiting !== null && waiting > 0 ? waiting : null;
        const name = count === null ? t(`app.nav.${nav}`) : `${t(`app.nav.${nav}`)}: ${t('app.reviewWaiting', { n: count })}`;
        return (
          <AppLink key={nav} to={to} className="main-nav__link" aria-label={name} title={name} aria-current={here ? 'page' : undefined}>
            <Icon size={20} aria-hidden />
            {count === null ? null : (
              // Its number is drawn, not text: the name of the link says it in words.
              <span
                className="main-nav__count numeric"
                aria-hidden
                data-count={count > MOST_TOLD ? `${formatNumber(MOST_TOLD, language)}+` : formatNumber(count, language)}
              />
            )}
            <span>{t(`app.navShort.${nav}`)}</span>
          </AppLink>
        );
      })}
    </nav>
  );
}
