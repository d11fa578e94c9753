/** Sơ đồ triển khai. */
export const lineage = {
  title: 'Sơ đồ triển khai',
  loading: 'Đang dựng sơ đồ…',
  empty: 'Chưa có văn bản nào triển khai văn bản này.',
} as const;
