import { END, modifiers, START } from './specific-words.ts';

const SOME = '(?:\\s(?:các|những|một số|nhiều|loạt|thêm))?';

/** What is held: concrete where it is said which. */
const HELD =
  'lớp (?:tập huấn|bồi dưỡng|đào tạo|xóa mù|năng khiếu|dạy|truyền dạy)|khóa (?:tập huấn|bồi dưỡng|đào tạo)|hội (?:thi|diễn|thao|thảo|chợ|trại)|cuộc thi|tọa đàm|diễn đàn|liên hoan|ngày (?:hội|chạy)|lễ (?:phát động|ra quân|kỷ niệm|tôn vinh|trao|mít tinh)|chiến dịch|(?:đợt|tháng|tuần) cao điểm|đợt (?:thi đua|phát động|ra quân|sinh hoạt)|gi?ải (?:thi đấu|thể thao|thể dục|bóng|cầu|chạy|vô địch|cờ|việt dã|báo chí|đấu|thưởng)|triển lãm|trại sáng tác|buổi (?:nói chuyện|sinh hoạt|truyền thông)|phiên (?:chợ|giao dịch)|diễn tập|câu lạc bộ|đội (?:tuyển|hình|tuyên truyền|xung kích|tình nguyện|văn nghệ)|tổ (?:công nghệ số|hợp tác|tự quản|tiết kiệm|liên gia|hòa giải)';
const HOLDING =
  'tổ chức|mở|phát động|duy trì|thành lập|lập|ra mắt|tham gia|đăng cai|phát triển|nhân rộng|xây dựng|đẩy mạnh|khuyến khích|hỗ trợ|phối hợp|tăng|củng cố|thực hiện|triển khai|hoạt động';

/** What is made to be read, heard or seen. */
const TOLD =
  'chuyên (?:trang|mục)|phóng sự|tin,? bài|chương trình (?:phát thanh|truyền hình)|bản tin|pa[ -]?nô|áp[ -]?phích|băng[ -]?rôn|tờ (?:rơi|gấp)|video(?: clip)?|infographic|cẩm nang|sổ tay|podcast|phim (?:tài liệu|tư liệu|ngắn)|mã QR';
const TELLING =
  'xây dựng|mở|phát hành|sản xuất|biên soạn|đăng tải|in ấn|in|treo|lắp đặt|duy trì|viết|phát|nâng cao chất lượng|nâng cao số lượng|thiết kế|cấp phát|thực hiện|tăng';

const TOOLS =
  'đường dây nóng|hòm thư|bộ (?:chỉ số|tiêu chí|quy tắc|tài liệu|câu hỏi)|tiêu chí (?:đánh giá|bình xét|thi đua|bắt buộc)|khung (?:năng lực|chương trình)';
const TOOLING = 'xây dựng|ban hành|thiết lập|lập|duy trì|công bố|hoàn thiện|biên soạn|bổ sung|áp dụng|đưa vào|công khai|coi là|là';

const CARE =
  'chăm sóc (?:y tế|sức khỏe)|khám (?:sức khỏe|sàng lọc)|tặng quà|thăm hỏi|(?:cấp|trao) học bổng|hỗ trợ (?:lãi suất|vay vốn|học phí|sinh kế|giống|pháp lý)|trợ giúp pháp lý|đào tạo nghề|dạy nghề|xóa mù chữ|(?:tư vấn|giới thiệu) việc làm';

const PRAISE = 'biểu dương|tôn vinh|tuyên dương|khen thưởng|nêu gương';
const PRAISED = 'tập thể|cá nhân|tổ chức|gương|điển hình|phong trào|mô hình|sáng kiến|đơn vị|địa phương|gia đình|doanh nghiệp|thôn|hộ';

/** A sport or an art, with what tells it from the others. */
const KIND_OF_SPORT = `${START}(?<!(?:chuyên|bộ|hao)\\s)(?:(?:các|những)\\s)?môn(?:\\s(?:thể thao|thể dục,? thể thao))?(?!\\s(?:phát triển|thi đấu|khác|mới|học|thể|chung)${END})(?:\\scó thế mạnh|${modifiers(1, 8)})`;

/** A noun with its verb at most a few words ahead in the same clause; the noun is looked for first, which is cheap. */
const done = (verbs: string, nouns: string): string => `${START}(?=(?:${nouns})${END})(?<=${START}(?:${verbs})${END}[^.;:\\u0000]{0,60})(?:${nouns})${END}`;

export const MEASURE_SOURCES: readonly string[] = [
  `${done(HOLDING, HELD)}(?! luận)${modifiers(1, 14)}`,
  `${done(TELLING, TOLD)}${modifiers(0, 8)}`,
  `${done(TOOLING, TOOLS)}${modifiers(0, 14)}`,
  `${START}(?:${CARE})${END}(?:\\s(?:đối với|cho))?${modifiers(1, 8)}`,
  `${START}(?:(?:đề xuất|kịp thời)\\s)?(?:${PRAISE})(?:,\\s(?!(?:các|những|tập|cá)\\s)[\\p{L}\\p{M}]+(?:\\s[\\p{L}\\p{M}]+){0,3})?(?:\\s(?:kịp thời|cho|đối với|trên [^.;:]{3,50}))*${SOME}\\s(?:${PRAISED})${END}${modifiers(0, 6)}`,
  `${START}(?:xây dựng|nhân rộng|thí điểm|duy trì|triển khai|phát triển)(?:\\s(?:và|thí điểm))?${SOME}\\smô hình(?!\\s(?:mới|hay|hiệu quả|tiêu biểu|tốt|này|điển hình|mẫu|kinh doanh mới|tổ chức bộ máy|tổ chức chính quyền|chính quyền|điểm(?:[,.;]|$)))${modifiers(1, 14)}`,
  `${START}(?:thành lập|kiện toàn)${SOME}\\s(?:tổ|đội|nhóm|ban|hội đồng|đoàn|bộ phận|mạng lưới|bộ máy|đội ngũ)(?!\\schức(?! bộ máy))${modifiers(1, 14)}`,
  KIND_OF_SPORT,
];
