import type { Dictionary, FirstRoom } from './messages.ts';
import { coverage } from './vi/coverage.ts';
import { decided } from './vi/decided.ts';
import { directives } from './vi/directives.ts';
import { due } from './vi/due.ts';
import { importing } from './vi/import.ts';
import { items } from './vi/items.ts';
import { lineage } from './vi/lineage.ts';
import { review } from './vi/review.ts';
import { tasks } from './vi/tasks.ts';

/** The Vietnamese texts of everything behind the first page: fetched with the first part of it that is needed. */
export const VIETNAMESE_LATER: Omit<Dictionary, FirstRoom> = {
  directives,
  import: importing,
  lineage,
  tasks,
  coverage,
  due,
  items,
  review,
  decided,
};
