import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

const line = (text: string, bold = false): Paragraph => new Paragraph({ children: [new TextRun({ text, bold, font: 'Times New Roman', size: 28 })] });
const middle = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true, font: 'Times New Roman', size: 28 })] });

/** A ward's plan as an office would type it: letterhead in a table, title, opening clause, sections, recipients, signature. */
export async function wardPlan(): Promise<Buffer> {
  const letterhead = new Table({
    rows: [
      new TableRow({
        children: [
          new TableCell({ children: [middle('ỦY BAN NHÂN DÂN'), middle('PHƯỜNG ĐỒNG KỴ'), middle('Số: 57/KH-UBND')] }),
          new TableCell({
            children: [middle('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), middle('Độc lập - Tự do - Hạnh phúc'), middle('Đồng Kỵ, ngày 02 tháng 8 năm 2024')],
          }),
        ],
      }),
    ],
  });
  const document = new Document({
    sections: [
      {
        children: [
          letterhead,
          middle('KẾ HOẠCH'),
          middle(
            'Thực hiện Kết luận số 70-KL/TW ngày 31/01/2024 của Bộ Chính trị về phát triển thể dục, thể thao trong giai đoạn mới trên địa bàn phường Đồng Kỵ',
          ),
          line(
            'Thực hiện Kế hoạch số 154/KH-UBND ngày 11/6/2024 của UBND tỉnh Bắc Ninh về triển khai thực hiện Kết luận số 70-KL/TW ngày 31/01/2024 của Bộ Chính trị, UBND phường Đồng Kỵ, thành phố Từ Sơn, tỉnh Bắc Ninh ban hành kế hoạch như sau:',
          ),
          line('I. MỤC ĐÍCH, YÊU CẦU', true),
          line('1. Giúp cán bộ và người dân trong phường hiểu rõ việc phải làm để phong trào tập luyện đi vào nền nếp.'),
          line('II. NHIỆM VỤ, GIẢI PHÁP', true),
          line('1. Mở thêm hai điểm tập công cộng ở các khu phố trước ngày 30/11/2024; vận động mỗi gia đình có ít nhất một người tập thường xuyên.'),
          line('2. Phấn đấu đến năm 2026 có trên 45% người dân tập luyện thường xuyên.'),
          line('III. TỔ CHỨC THỰC HIỆN', true),
          line('1. Công chức Văn hóa - Xã hội chủ trì, phối hợp với Trạm Y tế phường theo dõi, hằng năm báo cáo UBND phường trước ngày 10 tháng 10.'),
          line('Nơi nhận:', true),
          line('- UBND thành phố Từ Sơn;'),
          line('- Lưu: VT.'),
          middle('TM. ỦY BAN NHÂN DÂN'),
          middle('CHỦ TỊCH'),
          middle('Trần Văn Mẫu'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** A plan of a province that two were merged into, by its new committee, of a conclusion older than the merger. */
export const mergedProvincePlan = `TỈNH ỦY BẮC NINH
*
Số 21-KH/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Bắc Ninh, ngày 12 tháng 8 năm 2025

KẾ HOẠCH
thực hiện Kết luận số 70-KL/TW ngày 31/01/2024 của Bộ Chính trị về phát triển thể dục, thể thao trong giai đoạn mới

Thực hiện Kết luận số 70-KL/TW ngày 31/01/2024 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy ban hành kế hoạch như sau:

I. MỤC ĐÍCH
Để người dân trong tỉnh có nơi tập luyện và thói quen tập luyện.

II. NHIỆM VỤ
1. Mở chuyên mục về tập luyện trên báo và đài của tỉnh từ năm 2025.
2. Xây dựng sân tập ở tất cả các thôn, khu phố, hoàn thành trước năm 2030.

III. TỔ CHỨC THỰC HIỆN
Ban Tuyên giáo và Dân vận Tỉnh ủy theo dõi, đôn đốc, kiểm tra.

T/M BAN THƯỜNG VỤ
`;
