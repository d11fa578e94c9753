import { CalendarClock, FileInput, Inbox, LayoutDashboard, LibraryBig, ListChecks, type LucideIcon, Table2, Workflow } from 'lucide-react';
import { COVERAGE_PATH, DIRECTIVES_PATH, DUE_PATH, IMPORT_PATH, ITEMS_PATH, LINEAGE_PATH, OVERVIEW_PATH, REVIEW_PATH } from '../lib/paths.ts';

export type ScreenName = 'overview' | 'due' | 'lineage' | 'coverage' | 'items' | 'directives' | 'import' | 'review';

export type ScreenLink = {
  readonly path: string;
  readonly nav: ScreenName;
  readonly icon: LucideIcon;
  /** After `g`, goes there. None is a key that decides something on a screen. */
  readonly letter: string;
};

/** The screens of the main navigation, in the order of the day's work. */
export const SCREENS: readonly ScreenLink[] = [
  { path: OVERVIEW_PATH, nav: 'overview', icon: LayoutDashboard, letter: 't' },
  { path: DUE_PATH, nav: 'due', icon: CalendarClock, letter: 'd' },
  { path: LINEAGE_PATH, nav: 'lineage', icon: Workflow, letter: 's' },
  { path: COVERAGE_PATH, nav: 'coverage', icon: Table2, letter: 'b' },
  { path: ITEMS_PATH, nav: 'items', icon: ListChecks, letter: 'c' },
  { path: DIRECTIVES_PATH, nav: 'directives', icon: LibraryBig, letter: 'v' },
  { path: IMPORT_PATH, nav: 'import', icon: FileInput, letter: 'n' },
  { path: REVIEW_PATH, nav: 'review', icon: Inbox, letter: 'h' },
];
