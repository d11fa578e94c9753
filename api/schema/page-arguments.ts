import { LIMITS } from '../access/limits.ts';
import { builder } from './builder.ts';

/** What every list takes to be cut into pages: `usual` rows where nothing is said; `also` goes on with what `first` means. */
export const pageArguments = (usual: number, also = '') =>
  builder.args((t) => ({
    first: t.int({ defaultValue: usual, description: `Rows of a page, 0 to ${LIMITS.page}. Null: ${usual}.${also}` }),
    after: t.string({ description: 'Cursor after which the page begins. Null: from the start.' }),
  }));
