/**
 * Fields of a task, one per line: "Đơn vị chủ trì (tham mưu) thực hiện: …", "Cơ quan phối hợp: …",
 * "Thời gian hoàn thành: …", "Kết quả: …". The same words head the columns of an annex table.
 */
export type FieldKind = 'lead' | 'coordinate' | 'time' | 'product' | 'content' | 'place';
type TaskField = { readonly kind: FieldKind; readonly valueAt: number };

const FIELD =
  /^(?:[-–+*•]\s*)?((?:Đơn vị|Cơ quan|Thời gian|Thời hạn|Tiến độ|Kết quả|Sản phẩm|Nội dung|Phân công|Chủ trì|Phối hợp|Địa điểm|Trách nhiệm|Lộ trình|Phụ trách|Người (?:phụ trách|thực hiện)|Bộ phận (?:phụ trách|thực hiện|chủ trì|phối hợp)|Thực hiện|Hạn (?:hoàn thành|cuối|chót))[^:.;]{0,45}?)\s*:\s*/u;

const KINDS: readonly (readonly [FieldKind, RegExp])[] = [
  ['coordinate', /phối hợp/iu],
  [
    'lead',
    /chủ trì|phụ trách|đầu mối|^(?:người|bộ phận) thực hiện|^thực hiện$|(?:đơn vị|cơ quan)(?: chịu trách nhiệm)?(?: tổ chức)?(?: triển khai)? thực hiện|phân công|tham mưu|chịu trách nhiệm|^trách nhiệm/iu,
  ],
  ['time', /^(?:thời gian|thời hạn|hạn|tiến độ|lộ trình)/iu],
  ['product', /kết quả|sản phẩm/iu],
  ['content', /nội dung|nhiệm vụ|công việc/iu],
  ['place', /địa điểm/iu],
];

function kindOf(name: string): FieldKind | null {
  const lead = /chủ trì/iu.test(name) && /phối hợp/iu.test(name) ? 'lead' : null;
  return lead ?? KINDS.find(([, words]) => words.test(name))?.[0] ?? null;
}

/** "Chủ trì, phối hợp với các Bộ: A, B và các cơ quan liên quan rà soát …": the colon opens a list inside an order. */
const ORDER = /^(?:[-–+*•]\s*)?(?:Chủ trì|Phối hợp)[^:.;]{0,30}\s(?:với|cùng)\s[^\s:][^:.;]{0,30}:/u;

export const isOrderLine = (text: string): boolean => ORDER.test(text);

/** The field a line prints, or null. */
export function readField(text: string): TaskField | null {
  const found = ORDER.test(text) ? null : FIELD.exec(text);
  // "Chủ trì, phối hợp:", "Phân công nhiệm vụ:" over lines that each name somebody and the work are lead-ins.
  if (found && found[0].length === text.length && /^(?:chủ trì,? phối hợp(?: với)?|phân công (?:trách nhiệm|nhiệm vụ|công việc))$/iu.test(found[1] ?? ''))
    return null;
  const kind = found?.[1] === undefined ? null : kindOf(found[1]);
  return found && kind !== null ? { kind, valueAt: found[0].length } : null;
}

/** What a table column holds, by its heading; `number` for the running number. */
export function columnOf(heading: string): FieldKind | 'number' | null {
  const text = heading.replace(/\s+/g, ' ').trim();
  if (text.length > 80) return null;
  if (/^(?:STT|TT|Số TT|Stt)$/u.test(text)) return 'number';
  if (/phối hợp/iu.test(text)) return 'coordinate';
  if (
    /chủ trì|đơn vị thực hiện|cơ quan thực hiện|(?:đơn vị|cơ quan).{0,20}(?:thực hiện|trách nhiệm)|^(?:bộ phận|người|cá nhân|lực lượng|cq|đv|tổ chức)(?:, (?:bộ phận|cá nhân|đơn vị))? (?:thực hiện|(?:chịu )?trách nhiệm|tham mưu)|^trách nhiệm(?: thực hiện)?$|^(?:đơn vị |cơ quan )?đầu mối$|^(?:đơn vị|cơ quan|cq) tham mưu|phân công|chịu trách nhiệm|(?:đơn vị|cơ quan|bộ|sở|cấp)(?:, \p{L}+)? (?:phụ trách|xử lý|giải quyết|được giao|đảm nhiệm)|phụ trách/iu.test(
      text,
    )
  )
    return 'lead';
  if (/thời gian|thời hạn|tiến độ|hoàn thành/iu.test(text)) return 'time';
  if (/kết quả|sản phẩm|ghi chú/iu.test(text)) return 'product';
  if (/nội dung|nhiệm vụ|công việc|giải pháp|hoạt động/iu.test(text)) return 'content';
  return null;
}
