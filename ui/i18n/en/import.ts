import type { Translation } from '../messages.ts';

export const importing: Translation<'import'> = {
  title: 'Add documents',
};
