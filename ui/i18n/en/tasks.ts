import type { Translation } from '../messages.ts';

/** Theo dõi nhiệm vụ. */
export const tasks: Translation<'tasks'> = {
  title: 'Task tracing',
};
