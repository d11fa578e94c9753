import type { Translation } from '../messages.ts';

export const lineage: Translation<'lineage'> = {
  title: 'Implementation map',
  loading: 'Drawing the map…',
  empty: 'No document carries this one out yet.',
};
