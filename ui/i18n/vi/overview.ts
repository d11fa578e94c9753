export const overview = {
  title: 'Tổng quan',
} as const;
