/** Đến hạn. */
export const due = {
  title: 'Đến hạn',
} as const;
