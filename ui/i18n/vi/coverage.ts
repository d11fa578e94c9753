/** Bảng đối chiếu. */
export const coverage = {
  title: 'Bảng đối chiếu',
} as const;
