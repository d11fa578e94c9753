/**
 * Words of two syllables that administrative Vietnamese is full of, and that no other word resembles but for its
 * marks: where one is printed with another mark, it was mistyped. Data: add a word with what may stand beside it.
 */
const WORDS =
  'tổ chức, thực hiện, xây dựng, hướng dẫn, yêu cầu, liên quan, nội dung, việt nam, cụ thể, nhân dân, pháp luật, quy định, thông tin, hệ thống, trách nhiệm, đơn vị, sử dụng, căn cứ, địa phương, chính phủ, văn bản, trung ương, triển khai, công tác, báo cáo, kế hoạch, nhiệm vụ, công nghệ, phối hợp, quản lý, bổ sung, hoạt động, quá trình, đề nghị, tiếp tục, quyết định, chính trị, hiệu quả, bảo vệ, bảo đảm, hỗ trợ, phát triển, kịp thời, khó khăn, dịch vụ, nghị quyết, kết quả, hiệu lực, sửa đổi, tình hình, chức năng, thẩm quyền, chính sách, phù hợp, chủ động, địa bàn, chủ trì, thành viên, tài chính, chương trình, nâng cao, tổng hợp, kiểm tra, vi phạm, rà soát, thông báo, xử lý, điều kiện, chất lượng, kinh tế, cập nhật, cán bộ, tập trung, quốc gia, nghị định, phục vụ, đảm bảo, chính quyền, cộng đồng, sản phẩm, tăng cường, tham gia, lãnh đạo, quốc hội, đầy đủ, đánh giá, lĩnh vực, giải pháp, đề xuất, mục tiêu, trực thuộc, hoàn thiện, tham mưu, giáo dục, giám sát, đồng bộ, tuyên truyền, ngân sách, đào tạo, doanh nghiệp, đôn đốc, xác định, kinh phí, giải quyết, môi trường, đăng ký, đối tượng, bố trí, hội đồng, khu vực, giai đoạn, công an, trực tiếp, đáp ứng, thường xuyên, văn hóa, phê duyệt, đồng thời, hành chính, hoàn thành, quyết liệt, đẩy mạnh, hình thức, đầu tư, mục đích, dân tộc, chuyển đổi, kết luận, thường trực, vướng mắc, đổi mới, nghiên cứu, ứng dụng, phát huy, hồ sơ, điều chỉnh, góp phần, vai trò, chặt chẽ, nguồn lực, hạ tầng, tiêu chuẩn, phân công, thể thao, thể dục, chủ trương, huy động, an ninh, định hướng, phát sinh, ý kiến, nhu cầu, chiến lược, định kỳ, toàn diện, đặc biệt, ưu tiên, thi hành, chuyên môn, chấp hành, nhận thức, phổ biến, tích cực, mô hình, sản xuất, nghiêm túc, đoàn thể, vận động, thành lập, năng lực, khắc phục, đời sống, quy hoạch, ổn định, công trình, du lịch, thực tiễn, trọng tâm, trung tâm, khai thác, tiếp nhận, áp dụng, phương tiện, tổng kết, hiện đại, kiến nghị, minh bạch, ảnh hưởng, kỹ thuật, bộ máy, phát hiện, đội ngũ, quan tâm, lựa chọn, lực lượng, nghiệp vụ, nền tảng, tỷ lệ, biện pháp, khẩn trương, duy trì, bồi dưỡng, tiếp cận, kiểm soát, hội nghị, sáng tạo, mở rộng, kiến thức, thành tích, phấn đấu, hợp tác, tinh thần, kỹ năng, chia sẻ, sắp xếp, quán triệt, khuyến khích, thuận lợi, thúc đẩy, phụ trách, quyền hạn, bền vững, vận hành, tập huấn, chú trọng, tiết kiệm, thi đua, khen thưởng, xã hội, lồng ghép, rèn luyện, sức khỏe, sự nghiệp, số lượng, ủy ban, về việc, đa dạng, nông thôn, miền núi, thiểu số, vĩ đại, theo dõi, sơ kết, tuyên giáo, mặt trận, phong trào, hội viên, đảng viên, đoàn viên';

/** Other words that a word above may meet: two that happen to stand side by side are no misprint when each belongs to one of these. */
const NEIGHBOURS =
  'nhân loại, đúng đắn, tốc độ, xuất khẩu, xuất hiện, xuất bản, tìm hiểu, khả năng, tính năng, tiềm năng, công năng, công việc, trường học, trường hợp, hành vi, hành động, trình tự, trình độ, thời gian, thời điểm, thời hạn, đầu tiên, hậu quả, định mức, dân cư, dân số, dân sinh, dân chủ, dân vận, bộ phận, gia đình, cá nhân, dự án, đề án, vấn đề, cơ sở, lịch sử, an toàn, khoa học, quan trọng, thành phố, cơ quan, cộng tác, phân bố, gia tăng, tiến độ, công chức, viên chức, quốc tế, quốc phòng, lao động, du khách, sự kiện, tự chủ, làm chủ, dân trí, quản trị, chỉnh trị, giá trị, đô thị, đồ thị, thị trường, chỉ đạo, chỉ tiêu, phân bổ, công cộng, nhà nước, cấp ủy, chi bộ, tài liệu, tài sản, tài nguyên, vật chất, quy chế, giá cả, hình ảnh, hóa đơn, thông qua, vượt qua, tham quan, tư vấn, bảo trì, chi trả, khóa học, đại học, y tế, kết nối, nội vụ, sự cố, đặc thù, chủ tịch, thủ trưởng, thanh toán, giao thông, hiệu năng, tài năng, dinh dưỡng, trình duyệt, trình bày, trợ giúp, trợ cấp, tiêu thụ, tiêu hao, tiêu dùng, tiêu chí, ban hành, tiến hành, điều hành, thực hành, bảo hành, chỉnh sửa, chỉnh lý, hiện hành, hiện nay, hiện có, tiên tiến, phương thức, ý thức, chính thức, công thức, nghi thức, thể thức, thực phẩm, thực tế, thực sự, thực chất, soát xét, hình thành, sở hữu, dự báo, cảnh báo, thẩm định';

/** Printed pairs that look like a misprint of a word above and are words of their own. */
const TRUE_RIVALS =
  'cộng tác, chỉnh trị, hiểu qua, tại chính, cần bỏ, cần bộ, công ăn, mỗi trường, thì hành, phần công, trong tâm, nên tăng, chủ trong, chữ trong, đã đang, vẫn động, đoạn thẻ, để xuất, đầu từ, báo về, phường tiến, tuyến giao, định kỹ, vị đại, công tắc, bao cao, bộ súng, bỏ súng, dạng viên, đang ký, đang kỳ, dạng ký, số lương, sổ lương, số kết, sở kết, sổ kết, theo đội, theo đời, mắt trần, thiếu số, thiếu sổ, thì đưa, đã đăng, mỏ rộng, kiên nghị, áp đúng, trong tạm, dự lịch, vẫn đóng, vẫn đông, vẫn đồng, vạn đồng, phố biển, phó biên, như cầu, như câu, phản công, ha tăng, hộ số, hồ số, hộ sổ, hộ sở, ứng đúng, đội mới, đôi mới, chuyện đời, đây mạnh, dây mạnh, hội đóng, ngàn sách, tuyến truyền, đóng bộ, đông bộ, trục thuộc, danh giá, danh gia, công đóng, cần bố, cần bổ, khô khan, vẫn bán, vẫn bàn, vạn bản, cần cù, cần cử, sự đúng, đơn vì, nhãn dán, viết năm, nói đúng, nơi dùng, nơi đúng, liên quân, hướng dần, tham quyền';

/** Words of their own inside a sentence ("ở phần đầu"), and a misprint where a clause begins with them or such a word follows. */
const RIVALS_INSIDE: readonly { readonly words: string; readonly unlessBefore: string }[] = [
  { words: 'phần đầu', unlessBefore: 'đạt, vượt, đến, tới, hoàn, tăng, giảm, mỗi, hằng, nằm, đưa, xây, trở' },
];

export type SetWords = {
  /** The right spelling of a pair whose marks were taken off. */
  readonly meant: ReadonlyMap<string, string>;
  /** Pairs that are words as they are printed. */
  readonly known: ReadonlySet<string>;
  readonly rivals: ReadonlySet<string>;
  /** Rivals only where they neither begin a clause nor stand before one of these. */
  readonly rivalsInside: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The table, by pairs as `keyOf` and `formOf` write them. */
export function setWords(keyOf: (pair: string) => string, formOf: (pair: string) => string): SetWords {
  const words = WORDS.split(', ');
  return {
    meant: new Map(words.map((word) => [keyOf(word), word])),
    known: new Set([...words, ...NEIGHBOURS.split(', ')].map(formOf)),
    rivals: new Set(TRUE_RIVALS.split(', ').map(formOf)),
    rivalsInside: new Map(RIVALS_INSIDE.map(({ words: rival, unlessBefore }) => [formOf(rival), new Set(unlessBefore.split(', ').map(formOf))])),
  };
}
