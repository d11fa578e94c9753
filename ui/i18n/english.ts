import { app } from './en/app.ts';
import { common } from './en/common.ts';
import { coverage } from './en/coverage.ts';
import { decided } from './en/decided.ts';
import { directives } from './en/directives.ts';
import { due } from './en/due.ts';
import { importing } from './en/import.ts';
import { items } from './en/items.ts';
import { lineage } from './en/lineage.ts';
import { overview } from './en/overview.ts';
import { review } from './en/review.ts';
import { scope } from './en/scope.ts';
import { tasks } from './en/tasks.ts';
import type { Dictionary } from './messages.ts';

/** All texts of the screens in English: fetched when somebody chooses it. */
export const ENGLISH: Dictionary = {
  app,
  common,
  directives,
  import: importing,
  lineage,
  overview,
  tasks,
  coverage,
  due,
  items,
  review,
  decided,
  scope,
};
