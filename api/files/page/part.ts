import type { Line } from './paragraphs.ts';

/** A part of a page in reading order: printed lines, `beside` for one half of two blocks side by side, or a table. */
export type Part =
  | { readonly kind: 'lines'; readonly beside: boolean; readonly lines: readonly Line[]; readonly top: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly top: number; readonly cutAbove: boolean; readonly cutBelow: boolean };
