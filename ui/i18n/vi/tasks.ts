/** Theo dõi nhiệm vụ. */
export const tasks = {
  title: 'Theo dõi nhiệm vụ',
} as const;
