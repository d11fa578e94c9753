import type { Translation } from '../messages.ts';

/** Nội dung cần xử lý. */
export const items: Translation<'items'> = {
  title: 'Things to handle',
};
