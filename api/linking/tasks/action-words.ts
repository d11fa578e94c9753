import { foldSyllable } from './syllables.ts';

/** Verbs that open a further order after a comma ("…, đẩy mạnh …, hoàn thiện …"). */
const ACTIONS: ReadonlySet<string> = new Set(
  (
    'đẩy mạnh|tăng cường|xây dựng|nâng cao|hoàn thiện|phát triển|tổ chức|thực hiện|khuyến khích|tạo điều kiện|chú trọng|quan tâm|rà soát|đổi mới|' +
    'phát huy|huy động|ưu tiên|bố trí|ứng dụng|nghiên cứu|triển khai|kiểm tra|xử lý|hỗ trợ|thu hút|đào tạo|bồi dưỡng|kiện toàn|chủ động|phối hợp|' +
    'tham mưu|vận động|tuyên truyền|ban hành|bảo đảm|đảm bảo|hướng dẫn|theo dõi|đề xuất|kịp thời|thường xuyên|tập trung|khai thác|mở rộng|củng cố|' +
    'thúc đẩy|hình thành|đầu tư|cải cách|cắt giảm|sửa đổi|lồng ghép|gắn|giám sát|phòng ngừa|ngăn chặn|tháo gỡ|giải quyết|hợp tác|bảo tồn|bảo vệ|' +
    'quản lý|khơi thông|có cơ chế|có chính sách|tiếp tục|chỉ đạo|lãnh đạo|quán triệt|báo cáo|sơ kết|tổng kết|biểu dương|nhân rộng|mở|lập|thành lập|' +
    'tạo cơ hội|tạo môi trường|tích hợp|kết nối|cung cấp|thí điểm|xác định|sắp xếp|phân cấp|kiên quyết|làm tốt|đưa'
  )
    .split('|')
    .map((phrase) => phrase.split(' ').map(foldSyllable).join(' ')),
);

/** Whether an order may begin with these syllables. */
export function startsAction(first: string, second: string): boolean {
  return ACTIONS.has(first) || ACTIONS.has(`${first} ${second}`);
}
