// The base comes before the rooms' own styles, which build on it.
import './styles/base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { language } from './i18n/language.ts';
import { startScope } from './lib/scope.ts';
import { startTheme } from './lib/theme.ts';

startTheme();
startScope();
document.documentElement.lang = language();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root to draw into.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
