import type { Translation } from '../messages.ts';

/** To confirm. */
export const review: Translation<'review'> = {
  title: 'To confirm',
};
