import { useLocation } from 'wouter';
import { AppLink } from '../components/app-link.tsx';
import { useT } from '../i18n/use-t.ts';
import { SCREENS } from './screens.ts';

/** The way to every screen: a rail beside it, a row above it where the window is narrow. */
export function MainNav() {
  const t = useT();
  const [path] = useLocation();
  return (
    <nav className="main-nav" aria-label={t('app.nav.label')}>
      {SCREENS.map(({ path: to, nav, icon: Icon }) => {
        const here = to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);
        const name = t(`app.nav.${nav}`);
        return (
          <AppLink key={nav} to={to} className="main-nav__link" aria-label={name} title={name} aria-current={here ? 'page' : undefined}>
            <Icon size={20} aria-hidden />
            <span>{t(`app.navShort.${nav}`)}</span>
          </AppLink>
        );
      })}
    </nav>
  );
}
