import type { Translation } from '../messages.ts';

export const overview: Translation<'overview'> = {
  title: 'Overview',
};
