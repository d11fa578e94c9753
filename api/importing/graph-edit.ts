import type { ReadDirective } from '../domain/read-directive.ts';
import type { SourceRow } from '../domain/rows.ts';

/** What is to be done to the graph, as a person would say it. */
export type GraphEdit = {
  /** Texts that come; their `directiveId` is not known yet and is given by linking. */
  readonly add: readonly { readonly source: Omit<SourceRow, 'directiveId'>; readonly read: ReadDirective; readonly text: string }[];
  /** Sources that go for good. */
  readonly removeSources: readonly string[];
  /** Sources that stay and say something else from now on. */
  readonly replace: readonly { readonly source: SourceRow; readonly read: ReadDirective }[];
  /** Directives whose names are resolved again, because of what a person said of them. */
  readonly again: readonly string[];
  /** Keys of edges that are looked at again, whatever texts change. */
  readonly edges: readonly string[];
  /** Directives whose texts keep silent from now on, or speak again. */
  readonly withdraw: readonly string[];
  readonly restore: readonly string[];
  /** Ids of new texts that come in silent, because they belong to a directive that was withdrawn. */
  readonly addSilent: readonly string[];
};

export const NO_EDIT: GraphEdit = { add: [], removeSources: [], replace: [], again: [], edges: [], withdraw: [], restore: [], addSilent: [] };
