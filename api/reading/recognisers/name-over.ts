/**
 * Where a list of organs is over, by the names themselves: behind a rank ("Công an tỉnh"), a place in the hierarchy
 * ("Đảng ủy", "các cấp"), what rounds a collective off ("liên quan", "trên địa bàn") or the matter of a department
 * ("Sở Y tế"), a small word either goes on with the name or begins the work. The words that go on are few and known;
 * the verbs of the world are not. `verbs.ts` knows the frequent ones; this finds the end before all others.
 */
const RANK = '(?:tỉnh|[Tt]hành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu|tổ dân phố|khu phố|thôn|khóm|ấp|buôn|xóm)';
const HIGH =
  '(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|[Đđ]ảng) [ủu][ỷy]|(?:Tỉnh|Thành|Huyện|Quận|Thị) đoàn|[\\p{Lu}&-]{3,12}|Trung ương|Việt Nam|Chính phủ|các cấp|cấp (?:tỉnh|huyện|xã|cơ sở)';
const ROUNDED =
  '(?:có )?liên quan|cùng cấp|(?:ở|tại) cơ sở|báo chí|phổ thông|tiểu học|trung học cơ sở|mầm non|chủ rừng|hợp tác xã|trên địa bàn|trực thuộc|chức năng|đoàn thể|địa phương|sở, (?:ban, )?ngành|phòng, ban(?:, đơn vị)?|chính trị - xã hội|(?:nhân dân|Nhà nước|Y tế) khu vực(?: \\d{1,2}| [IVX]+)?|(?:[Kk]iểm sát|án) nhân dân(?! tối)|(?<=Thuế )cơ sở \\d{1,2}|trường học|chuyên môn(?! (?:y|kỹ|sâu))|[Qq]uản lý [Dd]ự án(?! (?:[Đđ]ầu tư|xây dựng|phát triển|cải thiện|nâng cấp))|Kiểm lâm|Quản lý thị trường|thanh niên xung kích|công nghệ số cộng đồng|Công tác Mặt trận|(?:khu|cụm) công nghiệp';
const OFFICES = 'Quân sự|Biên phòng|Tổ quốc|Phụ nữ|Thanh niên|Nông dân|Cựu chiến binh';
const MATTERS = [
  'Y tế',
  'Tư pháp',
  'Nội vụ',
  'Ngoại vụ',
  'Tài chính(?:,? (?:- )?[Kk]ế (?:hoạch|toán)|(?!,? (?:- )?[Kk]ế (?:hoạch|toán)))',
  'Công [Tt]hương',
  'Xây dựng',
  'Du lịch',
  'Dân tộc(?: và Tôn giáo)?',
  'Khoa học (?:và|&) Công nghệ',
  'Giáo dục (?:và|&) Đào tạo',
  'Văn h(?:óa|oá)(?:, Thể thao)? (?:và|&) (?:Thể thao|Du lịch|Thông tin|Gia đình)',
  'Văn h(?:óa|oá) - Xã hội',
  'Nông nghiệp và (?:Môi trường|Phát triển [Nn]ông thôn|PTNT)',
  'Tài nguyên (?:và|&) Môi trường',
  'Thông tin (?:và|&) Truyền thông',
  'Kế hoạch (?:và|&) Đầu tư',
  'Giao thông [Vv]ận tải',
  'Lao động\\s?[-–,]\\s?Thương binh và Xã hội',
  'Quốc phòng',
  'Công an',
  'Kinh tế(?:, Hạ tầng và Đô thị| - Hạ tầng)?',
  'Quản lý đô thị',
  'Tổ chức - (?:Hành chính|Cán bộ)',
];
/** Small words that go on with a name: what kind, whose, where. */
const GOES_ON = [
  'và|hoặc|hay|của|thuộc|trực|trên|tại|ở|có|được|bị|về|theo(?! dõi)|từ|nơi|với|cùng|trong|ngoài|để|nhằm|khi|do|là|này|đó|khác|mà|đến|tới|như|gồm|nói|sau|trước|đã|đang|sẽ|không|chưa',
  'trung ương|nhiệm kỳ|kh(?:óa|oá)|năm|giai đoạn|sinh(?! hoạt)|nguyên|vốn|hiện|liên|chức|hữu|tương|cấp|đặc|trọng|các|nhân dân|đồng bào|đồng cấp|chuyên(?! đề)|chính(?: quyền| trị| quy)|nghiệp vụ|thường trực|công lập|dân lập|tư thục|dân tộc|nội trú|ngôn luận|phụ|tham|đóng|hai|một|lớn|nhỏ|kiêm|nghề|viên',
  'ủy|ủỷ|đoàn|đội|hội|lộ|vùng|miền|biên|ven|đảo|giáp|mới|nông|phía|duyên|lưu vực|trung du|thượng|hạ|bãi|khó|thụ|lân|xa|gần|cũ|thông minh|xanh',
  'số(?= \\d)|khu|địa|điểm|xã|phường|thị|tỉnh|thành(?! lập)|huyện|quận|thôn|bản|ấp|tổ(?! chức)|cụm|khối|ngành|đơn|cơ|cá|doanh|quản lý|mình|nước|toàn|quốc',
].join('|');
/** What a commission, a committee, a station is for: behind it such a name is whole. */
const CHARGES = [
  '(?<=[Bb]an\\s)(?:Tuyên giáo(?: và Dân vận| - Nữ công)?|Dân vận|Nội chính|Xây dựng Đảng|Phong trào|Nữ công|Chính sách - Pháp luật|Dân chủ - Pháp luật|Pháp chế|Kinh tế - (?:Ngân sách|Xã hội)|[Gg]iám hiệu|[Cc]hỉ huy [Qq]uân sự)',
  '(?<=[ỦUủu][ỷy] ban\\s)Kiểm tra',
  '(?<=Đài\\s)Truyền thanh(?: - Truyền hình)?',
  '(?<=Hội\\s)(?:Chữ thập đỏ|Người cao tuổi|Khuyến học|Luật gia|Nhà báo|Đông y|Người mù|Cựu giáo chức|Cựu [Tt]hanh niên xung phong)',
  '(?<=[Cc]ục\\s)(?:Thuế|Thống kê|Hải quan)',
  '(?<=Trung tâm\\s)(?:Y tế|Chính trị|Dịch vụ tổng hợp|Khuyến nông|Học tập cộng đồng|Văn h(?:óa|oá)(?: - Thông tin| - Thể thao| - Truyền thông)*(?: và (?:Thể thao|Truyền thông|Thông tin))?)',
  '[Pp]hục vụ hành chính công',
  'Chính sách [Xx]ã hội',
  '(?<=Kho bạc\\s)Nhà nước',
  '(?<=[Cc]ông đoàn\\s)(?:cơ sở|trường)',
  '(?<=[Đđ]oàn\\s)trường',
  '(?<=[Gg]iáo viên\\s)chủ nhiệm',
  '(?<=[Bb]ộ phận\\s)[Mm]ột cửa',
].join('|');
/** Names that are whole without rank or matter, and the small words that go on with them besides. */
const BARE: readonly (readonly [string, string])[] = [
  ['UBND|HĐND|Hội đồng nhân dân|[ỦU][ỷy] ban nhân dân', 'quyết nghị'],
  ['Mặt trận|Điện lực|Bưu điện|[Hh]iệu trưởng|[Nn]hà trường', 'tổ quốc|trường|phó|quân đội|thống nhất'],
  [
    'Văn phòng',
    'điều phối|đại diện|thường trực|đăng|công chứng|luật|quản|chuyên|làm việc|phẩm|chủ|tổng hợp|hội|ban|bộ|sở|kinh|trợ|đảng|chính|thừa|phát triển|hỗ trợ|tư vấn|hợp',
  ],
  ['(?:[Đđ]ảng|[Cc]ấp|[Tt]ỉnh|[Tt]hành|[Hh]uyện) [ủu][ỷy]', 'bộ|quân|công|ban|phường|đảng|cơ sở|trực thuộc|chi'],
  ['Ban (?:Chấp hành|Thường trực|Thường vụ)', 'đảng|công|chi|hội|hiệp|liên|huyện|lâm thời|đoàn'],
  ['(?:Trường|Công ty|Bệnh viện) (?:(?!(?:và|với|cùng|các) )[\\p{L}&-]+ ){0,5}?\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+', 'cơ sở'],
  ['Tổ dân phố|Cảnh sát giao thông|Kế toán|[Cc]hi đoàn|Liên đội|Bảo hiểm xã hội|Tổng phụ trách Đội', 'số|trưởng|tự|bắt|khối|trường|trực'],
  ['[Cc]hi bộ', 'đảng|trường|trạm|quân|công an|khối|hợp|bệnh|văn phòng|khoa|phòng|hưu|nhà|tiểu|trung|mầm|dân'],
];
const GOING = `(?=[\\s,.;:)]|$)`;
const OVER = new RegExp(
  `(?:\\s(?:${RANK}(?:\\s\\p{Lu}\\p{L}*){0,4}|${HIGH}|${ROUNDED}|${OFFICES}|${CHARGES}|(?<=(?:Bộ|Sở|Phòng|phòng|Trạm)\\s)(?:${MATTERS.join('|')}))\\s|(?:^|\\s)(?:${BARE.map(
    ([names, more]) => `(?:${names})\\s(?!(?:${more})${GOING})`,
  ).join('|')}))(?!(?:${GOES_ON})${GOING})(?=\\p{Ll})`,
  'u',
);

/** The place of the small word at which a name that is whole is left; null where none is seen. */
export function nameOver(text: string): number | null {
  // What a bracket says of a body ends no name.
  const found = OVER.exec(text.includes('(') ? text.replace(/\([^()]*\)/gu, (aside) => `${'('.padEnd(aside.length - 1, '.')})`) : text);
  return found ? found.index + found[0].length : null;
}
