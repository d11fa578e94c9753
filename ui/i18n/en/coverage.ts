import type { Translation } from '../messages.ts';

/** Bảng đối chiếu. */
export const coverage: Translation<'coverage'> = {
  title: 'Comparison',
};
