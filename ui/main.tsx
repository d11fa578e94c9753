// The base comes before the rooms' own styles, which build on it.
import './styles/base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { firstScope } from './app/first-scope.ts';
import { startLanguage } from './i18n/language.ts';
import { startTheme } from './lib/theme.ts';

startTheme();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root to draw into.');
// Not awaited by the module itself: what is fetched then may import from it.
void Promise.all([startLanguage(), firstScope()]).then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
