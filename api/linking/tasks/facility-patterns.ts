import { END, modifiers, SAYS_NOTHING, START } from './specific-words.ts';

/** Built or equipped things whose kind alone says what is meant. */
const BUILT = [
  'nhà (?:văn hóa|thi đấu|tập|sinh hoạt cộng đồng|ở xã hội|ở công nhân|ở công vụ|công vụ|lưu trú|vệ sinh|máy|xưởng|trẻ|hát|truyền thống|trưng bày|lưu niệm|tang lễ|đại đoàn kết|bán trú|đa năng|màng|lưới|ga)',
  'sân (?:vận động|tập|thể thao|bóng|chơi(?! bổ ích| lành mạnh| trí tuệ| bình đẳng)|bay|bãi)',
  '(?:bể|hồ) bơi|hồ chứa|hồ điều hòa|hồ,? đập',
  'công viên|khu (?:vui chơi|tái định cư|xử lý|cách ly|thể thao|liên hợp|lưu niệm|di tích)',
  '(?<!(?:thời|trọng|quan|cao|đặc|ưu|nhược|địa|khuyết|tiêu)\\s)điểm (?:tập(?! trung| thể| huấn| hợp)|vui chơi|trường|truy cập|bưu điện|thu gom|đỗ|trung chuyển|sinh hoạt|cấp nước)',
  'trạm (?:bơm|biến áp|sạc|quan trắc|thu phát sóng|phát sóng|BTS|trung chuyển|truyền thanh|dừng nghỉ|cân|kiểm soát)',
  'phòng (?:học|máy|họp|đọc|thí nghiệm|khám|tập|truyền thống|chức năng|bộ môn|trưng bày|thực hành|tiếp dân|tiếp công dân|đa năng)',
  'thư viện|bảo tàng|tủ sách|rạp (?:chiếu|hát)|bến (?:xe|cảng|thủy)|cảng (?:cá|biển|hàng không)|bãi (?:đỗ xe|đậu xe|rác|chôn lấp|tập kết)|nghĩa trang|tượng đài|(?:đài|bia) tưởng niệm',
  'cầu vượt|hầm chui|bờ kè|kênh mương|kho (?:lưu trữ|lạnh)|lò (?:giết mổ|đốt)|chuồng trại',
  'máy (?:tính|bơm|chủ|phát điện|ảnh|quay|chiếu|in|scan)|camera|biển báo|đèn (?:tín hiệu|chiếu sáng)|loa truyền thanh|xe (?:buýt|cứu thương|chữa cháy)',
  'hệ thống (?:camera|loa|truyền thanh|chiếu sáng|cấp nước|thoát nước|nước|xử lý|thu gom|quan trắc|cảnh báo|biển báo|thủy lợi|đê|kè|kênh|thiết chế|tưới|thư viện|truyền dẫn|quản lý văn bản|hội nghị truyền hình|hội nghị trực tuyến|họp trực tuyến)',
  'bản đồ số|trung tâm dữ liệu|trợ lý ảo',
];

/** Things of the digital world, of which a text must say which one it is. */
const DIGITAL =
  'cơ sở dữ liệu|kho dữ liệu|phần mềm|hệ thống thông tin(?! cơ sở| truyền thông| đại chúng)|hệ thống phần mềm|nền tảng (?:số|dữ liệu|công nghệ|trực tuyến|học|dạy|họp|thanh toán|định danh|chuỗi khối)|cổng (?:thông tin|dịch vụ|dữ liệu)|trang (?:thông tin điện tử|web)|website|sàn (?:thương mại điện tử|giao dịch)';
const ABOUT = `(?:\\svề${modifiers(1, 8)})?`;

/** Things that all works are called by: concrete only where they are to be built, bought or mended, and it is said which. */
const NAMED_BY_USE =
  'trang thiết bị|thiết bị|dụng cụ|công trình(?! nghiên cứu| khoa học| xây dựng| phòng,| bổ sung)|thiết chế|trường (?:học|mầm non|mẫu giáo|tiểu học|trung học|phổ thông|dân tộc|nội trú|bán trú|liên cấp|chuyên|đại học|cao đẳng)|bệnh viện|trạm|cơ sở (?:y tế|giáo dục|đào tạo|cai nghiện|bảo trợ|trợ giúp|giết mổ|dạy nghề|thể thao|chế biến|khám|nuôi dưỡng|văn hóa)|trung tâm|chợ|kho|cầu|tuyến (?:đường|phố|kè|đê)|đường (?:giao thông|cao tốc|sắt|ống|dây)|kè|đê|cống|(?:khu|cụm) công nghiệp|hạ tầng (?:số|viễn thông|5G|giao thông|thủy lợi|điện|thương mại)';
/** What is done to such a thing. */
const BUILDING =
  'xây dựng(?: mới)?|xây mới|(?<!(?:chủ|nhà|dự án|vốn|thu hút)\\s)đầu tư|lắp đặt|mua sắm|nâng cấp|cải tạo|sửa chữa|hiện đại hóa|trang bị|tu bổ|tôn tạo|duy tu|bảo trì|kiên cố hóa|mở rộng|khởi công';
const BETWEEN = '(?:,?\\s(?:và|các|những|một số|nhiều|thêm|bổ sung|mới|lại|đồng bộ|hoàn chỉnh|hệ thống|mạng lưới|đủ|đầy đủ|\\d+))*';

export const FACILITY_SOURCES: readonly string[] = [
  `${START}(?:${BUILT.join('|')})${END}${modifiers(0, 14)}`,
  `${START}(?:${DIGITAL})${END}${SAYS_NOTHING}${modifiers(1, 14)}${ABOUT}`,
  `(?<=${START}(?:${BUILDING})${BETWEEN},?\\s)(?:(?:trang thiết bị|thiết bị),\\s)?(?:${NAMED_BY_USE})${END}${modifiers(1, 14)}`,
];
