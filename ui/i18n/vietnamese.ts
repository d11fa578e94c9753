import type { Dictionary } from './messages.ts';
import { app } from './vi/app.ts';
import { common } from './vi/common.ts';
import { coverage } from './vi/coverage.ts';
import { decided } from './vi/decided.ts';
import { directives } from './vi/directives.ts';
import { due } from './vi/due.ts';
import { importing } from './vi/import.ts';
import { items } from './vi/items.ts';
import { lineage } from './vi/lineage.ts';
import { overview } from './vi/overview.ts';
import { review } from './vi/review.ts';
import { scope } from './vi/scope.ts';
import { tasks } from './vi/tasks.ts';

/** All texts of the screens in Vietnamese: with the first page. */
export const VIETNAMESE: Dictionary = {
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
