export const START = '(?<![\\p{L}\\p{M}\\p{N}])';
export const END = '(?![\\p{L}\\p{M}\\p{N}])';

/** Where what belongs to a noun ends: at whose it is, where, what for, how, or at the next order. */
export const ENDS =
  'tại|ở|của|cho|để|nhằm|theo|trên|trong|với|và|hoặc|hay|được|(?<!tự\\s)do|có|là|khi|sau|trước|vào|đã|đang|cần|phải|từ|đến|bằng|qua|đối|gắn|về|thuộc|như|gồm|bao|này|đó|nếu|mà|thì|còn|tới|nhất|bị|chưa|không(?! khí| gian| dây)|sẽ|' +
  'phục vụ|đáp ứng|bảo đảm|đảm bảo|phù hợp|góp phần|đồng thời|tạo điều|hiện có|sẵn có|giai đoạn|đồng bộ|thúc đẩy|hướng tới|dựa|sâu rộng|tham gia|trở thành|thay vì|thay thế|thông qua|giúp(?! việc)|(?<!(?:đào|sáng|nhân|cải|chế)\\s)tạo|đúng|(?<!(?:phát|thể|biểu)\\s)hiện|' +
  'tăng cường|đẩy mạnh|nâng cao|triển khai|thực hiện|tiếp tục|hằng năm|hàng năm|năm|cùng|giữa|dưới|' +
  'thống nhất|thường xuyên|kịp thời|hiệu quả|một cách|rộng rãi|thiết thực|cụ thể|nêu';

/** Words that tell no such thing from another, up to where what belongs to the noun ends. */
export const SAYS_NOTHING =
  `(?!(?:\\s(?:khác|chung|dùng chung|liên quan|điện tử|số|riêng|mới|lớn|quan trọng|trọng yếu|chuyên ngành|chuyên dùng|ngành|quốc gia|tập trung|tổng hợp|nền tảng|ứng dụng|dữ liệu|thông tin|xuất sắc|đơn giản|hoạt động|lĩnh vực|trực tuyến|liên ngành))+(?:\\s*[^\\s\\p{L}]|\\s*$|\\s(?!về${END})(?:${ENDS})${END}))`.normalize(
    'NFC',
  );

/** What follows a noun and belongs to it, between `least` and `most` syllables. */
export function modifiers(least: number, most: number): string {
  return `(?:(?:\\s(?:[-–]\\s)?|(?<=thể dục),\\s(?=thể thao))(?!(?:${ENDS})${END})[\\p{L}\\p{M}\\p{N}]+){${least},${most}}`;
}
