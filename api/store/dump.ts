import type { ChangeRow } from '../domain/propagation.ts';
import type { DecisionRow, GraphChange } from '../domain/rows.ts';

/** The parts of a dump, in the order in which they can be loaded. */
export const DUMP_PARTS = [
  'directives',
  'aliases',
  'sources',
  'texts',
  'originals',
  'readings',
  'mentions',
  'edges',
  'proofs',
  'organs',
  'places',
  'tasks',
  'taskLinkings',
  'duties',
  'search',
  'jobs',
  'items',
  'tombstones',
  'decisions',
  'changes',
  'version',
] as const;
export type DumpPart = (typeof DUMP_PARTS)[number];

/** Rows of a dump: what a change can put, and what only an archive may put. */
export type DumpRows = Omit<GraphChange, 'at' | 'removeDirectives' | 'removeSources' | 'removeOriginals' | 'removeEdges' | 'removeSearch'> & {
  readonly putDecisions?: readonly { readonly row: DecisionRow; readonly version: number }[];
  readonly putChanges?: readonly ChangeRow[];
  readonly setVersion?: number;
};
export type DumpPage = { readonly rows: DumpRows; readonly next: string | null };
