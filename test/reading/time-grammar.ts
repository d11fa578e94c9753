/**
 * Sentences about when and how much, made by crossing what they are made of: how a time is written, which word makes it
 * a deadline, where in the order it stands; how a figure is written, bound, and said to be due. What is to be read is
 * known by construction. Nothing here is random.
 */
type Made = { readonly text: string; readonly due: readonly string[] };

/** Writings of one time, and its normal form. */
const DATED: readonly (readonly [string, string])[] = [
  ['ngày 15/3/2027', '2027-03-15'],
  ['ngày 15-3-2027', '2027-03-15'],
  ['ngày 15.03.2027', '2027-03-15'],
  ['ngày 15 tháng 3 năm 2027', '2027-03-15'],
  ['ngày 05 tháng 03 năm 2027', '2027-03-05'],
  ['15/3/2027', '2027-03-15'],
  ['17 giờ 00 ngày 15/3/2027', '2027-03-15'],
  ['17h00, ngày 15 tháng 3 năm 2027', '2027-03-15'],
  ['16 giờ 30 phút, thứ Hai, ngày 15/3/2027', '2027-03-15'],
  ['tháng 3/2027', '2027-03'],
  ['tháng 03 năm 2027', '2027-03'],
  ['quý I/2027', 'quý I/2027'],
  ['quý 1 năm 2027', 'quý I/2027'],
  ['Quý IV năm 2027', 'quý IV/2027'],
];
/** Words before such a time that make it a deadline. */
const BY: readonly string[] = ['trước', 'chậm nhất', 'muộn nhất', 'hoàn thành trước', 'xong trước', 'hoàn thành trong', 'hoàn thành vào', 'xong trong'];
const WORK: readonly string[] = ['Các đơn vị kiểm kê kho sách', 'Sở Y tế trình Ủy ban nhân dân tỉnh danh mục thiết bị', 'Rà soát, bổ sung nội quy phòng đọc'];

/** Where the time stands in the order. */
const PLACES: readonly ((work: string, time: string) => string)[] = [
  (work, time) => `${work} ${time}.`,
  (work, time) => `${work}, ${time}.`,
  (work, time) => `${work}; ${time}.`,
  (work, time) => `${work} (${time}).`,
  (work, time) => `${work} ${time} để tổng hợp chung.`,
  (work, time) => `${capital(time)}, ${work.charAt(0).toLowerCase()}${work.slice(1)}.`,
];

/** Times that need no further word, or have words of their own. */
const OWN: readonly (readonly [string, readonly string[]])[] = [
  ['trong 6 tháng đầu năm 2027', ['6 tháng đầu năm 2027']],
  ['trong năm 2027', ['năm 2027']],
  ['từ ngày 01/3/2027 đến ngày 15/4/2027', ['từ 2027-03-01 đến 2027-04-15']],
  ['từ ngày 01/3 đến hết ngày 15/4/2027', ['từ 2027-03-01 đến 2027-04-15']],
  ['từ ngày 08 đến ngày 10 tháng 12 năm 2027', ['từ 2027-12-08 đến 2027-12-10']],
  ['từ tháng 3 đến tháng 5/2027', ['từ 2027-03 đến 2027-05']],
  ['từ tháng 11/2026 đến hết tháng 3/2027', ['từ 2026-11 đến 2027-03']],
  ['từ quý I đến quý III năm 2027', ['từ quý I/2027 đến quý III/2027']],
  ['vào các ngày 15, 16 tháng 11 năm 2027', ['2027-11-15', '2027-11-16']],
  ['trong tháng 4 và tháng 5 năm 2027', ['2027-04', '2027-05']],
  ['trong quý I, II năm 2027', ['quý I và quý II năm 2027']],
  ['vào cuối năm 2027', ['cuối năm 2027']],
  ['đến hết tháng 8 năm 2027', ['2027-08']],
  ['từ nay đến hết tháng 8/2027', ['từ nay đến hết 2027-08']],
  ['trước ngày 20/10 hằng năm', ['hằng năm trước 20/10']],
  ['trước ngày 05/6 và ngày 05/12 hàng năm', ['hằng năm trước 05/06', 'hằng năm trước 05/12']],
  ['trước ngày 25 hằng tháng', ['trước ngày 25 hằng tháng']],
  ['vào thứ Sáu hằng tuần', ['vào ngày thứ Sáu hằng tuần']],
  ['trước ngày 15 của tháng cuối quý', ['ngày 15 của tháng cuối quý']],
  ['trong thời hạn 30 ngày kể từ ngày ban hành', ['trong thời hạn 30 ngày kể từ ngày ban hành']],
  ['trong vòng 10 ngày làm việc kể từ ngày ký', ['trong vòng 10 ngày làm việc kể từ ngày ký']],
  ['chậm nhất 05 ngày làm việc sau khi kết thúc đợt thi', ['chậm nhất 5 ngày làm việc sau khi kết thúc đợt thi']],
  ['ngay sau khi kết thúc đợt thi', ['ngay sau khi kết thúc đợt thi']],
  ['sau đại hội 15 ngày', ['sau đại hội 15 ngày']],
  ['trước khi khai mạc hội thi ít nhất 10 ngày', ['trước khi khai mạc hội thi ít nhất 10 ngày']],
  ['sau 03 ngày kết thúc mỗi đợt', ['sau 3 ngày kết thúc mỗi đợt']],
  ['vào tuần cuối hằng tháng', ['tuần cuối hằng tháng']],
  ['hằng tuần, vào ngày thứ Năm', ['vào ngày thứ Năm hằng tuần']],
  ['trước ngày 15 của tháng', ['ngày 15 của tháng']],
  ['chậm nhất 07 ngày trước khi khai mạc', ['chậm nhất 7 ngày trước khi khai mạc']],
];

export function ordersDated(): readonly Made[] {
  const made: Made[] = [];
  for (const [written, due] of DATED)
    for (const cue of BY) for (const place of PLACES) for (const work of WORK.slice(0, 2)) made.push({ text: place(work, `${cue} ${written}`), due: [due] });
  return made;
}

export function ordersTimed(): readonly Made[] {
  return OWN.flatMap(([written, due]) => PLACES.slice(0, 5).flatMap((place) => WORK.slice(0, 1).map((work) => ({ text: place(work, written), due }))));
}

/** Names of fields of time, and their values. */
const LABELS: readonly string[] = ['Thời gian thực hiện', 'Thời gian hoàn thành', 'Thời hạn', 'Tiến độ', 'Lộ trình', 'Thời gian'];
const VALUES: readonly (readonly [string, readonly string[]])[] = [
  ['Quý I/2027', ['quý I/2027']],
  ['Trước ngày 15/3/2027', ['2027-03-15']],
  ['Xong trước 15/3/2027', ['2027-03-15']],
  ['Trong tháng 3 năm 2027', ['2027-03']],
  ['3/2027', ['2027-03']],
  ['14h00, thứ Hai, ngày 15/3/2027', ['2027-03-15']],
  ['Từ ngày 01/3/2027 đến hết ngày 15/4/2027', ['từ 2027-03-01 đến 2027-04-15']],
  ['Tháng 3 - 5/2027', ['từ 2027-03 đến 2027-05']],
  ['Quý II, Quý III năm 2027', ['quý II và quý III năm 2027']],
  ['Quý IV/2026 và quý I/2027', ['quý IV/2026 và quý I/2027']],
  ['Năm 2027', ['năm 2027']],
  ['Năm 2027 và các năm tiếp theo', ['năm 2027 và các năm tiếp theo']],
  ['Thường xuyên', ['thường xuyên']],
  ['Hàng năm', ['hằng năm']],
  ['Giai đoạn 2027 - 2030', ['giai đoạn 2027-2030']],
  ['Năm học 2026 - 2027', ['năm học 2026-2027']],
];

export function fields(): readonly { readonly value: string; readonly label: string; readonly due: readonly string[] }[] {
  return LABELS.flatMap((label) => VALUES.map(([value, due]) => ({ label, value, due })));
}

/** Further wordings, each of a kind of its own. */
export const WORDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['Gửi kế hoạch về Sở trước 30/4, báo cáo trước ngày 30/6 và tổng kết trước ngày 15/8/2025.', ['trước 30/04', 'trước 30/06', '2025-08-15']],
  ['Phê duyệt kế hoạch trong ngày 08/3/2025.', ['2025-03-08']],
  ['Rà soát danh mục ngay trong tháng 3/2027.', ['2027-03']],
  ['Tổ chức trong 02 ngày, 18 và 19/12/2025 tại Hội trường.', ['2025-12-18', '2025-12-19']],
  ['Tổ chức tiêm đợt 1 từ 15 - 25/3/2025, đợt 2 từ ngày 26/3 đến hết ngày 31/3/2025.', ['từ 2025-03-15 đến 2025-03-25', 'từ 2025-03-26 đến 2025-03-31']],
  ['Tổ chức thi vào các ngày 26, 27, 28/6/2027.', ['2027-06-26', '2027-06-27', '2027-06-28']],
  ['Hoàn thành vào cuối tháng 3/2027.', ['2027-03']],
  ['Tổ chức lễ phát động vào đầu tháng 4 năm 2027.', ['2027-04']],
  ['Trình Thường trực vào giữa quý II/2027.', ['giữa quý II/2027']],
  ['Hoàn thành trong tuần đầu tháng 5/2027.', ['tuần đầu tháng 5 năm 2027']],
  ['Trình Hội đồng nhân dân tỉnh tại kỳ họp thường lệ cuối năm 2026.', ['kỳ họp thường lệ cuối năm 2026']],
  ['Hoàn thành trước kỳ họp thường lệ cuối năm 2026.', ['trước kỳ họp thường lệ cuối năm 2026']],
  ['Hoàn thành trước khai giảng năm học 2026 - 2027.', ['trước khai giảng năm học 2026-2027']],
  ['Triển khai từ năm học 2026 - 2027.', ['từ năm học 2026-2027']],
  ['Hoàn thành trong học kỳ I năm học 2026 - 2027.', ['học kỳ I năm học 2026-2027']],
  [
    'Báo cáo Sở hằng tháng (trước ngày 20), hằng quý (trước ngày 20 của tháng cuối quý) và đột xuất.',
    ['trước ngày 20 hằng tháng', 'ngày 20 của tháng cuối quý'],
  ],
  ['Báo cáo trước ngày 15/6 (báo cáo 6 tháng) và trước ngày 15/12 (báo cáo năm).', ['hằng năm trước 15/06', 'hằng năm trước 15/12']],
  ['Báo cáo trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm.', ['hằng năm trước 15/06', 'hằng năm trước 15/12']],
  ['Báo cáo định kỳ trước ngày 10 của tháng đầu quý sau.', ['ngày 10 của tháng đầu quý sau']],
  ['Báo cáo hằng quý (chậm nhất ngày 10 tháng đầu quý sau).', ['ngày 10 tháng đầu quý sau']],
  ['Áp dụng từ tháng 9/2026.', ['từ 2026-09']],
  ['Thực hiện thí điểm kể từ quý II/2026.', ['từ quý II/2026']],
  ['Gửi hồ sơ chậm nhất là 17 giờ 00 phút ngày 15/3/2026.', ['2026-03-15']],
  ['Nộp bài trước 24h00 ngày 15/3/2026.', ['2026-03-15']],
  ['Nhận bài từ nay đến 17h00 ngày 15/3/2026.', ['từ nay đến 2026-03-15']],
  ['Năm 2026: kiểm kê kho; năm 2027: mở phòng đọc.', ['năm 2026', 'năm 2027']],
  ['Tháng 6/2026: ra quân; tháng 7, 8/2026: triển khai.', ['2026-06', '2026-07', '2026-08']],
  ['Định kỳ 6 tháng, hằng năm báo cáo kết quả thực hiện về Sở.', ['định kỳ 6 tháng, hằng năm']],
  ['Định kỳ hằng quý báo cáo kết quả về Sở Y tế.', ['định kỳ hằng quý']],
  ['Định kỳ hằng tháng tổng hợp, báo cáo Ban Chỉ đạo.', ['định kỳ hằng tháng']],
  ['Báo cáo nhanh hằng ngày trước 15h00.', ['hằng ngày trước 15h00']],
  ['Báo cáo trước 16 giờ 00 thứ Năm hằng tuần.', ['trước 16:00 ngày thứ Năm hằng tuần']],
  ['Cấp phát đến tuyến xã trong vòng 48 giờ.', ['trong vòng 48 giờ']],
  ['Báo cáo kết quả trong vòng 05 ngày sau khi kết thúc.', ['trong vòng 5 ngày sau khi kết thúc']],
  ['Tổ chức hội nghị vào 8 giờ 00 ngày 15/3/2026 (thứ Hai).', ['2026-03-15']],
  ['Dự kiến tổ chức ngày 15/3/2026 tại Hội trường.', ['2026-03-15']],
  ['Lễ phát động tổ chức ngày 15/3/2026.', ['2026-03-15']],
  ['Ra quân (dự kiến ngày 15/6/2026).', ['2026-06-15']],
  ['Hoàn thành việc bàn giao trước 31/12 hằng năm.', ['hằng năm trước 31/12']],
  ['Tổng hợp, báo cáo trước ngày 01/12 hàng năm hoặc khi có yêu cầu.', ['hằng năm trước 01/12']],
  ['Công bố kết quả chậm nhất 03 ngày làm việc sau khi kết thúc cuộc thi.', ['chậm nhất 3 ngày làm việc sau khi kết thúc cuộc thi']],
  ['Sơ kết giữa kỳ (năm 2028), tổng kết Chương trình (năm 2030).', ['năm 2028', 'năm 2030']],
  ['Sơ kết 3 năm vào năm 2028, tổng kết vào quý IV năm 2030.', ['năm 2028', 'quý IV/2030']],
  ['Tháng 11 hằng năm, chủ trì xây dựng kế hoạch năm sau.', ['tháng 11 hằng năm']],
  ['Quý I hằng năm, rà soát danh mục.', ['quý I hằng năm']],
  ['Hoàn thành công tác chuẩn bị trước ngày bầu cử 15 ngày.', ['trước ngày bầu cử 15 ngày']],
  ['Hoàn thành trước khi Luật có hiệu lực.', ['trước khi Luật có hiệu lực']],
  ['Hoàn thành trong nhiệm kỳ 2025 - 2030.', ['nhiệm kỳ 2025-2030']],
  ['Hoàn thành trong giai đoạn 2026 - 2027.', ['giai đoạn 2026-2027']],
  ['Đầu năm học 2026 - 2027, các trường báo cáo việc chuyển giao.', ['đầu năm học 2026-2027']],
  ['Duy trì các đội hình đến hết tháng 8 năm 2025.', ['2025-08']],
  ['Từ ngày 01/7/2026, các đơn vị thực hiện theo mẫu mới.', ['từ 2026-07-01']],
  ['Sau ngày 15/3/2026, đơn vị nào không gửi coi như thống nhất.', []],
  ['Gửi Bộ Y tế trong tháng 5 để tổng hợp.', ['tháng 5']],
  ['Ngày 25/5/2027 là hạn cuối nộp hồ sơ.', ['2027-05-25']],
  ['Mở chuyên mục từ tháng 10/2026 cho đến khi kết thúc đại hội.', ['từ 2026-10 đến khi kết thúc đại hội']],
  ['Tập huấn nghiệp vụ từ ngày 05/3 đến ngày 07/3/2027.', ['từ 2027-03-05 đến 2027-03-07']],
  ['Tiêm phòng vụ Xuân: từ ngày 15/3 đến ngày 30/4/2027.', ['từ 2027-03-15 đến 2027-04-30']],
  ['Mở phòng đọc: tháng 9, tháng 10 năm 2027; bế mạc: 15/11/2027.', ['2027-09', '2027-10', '2027-11-15']],
  ['Tổng hợp báo cáo trước ngày 20 tháng cuối của quý và ngày 10/12.', ['ngày 20 tháng cuối của quý', 'hằng năm trước 10/12']],
  ['Cấp kinh phí cho các xã trước Tết Nguyên đán 2027.', ['trước Tết Nguyên đán 2027']],
  ['Công bố danh sách chậm nhất ngày 10/12/2026 (trước ngày họp 15 ngày).', ['2026-12-10']],
];

/** Times that are no deadline. */
export const NO_DEADLINE: readonly string[] = [
  'Thẻ bạn đọc số 12, ngày cấp: 15/3/2027.',
  'Nội quy phòng đọc, có hiệu lực: ngày 15/3/2027.',
  'Thực hiện Kế hoạch số 12/KH-UBND ngày 15/3/2027 của Ủy ban nhân dân tỉnh.',
  'Căn cứ Nghị quyết ngày 15 tháng 3 năm 2027 của Hội đồng nhân dân tỉnh.',
  'Kỷ niệm 80 năm Ngày thành lập (15/3/1947 - 15/3/2027).',
  'Từ năm 2020 đến nay, tỉnh có 45 phòng đọc.',
  'Tính đến hết tháng 3/2027, 40 xã có phòng đọc.',
  'Quyết định này có hiệu lực kể từ ngày 15/3/2027.',
  'Thẻ cũ có giá trị sử dụng đến hết ngày 15/3/2027.',
  'Người đọc sinh từ ngày 01/01/2015 được cấp thẻ.',
  'Trong năm 2026 đã mở 12 phòng đọc.',
  'Kết quả kiểm kê trong quý I/2027 đạt yêu cầu.',
  'Đối với kho sách xây dựng trước ngày 01/01/2020, giữ nguyên hiện trạng.',
  'Thực hiện Chương trình thư viện giai đoạn 2026 - 2030 trên địa bàn.',
  'Triển khai Kế hoạch công tác năm 2027 của ngành.',
  'Phấn đấu đến năm 2030 có 45 phòng đọc.',
  'Đến hết ngày 31/12/2027 có 90% phòng đọc mở cửa.',
  'Các trường đã báo cáo trước ngày 15/3/2027.',
  'Ngày 15/3/2027, Bộ Y tế đã ban hành hướng dẫn.',
  'Thiệt hại do mưa lũ từ ngày 16 đến ngày 22/11/2026.',
  'Phong trào “Mùa đọc trước ngày 21/4/2027” được duy trì.',
  'Điểm 1.5, mục 3.2 của nội quy.',
  'Liên hệ số máy 0235.3852.149.',
];

/** Figures: how it is written, how much, bound, unit. */
type Figure = { readonly written: string; readonly value: number | readonly [number, number]; readonly comparator: string; readonly unit: string };
const BOUNDS: readonly (readonly [string, string])[] = [
  ['', '='],
  ['trên ', '>'],
  ['hơn ', '>'],
  ['dưới ', '<'],
  ['ít nhất ', '>='],
  ['tối thiểu ', '>='],
  ['không dưới ', '>='],
  ['tối thiểu đạt ', '>='],
];
const AMOUNTS: readonly (readonly [string, number, string])[] = [
  ['95%', 95, '%'],
  ['98,5%', 98.5, '%'],
  ['05 mô hình', 5, 'mô hình'],
  ['1.200 căn hộ', 1200, 'căn hộ'],
  ['02 (hai) công trình', 2, 'công trình'],
];
export function figures(): readonly Figure[] {
  const bound = BOUNDS.flatMap(([words, comparator]) => AMOUNTS.map(([amount, value, unit]) => ({ written: `${words}${amount}`, value, comparator, unit })));
  return [
    ...bound,
    { written: 'từ 95% trở lên', value: 95, comparator: '>=', unit: '%' },
    { written: '95% trở lên', value: 95, comparator: '>=', unit: '%' },
    { written: 'từ 85 - 90%', value: [85, 90], comparator: '=', unit: '%' },
    { written: 'từ 85% đến 90%', value: [85, 90], comparator: '=', unit: '%' },
    { written: 'từ 02 đến 03 mô hình', value: [2, 3], comparator: '=', unit: 'mô hình' },
    { written: '≥ 80%', value: 80, comparator: '>=', unit: '%' },
    { written: 'không quá 5%', value: 5, comparator: '<=', unit: '%' },
  ];
}

/** Sentences of a list of aims around a figure, and the year they set. */
export const AIMS: readonly (readonly [(figure: string) => string, string | null])[] = [
  [(figure) => `Tỷ lệ phòng đọc mở cửa đạt ${figure}.`, null],
  [(figure) => `Đến năm 2030, toàn tỉnh có ${figure}.`, '2030'],
  [(figure) => `Đến hết ngày 31/12/2027 có ${figure}.`, '2027'],
  [(figure) => `Toàn tỉnh có ${figure} vào năm 2029.`, '2029'],
  [(figure) => `Giai đoạn 2026 - 2030 hoàn thành ${figure}.`, '2030'],
  [(figure) => `Tỷ lệ mở cửa (theo giá so sánh năm 2010) đạt ${figure}.`, null],
  [(figure) => `Tăng ${figure} so với năm 2025.`, null],
  [(figure) => `Năm 2028 đạt ${figure}; duy trì các năm sau.`, '2028'],
];

/** Figures that are no aim. */
export const NO_TARGET: readonly string[] = [
  'Năm 2023, toàn tỉnh đạt 85%, tăng 3% so với cùng kỳ.',
  'Đến nay đã có 45 mô hình được xây dựng.',
  'Ngân sách tỉnh hỗ trợ 70%, còn lại do các xã.',
  'Kinh phí thực hiện là 2.500 triệu đồng.',
  'Liên hệ số máy 0235.3852.149, phòng 12.',
  'Theo Điều 5 Nghị định số 26/2020/NĐ-CP.',
  'Chọn không quá 05 cá nhân tiêu biểu.',
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
