// The base comes before the rooms' own styles, which build on it.
import './styles/base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startLanguage } from './i18n/language.ts';
import { startScope } from './lib/scope.ts';
import { startTheme } from './lib/theme.ts';

startTheme();
startScope();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root to draw into.');
// Not awaited by the module itself: what is fetched then may import from it.
void startLanguage().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
