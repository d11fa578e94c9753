import type { Translation } from '../messages.ts';

export const directives: Translation<'directives'> = {
  title: 'Documents',
};
