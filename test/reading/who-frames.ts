/** What a frame makes of the names: the words of one item, without its label, and who leads and helps by construction. */
export type Made = { readonly text: string; readonly leads: readonly string[]; readonly partners: readonly string[] };
export type Frame = { readonly name: string; readonly make: (leads: Listed, partners: Listed) => Made };
/** Names and how they are printed as one list. */
export type Listed = { readonly names: readonly string[]; readonly text: string };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lead = (name: string, make: (list: string) => string): Frame => ({
  name,
  make: (leads) => ({ text: make(leads.text), leads: leads.names, partners: [] }),
});
const both = (name: string, make: (list: string, helpers: string) => string): Frame => ({
  name,
  make: (leads, partners) => ({ text: make(leads.text, partners.text), leads: leads.names, partners: partners.names }),
});

/** Sentences that begin with their doer. */
const SUBJECTS: readonly Frame[] = [
  both('chủ trì, phối hợp với', (l, p) => `${capital(l)} chủ trì, phối hợp với ${p} xây dựng kế hoạch mở phòng đọc.`),
  both('chủ trì, phối hợp (không với)', (l, p) => `${capital(l)} chủ trì, phối hợp ${p} rà soát kho sách cũ.`),
  both('chủ trì phối hợp cùng', (l, p) => `${capital(l)} chủ trì phối hợp cùng ${p} tổ chức ngày hội đọc sách.`),
  both('chịu trách nhiệm chính', (l, p) => `${capital(l)} chịu trách nhiệm chính, phối hợp cùng ${p} kiểm kê sách.`),
  both('phối hợp chặt chẽ với', (l, p) => `${capital(l)} phối hợp chặt chẽ với ${p} trong việc vận động tặng sách.`),
  both('phối hợp về sau', (l, p) => `${capital(l)} xây dựng kế hoạch luân chuyển sách; phối hợp với ${p} vận chuyển sách đến các thôn.`),
  both('có trách nhiệm phối hợp với', (l, p) => `${capital(l)} có trách nhiệm phối hợp với ${p} mở tủ sách.`),
  lead('có trách nhiệm', (l) => `${capital(l)} có trách nhiệm bố trí phòng đọc.`),
  lead('là cơ quan thường trực', (l) => `${capital(l)} là cơ quan thường trực, tổng hợp kết quả mở kho sách.`),
  lead('là đầu mối', (l) => `${capital(l)} là đơn vị đầu mối tổng hợp danh mục sách.`),
  lead('căn cứ', (l) => `${capital(l)} căn cứ chức năng, nhiệm vụ được giao tổ chức thực hiện Kế hoạch này.`),
  lead('theo chức năng', (l) => `${capital(l)} theo chức năng, nhiệm vụ tổ chức kiểm kê sách.`),
  lead('tham mưu', (l) => `${capital(l)} tham mưu ban hành quy định về phòng đọc.`),
  lead('theo dõi, đôn đốc', (l) => `${capital(l)} theo dõi, đôn đốc việc mở tủ sách.`),
  lead('chịu trách nhiệm thi hành', (l) => `${capital(l)} chịu trách nhiệm thi hành Kế hoạch này.`),
  lead('tiếp tục', (l) => `${capital(l)} tiếp tục nâng cao chất lượng phục vụ bạn đọc.`),
  lead('tuyên truyền', (l) => `${capital(l)} tuyên truyền rộng rãi về ngày hội đọc sách.`),
  lead('thông báo', (l) => `${capital(l)} thông báo giờ mở cửa đến từng hộ dân.`),
  lead('trong phạm vi', (l) => `${capital(l)} trong phạm vi nhiệm vụ, quyền hạn của mình giám sát việc mở tủ sách.`),
  lead('tổ chức', (l) => `${capital(l)} tổ chức luân chuyển sách về cơ sở.`),
  lead('đưa', (l) => `${capital(l)} đưa nội dung đọc sách vào sinh hoạt hằng tháng.`),
  both('cùng với', (l, p) => `${capital(l)} cùng với ${p} theo dõi việc mở tủ sách.`),
  both('…, cùng', (l, p) => `${capital(l)} trực tiếp chỉ đạo việc mở tủ sách, cùng ${p} vận động Nhân dân tặng sách.`),
  both('được giao chủ trì', (l, p) => `${capital(l)} được giao chủ trì, phối hợp với ${p} kiểm kê sách.`),
  lead('chỉ đạo', (l) => `${capital(l)} chỉ đạo việc mở tủ sách.`),
];

/** Orders that name the doer behind their verb. */
const ORDERS: readonly Frame[] = [
  both('Giao … chủ trì', (l, p) => `Giao ${l} chủ trì, phối hợp với ${p} lập danh mục sách.`),
  both('Giao … chủ trì cùng', (l, p) => `Giao ${l} chủ trì cùng ${p} bảo đảm kho sách khô ráo.`),
  lead('Giao … làm đầu mối', (l) => `Giao ${l} làm đầu mối, tổng hợp kết quả luân chuyển sách.`),
  lead('Đề nghị', (l) => `Đề nghị ${l} phối hợp tuyên truyền, vận động Nhân dân đọc sách.`),
  lead('Yêu cầu', (l) => `Yêu cầu ${l} khẩn trương kiểm kê sách cũ.`),
  lead('Phân công', (l) => `Phân công ${l} phụ trách việc trang trí phòng đọc.`),
  lead('Giao cho', (l) => `Giao cho ${l} thực hiện việc mua sách.`),
  both('Giao … là đơn vị chủ trì', (l, p) => `Giao ${l} là đơn vị chủ trì, phối hợp với ${p} mở tủ sách.`),
  lead('Hằng năm, ai', (l) => `Hằng năm, ${l} tổng hợp kết quả mở phòng đọc.`),
  lead('Trước ngày …, ai', (l) => `Trước ngày 30/6/2026, ${l} hoàn thành việc kiểm kê sách.`),
  lead('Trong quý …, ai', (l) => `Trong quý II/2026, ${l} tổ chức kiểm kê sách.`),
  lead('Khi …, ai', (l) => `Khi có sách mới, ${l} thông báo đến từng hộ dân.`),
  lead('Sau khi …, ai', (l) => `Sau khi tiếp nhận sách, ${l} tổ chức phân loại sách.`),
  lead('Trường hợp …, ai', (l) => `Trường hợp thiếu sách, ${l} báo cáo để được bổ sung.`),
  lead('Căn cứ …, ai', (l) => `Căn cứ Kế hoạch này, ${l} xây dựng kế hoạch mở tủ sách.`),
  lead('Riêng', (l) => `Riêng ${l} hoàn thành việc kiểm kê trong tháng 6/2026.`),
  lead('Để …, ai', (l) => `Để bảo đảm tiến độ mua sách, ${l} khẩn trương lập danh mục.`),
];

/** The doer stands behind the work. */
const BEHIND: readonly Frame[] = [
  lead('do … thực hiện', (l) => `Kiểm kê sách cũ do ${l} thực hiện.`),
  both('do … chủ trì, phối hợp với', (l, p) => `Kiểm kê sách cũ, do ${l} chủ trì, phối hợp với ${p} thực hiện.`),
  lead('được giao cho', (l) => `Việc mua sách mới được giao cho ${l} thực hiện.`),
  lead('Câu sau: Giao', (l) => `Mở thêm phòng đọc tại các thôn. Giao ${l} thực hiện.`),
  lead('sau dấu hai chấm: giao', (l) => `Kiểm kê sách cũ: giao ${l} thực hiện.`),
  both('(ai chủ trì, ai phối hợp)', (l, p) => `Mở thêm phòng đọc tại các thôn (${l} chủ trì, ${p} phối hợp).`),
  lead('việc: ai làm', (l) => `Kiểm kê sách cũ: ${l} thực hiện trước ngày 15/5/2026.`),
  lead('việc (do ai phụ trách)', (l) => `Trang trí phòng đọc (do ${l} phụ trách): hoàn thành trước ngày 15/5/2026.`),
  lead('Cùng với đó', (l) => `Mở thêm phòng đọc tại các thôn. Cùng với đó, ${l} khẩn trương lập danh mục sách.`),
  lead('Ngoài ra', (l) => `Mở thêm phòng đọc tại các thôn. Ngoài ra, ${l} tổ chức luân chuyển sách.`),
  both('do … thực hiện, … phối hợp', (l, p) => `Kiểm kê sách cũ do ${l} thực hiện, ${p} phối hợp.`),
  both('do … chủ trì, … phối hợp', (l, p) => `Kiểm kê sách cũ do ${l} chủ trì, ${p} phối hợp thực hiện.`),
  both('việc: ai chủ trì, ai phối hợp', (l, p) => `Kiểm kê sách cũ: ${capital(l)} chủ trì, ${p} phối hợp thực hiện.`),
  lead('(ai thực hiện)', (l) => `Mở thêm phòng đọc tại các thôn (${l} thực hiện).`),
];

/** Headings and fields; the first line stands behind the item's label. */
const BLOCKS: readonly Frame[] = [
  lead('tên: việc', (l) => `${capital(l)}: Xây dựng kế hoạch mở phòng đọc.`),
  both('tên: việc; phối hợp', (l, p) => `${capital(l)}: Hướng dẫn mở tủ sách; phối hợp ${p} kiểm kê sách cũ.`),
  both('tiêu đề', (l, p) => `${capital(l)}\n- Chủ trì, phối hợp với ${p} mở phòng đọc.\n- Tổng hợp kết quả mở phòng đọc.`),
  lead('tiêu đề, đoạn', (l) => `${capital(l)}\nXây dựng kế hoạch mở phòng đọc; hướng dẫn cơ sở mở tủ sách.`),
  lead('tiêu đề hai chấm', (l) => `${capital(l)}:\n- Mở phòng đọc.\n- Mua sách mới.`),
  lead('Trách nhiệm của', (l) => `Trách nhiệm của ${l}\n- Mở phòng đọc.\n- Mua sách mới.`),
  lead('Đối với', (l) => `Đối với ${l}\n- Mở phòng đọc.\n- Mua sách mới.`),
  lead('Đề nghị (tiêu đề)', (l) => `Đề nghị ${l}:\n- Mở phòng đọc.\n- Mua sách mới.`),
  both('Cơ quan chủ trì / phối hợp', (l, p) => `Mở phòng đọc\n- Cơ quan chủ trì: ${capital(l)}.\n- Cơ quan phối hợp: ${capital(p)}.`),
  both('Đơn vị thực hiện / phối hợp', (l, p) => `Mua sách mới\nĐơn vị thực hiện: ${capital(l)}.\nĐơn vị phối hợp thực hiện: ${capital(p)}.`),
  both('một dòng', (l, p) => `Mua sách mới\n- Cơ quan chủ trì: ${capital(l)}; cơ quan phối hợp: ${p}.`),
  both('Chủ trì / Phối hợp', (l, p) => `Mua sách mới\n- Chủ trì: ${capital(l)}.\n- Phối hợp: ${capital(p)}.`),
  lead('Phụ trách', (l) => `Mua sách mới\n- Phụ trách: ${capital(l)}.`),
  lead('Đơn vị đầu mối', (l) => `Mua sách mới\n- Đơn vị đầu mối: ${capital(l)}.`),
  lead('Trách nhiệm thực hiện', (l) => `Mua sách mới\n- Trách nhiệm thực hiện: ${capital(l)}.`),
  both('Giao … (một dòng)', (l, p) => `Mua sách mới. Giao ${l} chủ trì; ${p} phối hợp thực hiện.`),
  lead('Phân công thực hiện', (l) => `Mua sách mới\nPhân công thực hiện: ${capital(l)}.`),
];

export const FRAMES: readonly Frame[] = [...SUBJECTS, ...ORDERS, ...BEHIND, ...BLOCKS];
/** Those of one sentence, which stand in dashes, letters and paragraphs as well. */
export const SENTENCES: readonly Frame[] = [...SUBJECTS, ...ORDERS];

export type Shape = { readonly name: string; readonly count: number; readonly join: (names: readonly string[]) => string };
/** How a list of names is printed. */
export const SHAPES: readonly Shape[] = [
  { name: 'A', count: 1, join: (names) => names.join('') },
  { name: 'A và B', count: 2, join: (names) => names.join(' và ') },
  { name: 'A, B và C', count: 3, join: (names) => `${names.slice(0, -1).join(', ')} và ${names.at(-1)}` },
  { name: 'A; B; C', count: 3, join: (names) => names.join('; ') },
  { name: 'A, B, C', count: 3, join: (names) => names.join(', ') },
];
