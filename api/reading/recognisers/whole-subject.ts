import { nameOver } from './name-over.ts';
import { subjectEnd } from './organ.ts';

/** Somebody in particular, not "cơ quan nhà nước", "Sở, ngành". */
export const SPECIFIC =
  /^(?!(?:Cơ quan|Đơn vị|Sở,|Nhà nước)(?=[\s,]))(?:\p{Lu}|(?:các|những|trưởng|người|lực lượng|chính quyền|cấp [ủu][ỷy]|công (?:đoàn|chức)|đồng chí|(?:ban|phòng|bộ phận)(?=\s\p{Lu}))[\s,])/u;
/** What one who is told to do something does. */
export const DOES =
  /^(?:cụ thể h(?:óa|oá)|chủ trì|chủ động|khẩn trương|tiếp tục|tập trung|triển khai|thực hiện|tổ chức|rà soát|xây dựng|ban hành|chỉ đạo|phối hợp|có trách nhiệm|chịu trách nhiệm|theo chức năng|kịp thời|tham mưu|báo cáo|tăng cường|đẩy mạnh|hoàn thành|nghiên cứu|tổng hợp|căn cứ|cần|phải|thường xuyên|nghiêm túc|quán triệt|bố trí|hướng dẫn|đề xuất|gửi|đôn đốc|bảo đảm|xác định|họp|tham gia|cử|lập|trình|thẩm định|phê duyệt|quyết định|xem xét|thông báo|công bố|theo dõi|phát huy|phát động|vận động|tuyên truyền|phổ biến|lồng ghép|cung cấp|cập nhật|tạo điều kiện|hỗ trợ|huy động|chuẩn bị|phân công|kiện toàn|lựa chọn|giới thiệu|tiến hành|duy trì|chấp hành|đánh giá|giúp|nắm|giám sát|kiểm tra|xác minh|đảm trách|đảm nhận|đăng ký|xác nhận|đề nghị|yêu cầu|giao|niêm yết|bàn giao|thu hồi|xử lý|giải quyết|tiếp nhận|nộp|khảo sát|thống kê|lắp đặt|sửa chữa|trang trí|phân bổ|điều chỉnh|bổ sung|công khai|cam kết|sắp xếp|bám sát|trực|ứng trực|dự trù|vận hành|kết nối|số hóa|thu thập|phản ánh|nhắc nhở|chăm lo|bồi dưỡng|tập huấn|hoàn thiện|đẩy nhanh|ưu tiên)(?=[\s,])/u;

/** "Các cơ quan được giao chủ trì có trách nhiệm …": the clause that tells which organs is part of the name. */
export function wholeSubject(rest: string, limit?: number): number | null {
  const end = subjectEnd(rest, limit);
  // A whole name before a word nobody listed: "Công an tỉnh phân luồng …".
  const over = nameOver(rest.slice(0, end ?? limit ?? 420));
  if (over !== null && over > 3) return over - 1;
  if (end === null) return null;
  const passive =
    /^được (?:giao|phân công)(?: (?:chủ trì|nhiệm vụ|phụ trách|thực hiện|nhiệm vụ chủ trì))+(?:\s(?:trong|tại|ở|theo|địa bàn|lĩnh vực|cơ sở)(?:\s[^,.;:]{3,70}?)?)?(?=\s(?:có trách nhiệm|chịu trách nhiệm|chủ động|căn cứ|phối hợp|khẩn trương|để|tham mưu|tổ chức|triển khai|xây dựng|dự|nắm|theo dõi|kiểm tra|trực tiếp|hướng dẫn|đôn đốc|báo cáo))/u.exec(
      rest.slice(end),
    );
  return passive ? end + passive[0].length : end;
}

/** Whether the name that ends here is whole and a word of the work follows, whichever verb it is. */
export function endsWhole(rest: string, end: number): boolean {
  return nameOver(`${rest.slice(0, end)} ${rest.slice(end).trimStart()}`) === end + 1;
}
