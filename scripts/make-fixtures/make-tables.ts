import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * Makes the files in test/fixtures/tables: plans whose table of tasks has no lines, and pages that only look like one.
 * Done once, by hand; the files are kept. Needs Chromium (BROWSER_PATH). An argument names another folder.
 */
const target = argv[2] ?? fileURLToPath(new URL('../../test/fixtures/tables', import.meta.url));

const ROWS = [
  [
    'Rà soát, sửa chữa nhà sinh hoạt cộng đồng ở các thôn xa trung tâm, báo cáo kết quả từng đợt',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Sở Tài chính; UBND các xã, phường',
    'Trước ngày 30/6/2026',
  ],
  ['Mở lớp dạy bơi cho trẻ em tại các xã ven sông', 'Sở Giáo dục và Đào tạo', 'Tỉnh đoàn', 'Quý II/2026'],
  [
    'Số hóa hồ sơ, cập nhật dữ liệu dùng chung của tỉnh; hướng dẫn cán bộ cơ sở khai thác dữ liệu đúng thẩm quyền',
    'Sở Nội vụ',
    'Các sở, ban, ngành',
    'Năm 2026',
  ],
  ['Tuyên truyền về phòng cháy ở chợ và khu dân cư', 'Công an tỉnh', 'Báo và Phát thanh, Truyền hình tỉnh', 'Thường xuyên'],
  ['Lập danh sách các điểm trường còn thiếu nước sạch', 'Sở Y tế', 'Sở Giáo dục và Đào tạo', 'Tháng 9/2026'],
] as const;
const HEADS = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'];

const head = `<div class="two"><p class="c">ỦY BAN NHÂN DÂN<br>TỈNH LAI CHÂU<br>Số: 57/KH-UBND</p><p class="c"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập - Tự do - Hạnh phúc<br><i>Lai Châu, ngày 12 tháng 3 năm 2026</i></p></div>
<p class="c"><b>KẾ HOẠCH</b><br>Chăm lo đời sống văn hóa ở cơ sở năm 2026</p>
<p>Thực hiện Nghị quyết số 21-NQ/TU ngày 05/01/2026 của Tỉnh ủy Lai Châu về đời sống văn hóa ở cơ sở, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:</p>
<p><b>I. MỤC ĐÍCH</b></p><p>Cụ thể hóa các nhiệm vụ được giao, phân công rõ việc, rõ người, rõ thời gian; bảo đảm mỗi thôn có nơi sinh hoạt chung.</p>`;
const tail = `<div class="two"><p><b>Nơi nhận:</b><br>- Tỉnh ủy (b/c);<br>- Các sở, ban, ngành;<br>- Lưu: VT.</p><p class="c"><b>TM. ỦY BAN NHÂN DÂN<br>KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH</b><br><br><br><b>Nguyễn Văn Mẫu</b></p></div>`;

/** The table of tasks, its rows so many times over; `more`: before which row a heading over all columns stands. */
function table(times: number, more: Readonly<Record<number, string>> = {}): string {
  const rows = Array.from({ length: times }, () => ROWS).flat();
  const printed = rows.map((row, at) => {
    const heading = more[at] === undefined ? '' : `<tr><td colspan="5"><b>${more[at]}</b></td></tr>`;
    return `${heading}<tr><td class="n">${at + 1}</td>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<table><thead><tr>${HEADS.map((each) => `<th>${each}</th>`).join('')}</tr></thead><tbody>${printed.join('')}</tbody></table>`;
}

const page = (style: string, body: string): string => `<!doctype html><html lang="vi"><style>
@page { size: A4; margin: 20mm 20mm 20mm 30mm } body { font: 13pt/1.3 'Times New Roman', 'Liberation Serif', serif; margin: 0 }
p { margin: 0 0 6pt; text-align: justify } .c { text-align: center } .two { display: grid; grid-template-columns: 2fr 3fr; gap: 24pt }
table { border-collapse: collapse; width: 100%; margin: 6pt 0 } th, td { padding: 3pt 5pt; text-align: left } th, .n { text-align: center }
th:first-child { width: 8% } th:nth-child(2) { width: 36% } ${style}</style>${body}</html>`;

const PAGES: Readonly<Record<string, string>> = {
  // Numbers at the head of their rows, no more white between rows than between lines.
  'tasks-top': page('td, th { vertical-align: top; padding: 0 5pt }', `${head}<p><b>II. NHIỆM VỤ</b></p>${table(1)}${tail}`),
  // Numbers in the middle of their rows, the table goes on over two pages with its head repeated.
  'tasks-middle-pages': page(
    '',
    `${head}<p><b>II. NHIỆM VỤ</b></p>${table(4, { 0: 'A. Cơ sở vật chất và con người ở các thôn', 7: 'B. Công tác thông tin, dữ liệu và chăm sóc sức khỏe' })}${tail}`,
  ),
  // As before, but the head is printed once.
  'tasks-headless-pages': page('thead { display: table-row-group } td { vertical-align: top }', `${head}<p><b>II. NHIỆM VỤ</b></p>${table(4)}${tail}`),
  // A text in two columns, three signers side by side: no tables.
  'no-table': page(
    '.columns { columns: 2; column-gap: 24pt } .three { display: grid; grid-template-columns: 1fr 1fr 1fr }',
    `${head}<div class="columns">${ROWS.map(([text, lead, , due], at) => `<p>${at + 1}. ${text}. ${lead} chủ trì, nội dung và thời gian thực hiện: ${due}.</p>`).join('')}</div><div class="three"><p class="c"><b>SỞ NỘI VỤ<br>GIÁM ĐỐC</b><br><br><br>Trần Văn Một</p><p class="c"><b>SỞ TÀI CHÍNH<br>GIÁM ĐỐC</b><br><br><br>Lê Thị Hai</p><p class="c"><b>SỞ Y TẾ<br>GIÁM ĐỐC</b><br><br><br>Phạm Văn Ba</p></div>`,
  ),
};

const browser = await chromium.launch({ executablePath: process.env['BROWSER_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  mkdirSync(target, { recursive: true });
  for (const [name, html] of Object.entries(PAGES)) {
    const sheet = await browser.newPage();
    await sheet.setContent(html);
    writeFileSync(join(target, `${name}.pdf`), await sheet.pdf({ preferCSSPageSize: true }));
    await sheet.close();
  }
} finally {
  await browser.close();
}
