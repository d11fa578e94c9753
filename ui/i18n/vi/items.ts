/** Nội dung cần xử lý. */
export const items = {
  title: 'Nội dung cần xử lý',
} as const;
