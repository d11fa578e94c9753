import type { Translation } from '../messages.ts';

/** Đến hạn. */
export const due: Translation<'due'> = {
  title: 'Due',
};
