export const directives = {
  title: 'Văn bản',
} as const;
