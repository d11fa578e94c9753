/** The name under which a graph keeps, among its originals, what is being loaded into it. No bytes have such a hash. */
export const LOADING_MARK = 'archive-being-loaded';

export const isMark = (original: { readonly bytesHash: string }): boolean => original.bytesHash === LOADING_MARK;
