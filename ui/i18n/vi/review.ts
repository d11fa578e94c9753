/** Chờ xác nhận. */
export const review = {
  title: 'Chờ xác nhận',
} as const;
