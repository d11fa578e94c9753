/** The addresses of the screens. */
export const OVERVIEW_PATH = '/';
export const LINEAGE_PATH = '/lineage';
export const DIRECTIVES_PATH = '/directives';
export const IMPORT_PATH = '/import';

export const ITEMS_PATH = '/items';
export const DUE_PATH = '/due';
export const COVERAGE_PATH = '/coverage';
export const TASK_PATH = '/task';
export const REVIEW_PATH = '/review';
export const DECIDED_PATH = `${REVIEW_PATH}/decided`;

/** The tasks of one directive held against the organs below it. */
export function coveragePath(directiveId: string): string {
  return `${COVERAGE_PATH}/${encodeURIComponent(directiveId)}`;
}

/** One cell of these, opened: a task of it and an organ below. */
export function cellPath(directiveId: string, taskId: string, organId: string): string {
  return `${coveragePath(directiveId)}?sel=${encodeURIComponent(`c:${taskId}|${organId}`)}`;
}

/** Those of its cells in which a target or a deadline is unlike the one above. */
export function driftPath(directiveId: string): string {
  return `${coveragePath(directiveId)}?drift=1`;
}

/** What people decided about one directive. */
export function decidedPath(directiveId: string): string {
  return `${DECIDED_PATH}?of=${encodeURIComponent(directiveId)}`;
}

/** What is to be handled under one directive. */
export function itemsPath(directiveId: string): string {
  return `${ITEMS_PATH}?of=${encodeURIComponent(directiveId)}`;
}

/** The way of one task down. */
export function taskPath(taskId: string): string {
  return `${TASK_PATH}/${encodeURIComponent(taskId)}`;
}

/** The large picture of one directive. */
export function lineagePath(directiveId: string): string {
  return `${LINEAGE_PATH}/${encodeURIComponent(directiveId)}`;
}

export type ReaderPlace = {
  /** Which of several texts; the preferred one when left out. */
  readonly sourceId?: string | undefined;
  /** Words to light, in UTF-16 units of that text. */
  readonly at?: { readonly start: number; readonly end: number } | undefined;
};

/** The reader of one directive, opened at some of its words when they are given. */
export function directivePath(directiveId: string, place: ReaderPlace = {}): string {
  const query = new URLSearchParams();
  if (place.sourceId !== undefined) query.set('source', place.sourceId);
  if (place.at !== undefined) query.set('at', `${place.at.start}-${place.at.end}`);
  const text = query.toString();
  return `${DIRECTIVES_PATH}/${encodeURIComponent(directiveId)}${text === '' ? '' : `?${text}`}`;
}

/** One import, as it runs or as it ended. */
export function importPath(jobId: string): string {
  return `${IMPORT_PATH}?job=${encodeURIComponent(jobId)}`;
}
