import type { Language } from '../lib/format.ts';
import { app as enApp } from './en/app.ts';
import { common as enCommon } from './en/common.ts';
import { coverage as enCoverage } from './en/coverage.ts';
import { directives as enDirectives } from './en/directives.ts';
import { due as enDue } from './en/due.ts';
import { importing as enImporting } from './en/import.ts';
import { items as enItems } from './en/items.ts';
import { lineage as enLineage } from './en/lineage.ts';
import { overview as enOverview } from './en/overview.ts';
import { review as enReview } from './en/review.ts';
import { scope as enScope } from './en/scope.ts';
import { tasks as enTasks } from './en/tasks.ts';
import type { Room, Translation } from './messages.ts';
import { app as viApp } from './vi/app.ts';
import { common as viCommon } from './vi/common.ts';
import { coverage as viCoverage } from './vi/coverage.ts';
import { directives as viDirectives } from './vi/directives.ts';
import { due as viDue } from './vi/due.ts';
import { importing as viImporting } from './vi/import.ts';

import { items as viItems } from './vi/items.ts';
import { lineage as viLineage } from './vi/lineage.ts';
import { overview as viOverview } from './vi/overview.ts';

import { review as viReview } from './vi/review.ts';
import { scope as viScope } from './vi/scope.ts';
import { tasks as viTasks } from './vi/tasks.ts';

/** All texts of the screens. */
export const DICTIONARIES: Readonly<Record<Language, { readonly [Name in Room]: Translation<Name> }>> = {
  vi: {
    app: viApp,
    common: viCommon,
    directives: viDirectives,
    import: viImporting,
    lineage: viLineage,
    overview: viOverview,
    tasks: viTasks,
    coverage: viCoverage,
    due: viDue,
    items: viItems,
    review: viReview,
    scope: viScope,
  },
  en: {
    app: enApp,
    common: enCommon,
    directives: enDirectives,
    import: enImporting,
    lineage: enLineage,
    overview: enOverview,
    tasks: enTasks,
    coverage: enCoverage,
    due: enDue,
    items: enItems,
    review: enReview,
    scope: enScope,
  },
};
