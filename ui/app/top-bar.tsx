import { CircleHelp, Languages, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import type { RefObject } from 'react';
import { useActor } from '../components/actor-provider.tsx';
import { AppLink } from '../components/app-link.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { ChoiceMenu } from '../components/menu.tsx';
import { useNotify } from '../components/toasts.tsx';
import { chooseLanguage, useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { useActorName } from '../lib/actor.ts';
import { OVERVIEW_PATH } from '../lib/paths.ts';
import { chooseTheme, THEMES, useTheme } from '../lib/theme.ts';
import { AsOfField } from './as-of-field.tsx';
import { SearchBox } from './search-box.tsx';

const THEME_ICONS = { auto: Monitor, light: Sun, dark: Moon } as const;

/** Name, search, as-of date and settings. */
export function TopBar({ searchBox, onHelp }: { readonly searchBox: RefObject<HTMLInputElement | null>; readonly onHelp: () => void }) {
  const t = useT();
  const language = useLanguage();
  const theme = useTheme();
  const name = useActorName();
  const { askName } = useActor();
  const notify = useNotify();
  const ThemeIcon = THEME_ICONS[theme];
  return (
    <header className="top-bar">
      <AppLink to={OVERVIEW_PATH} className="top-bar__brand">
        <img src="/icon.svg" alt="" width={28} height={28} />
        <span>{t('app.product')}</span>
      </AppLink>
      <SearchBox inputRef={searchBox} />
      <AsOfField />
      <div className="top-bar__tools">
        <ChoiceMenu
          trigger={
            <IconButton label={`${language.toUpperCase()} · ${t('app.language.switch')}`}>
              <span className="top-bar__language">
                <Languages size={17} aria-hidden />
                {language.toUpperCase()}
              </span>
            </IconButton>
          }
          value={language}
          choices={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
          onChoose={(value) => void chooseLanguage(value === 'en' ? 'en' : 'vi').catch(() => notify({ text: t('app.language.failed'), kind: 'error' }))}
        />
        <ChoiceMenu
          trigger={<IconButton label={t('app.theme.switch')}>{<ThemeIcon size={18} aria-hidden />}</IconButton>}
          value={theme}
          choices={THEMES.map((value) => ({ value, label: t(`app.theme.${value}`) }))}
          onChoose={(value) => chooseTheme(THEMES.find((known) => known === value) ?? 'auto')}
        />
        <IconButton label={name === null ? `${t('app.actor.label')}: ${t('app.actor.none')}` : `${t('app.actor.label')}: ${name}`} onClick={askName}>
          {name === null ? (
            <UserRound size={18} aria-hidden />
          ) : (
            <span className="top-bar__initial" aria-hidden>
              {initial(name)}
            </span>
          )}
        </IconButton>
        <IconButton label={t('app.keys.open')} onClick={onHelp}>
          <CircleHelp size={18} aria-hidden />
        </IconButton>
      </div>
    </header>
  );
}

/** A Vietnamese given name stands last. */
function initial(name: string): string {
  return (name.split(/\s+/).at(-1) ?? name).slice(0, 1).toUpperCase();
}
