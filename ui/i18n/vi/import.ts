export const importing = {
  title: 'Nhập văn bản',
} as const;
