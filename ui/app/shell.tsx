import { type ReactNode, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../i18n/use-t.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeysHelp } from './keys-help.tsx';
import { MainNav } from './main-nav.tsx';
import { TopBar } from './top-bar.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';
import { useShortcuts } from './use-shortcuts.ts';
import './shell.css';

/** The bar above and the rail beside every screen, and what works from anywhere. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const [path] = useLocation();
  useKeptScroll(path);
  const [helpOpen, setHelpOpen] = useState(false);
  const searchBox = useRef<HTMLInputElement>(null);
  useShortcuts({
    search: () => {
      searchBox.current?.focus();
      searchBox.current?.select();
    },
    help: () => setHelpOpen(true),
  });
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <TopBar searchBox={searchBox} onHelp={() => setHelpOpen(true)} />
      <div className="shell__body">
        <MainNav />
        <main id="main" tabIndex={-1} className="shell__main">
          <ErrorBoundary resetKey={path}>{children}</ErrorBoundary>
        </main>
      </div>
      <KeysHelp open={helpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
