/** What a word on one cell of the comparison is about, as the API names it: `cell|task|organ`. */
export const cellKey = (taskId: string, organId: string): string => `cell|${taskId}|${organId}`;

/** Task and organ of such a name; null for one of anything else. */
export function cellOf(key: string): { readonly taskId: string; readonly organId: string } | null {
  const [kind, taskId, organId] = key.split('|');
  return kind === 'cell' && taskId !== undefined && organId !== undefined ? { taskId, organId } : null;
}
