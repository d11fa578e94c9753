/** Paragraphs of a page as a Word file has them: most take two lines of some 40. */
const OF_PAGE = 20;

const WORK = [
  'Rà soát quy hoạch mạng lưới cấp nước, lập danh mục trạm bơm cần sửa chữa và trình cấp có thẩm quyền xem xét trong năm 2025',
  'Tuyên truyền về tiết kiệm nước trong trường học, khu dân cư, doanh nghiệp; phấn đấu trên 80% hộ dân được phổ biến',
  'Ưu tiên đầu tư công trình cấp nước vùng cao, nhất là các xã đặc biệt khó khăn, hoàn thành trước ngày 30/11/2025',
  'Vận động Nhân dân giữ gìn nguồn nước, bảo vệ rừng đầu nguồn, thực hiện Kết luận số 1-KL/TW, ngày 01/3/2024 của Bộ Chính trị',
];

/** A plan of so many pages in our own words: chapters, numbered tasks with their leads, terms, targets and citations. */
export function longDocument(pages: number): string {
  const head = [
    'TỈNH ỦY BẮC NINH',
    '*',
    'Số 999-KH/TU',
    '',
    'Bắc Ninh, ngày 15 tháng 10 năm 2024',
    '',
    'KẾ HOẠCH',
    'thực hiện Kết luận số 1-KL/TW, ngày 01/3/2024 của Bộ Chính trị về cấp nước',
    '',
  ];
  const lines: string[] = [];
  for (let chapter = 1; lines.length < pages * OF_PAGE; chapter += 1) {
    lines.push(`${chapter}. Nhóm nhiệm vụ thứ ${chapter}`);
    for (let at = 1; at <= 12; at += 1) {
      const work = WORK[(chapter + at) % WORK.length] ?? '';
      lines.push(`${chapter}.${at}. ${work} ở cụm xã thứ ${chapter * 12 + at}.`);
      lines.push(`- Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính và các xã, phường có liên quan thực hiện nội dung thứ ${at} của nhóm ${chapter}.`);
      lines.push(`- Báo cáo kết quả về Ban Tuyên giáo Tỉnh ủy trước ngày ${10 + (at % 18)}/12/2025.`);
    }
  }
  return [...head, 'I. NHIỆM VỤ', ...lines, '', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', '', 'Nguyễn Văn Bình', ''].join('\n');
}
