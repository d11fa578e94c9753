/** Ids of facts within one reader: what the words and the list beside them are joined by. */
export const factIds = {
  form: (index: number): string => `form-${index}`,
  citation: (index: number): string => `citation-${index}`,
  target: (index: number): string => `target-${index}`,
  remark: (index: number): string => `remark-${index}`,
  task: (taskId: string): string => `task:${taskId}`,
  assignment: (taskId: string, index: number): string => `lead:${taskId}:${index}`,
  deadline: (taskId: string, index: number): string => `deadline:${taskId}:${index}`,
  taskTarget: (taskId: string, index: number): string => `tasktarget:${taskId}:${index}`,
};

/** Ids in one attribute; a line break is the one sign that none of them holds. */
export function joinIds(ids: readonly string[]): string {
  return ids.join('\n');
}

/** The ids of such an attribute. */
export function splitIds(joined: string): readonly string[] {
  return joined === '' ? [] : joined.split('\n');
}
