/** Bodies that are known by their kind alone, written with a capital: the level, or that there is one, stands in the word. */
export const WHOLE_BODIES =
  'tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|ban bí thư|bộ chính trị|ban tuyên giáo và dân vận|ban tuyên giáo|ban dân vận|ban tổ chức|ban nội chính|ủy ban thường vụ quốc hội|quân ủy trung ương|ban chỉ đạo|' +
  'bộ chỉ huy quân sự|bộ đội biên phòng|bộ tư lệnh|ban công tác mặt trận|liên đoàn lao động|liên minh hợp tác xã|tỉnh đoàn|thành đoàn|huyện đoàn|đoàn thanh niên|hội liên hiệp phụ nữ|hội phụ nữ|hội nông dân|hội cựu chiến binh|' +
  'bảo hiểm xã hội|kho bạc nhà nước|ngân hàng nhà nước|thông tấn xã';

/** Bodies that every level has: the level or a name says which. */
export const BODIES_OF_LEVELS =
  'ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|mặt trận tổ quốc|mttq|ubmttq|ub mttq|ủy ban mttq|ủy ban mặt trận tổ quốc|ban thường trực|đảng ủy|ban thường vụ|ban chấp hành|ủy ban kiểm tra|ban chỉ huy quân sự|công an';

/** Kinds of body of which there are many: what follows says which. */
export const KINDS_OF_BODY =
  'sở|phòng|bộ|cục|chi cục|tổng cục|vụ|viện|học viện|trường|đài|ban|hội|trung tâm|văn phòng|ban quản lý|ban cán sự đảng|đảng đoàn|đảng bộ|chi bộ|ủy ban|hội đồng|bệnh viện|hạt|liên đoàn|hiệp hội|tổng công ty|công ty|tập đoàn|báo';

/** Of a head in small letters only these stand inside a name: "Ban Tuyên giáo tỉnh ủy". */
export const COMMITTEES = 'tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy';

/** What bodies are named after; the first letter is a capital where it stands in a name. */
export const FIELDS =
  'giáo dục|đào tạo|văn hóa|thể thao|du lịch|thông tin|truyền thông|tài chính|kế hoạch|đầu tư|nội vụ|tư pháp|xây dựng|y tế|nông nghiệp|môi trường|phát triển nông thôn|phát triển|công thương|khoa học|công nghệ|lao động|' +
  'thương binh|xã hội|dân tộc|tôn giáo|ngoại vụ|ngoại giao|quốc phòng|giao thông vận tải|tài nguyên|kinh tế|hạ tầng|đô thị|chính trị|phát thanh|truyền hình|dân số|việt nam|dân vận|tuyên giáo|nhân dân|thanh tra|gia đình|' +
  'huấn luyện|thi đấu|thể dục|việc làm|dịch vụ|khuyến nông|thương mại|công nghiệp|kiểm soát bệnh tật|phục vụ hành chính công|hành chính công|công an|thủy sản|thủy lợi|lâm nghiệp|kiểm lâm|kiểm ngư|chăn nuôi|thú y|trồng trọt|' +
  'bảo vệ thực vật|thống kê|thuế|hải quan|lưu trữ|bưu điện|nghệ thuật|thư viện|di sản|bản quyền|báo chí|xuất bản|chuyển đổi số|dữ liệu|an ninh mạng|biển đảo|biển|' +
  'thi đua|khen thưởng|viễn thông|bưu chính|quân đội|hàng không|điện lực|chữ thập đỏ|phòng thủ dân sự|phòng chống|cao đẳng|đại học|trung cấp|trung học|trung học cơ sở|trung học phổ thông|tiểu học|mầm non|mẫu giáo|phổ thông|khu công nghiệp|' +
  'khu kinh tế|khu công nghệ cao|khu du lịch|khu nông nghiệp|biên phòng|quân sự|chỉ đạo|tổ chức|nội chính|kiểm tra|bầu cử|chính sách|chiến lược|thường vụ|thường trực|bảo trợ|hòa giải|phụ nữ|nông dân|thanh niên|cựu chiến binh|hợp tác xã|tiếng nói';

/** Whose body it is: never one field beside another. */
export const WHOSE = 'trung ương|trung ương đảng|quốc hội|chính phủ|nhà nước|chủ tịch nước|mặt trận|mặt trận tổ quốc|đảng|đoàn|khối';

/** Small letters that still belong to the field before them. */
export const TAILS =
  'thể thao|quốc gia|cơ sở|trung ương|nhà nước|việt nam|công nghệ cao|ứng dụng công nghệ cao|cộng đồng|cộng sản hồ chí minh|quốc gia hồ chí minh|mạng quốc gia|nghề nghiệp|thường xuyên|chính trị|thiên tai';

/** Levels that a body stands at. */
export const UNITS = 'tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|thôn|tổ dân phố|khu phố';
