/** Why bytes that were purged are not taken in again. */
export const PURGED = {
  code: 'SOURCE_PURGED',
  message: 'Tệp này đã được xóa vĩnh viễn khỏi hệ thống theo quyết định trước đây, nên không nhập lại.',
} as const;
