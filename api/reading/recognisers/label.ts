/**
 * Labels at the head of a block.
 *
 * | kind      | forms |
 * |-----------|-------|
 * | `part`    | `Phần thứ nhất`, `Phần I`, `Chương II`, `Mục 1` (with a heading of its own) |
 * | `annex`   | `PHỤ LỤC`, `Phụ lục I` |
 * | `article` | `Điều 3.` |
 * | `upper`   | `A.`, `B-` before capitals |
 * | `roman`   | `I.`, `I-`, `I/`, `II-NHIỆM VỤ` |
 * | `number`  | `1.`, `1)`, `1/`, `2.1.`, `1.3 Xây dựng`, `1.1- Tổ chức` |
 * | `letter`  | `a)`, `đ)`, `a.` |
 * | `step`    | `Nhiệm vụ 1:`, `Bước 2.`, `Hoạt động 3:` |
 * | `paren`   | `(1)`, `(a)`, `(ii)` |
 * | `dash`, `plus`, `star` | `-`, `–`, `•`, `+`, `*` |
 */
export type LabelKind = 'part' | 'annex' | 'article' | 'upper' | 'roman' | 'number' | 'letter' | 'step' | 'paren' | 'dash' | 'plus' | 'star';

export type Label = {
  readonly kind: LabelKind;
  /** Without brackets and final marks: "II", "2.1", "a", "Điều 3". */
  readonly label: string;
  /** How many numbers it has ("2.1": 2); 1 for all else. */
  readonly depth: number;
  /** Where the words begin. */
  readonly bodyAt: number;
};

/** `first`: the characters a label of this form may begin with. */
type Form = { readonly kind: LabelKind; readonly first: string; readonly pattern: RegExp; readonly print?: (found: RegExpExecArray) => string };

const DIGITS = '0123456789';
const SMALL = 'abcdefghijklmnopqrstuvwxyzđ';

const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;

const FORMS: readonly Form[] = [
  {
    kind: 'article',
    first: 'Đ',
    pattern:
      /^(?:Điều|ĐIỀU)\s+(\d{1,3}[a-zđ]?)(?!\s+(?:Nghị (?:quyết|định)|Luật|Bộ luật|Hiến pháp|Quyết định|Quy định|Quy chế|Thông tư|Chỉ thị|Điều lệ|Kế hoạch|Đề án)\s)\s*[.:]?\s*(?=[\p{Lu}"“(]|$)/u,
    print: (found) => `Điều ${found[1]}`,
  },
  {
    kind: 'annex',
    first: 'P',
    pattern:
      /^(?:PHỤ LỤC|Phụ lục)\b(?!\s*[IVX\d]+[.\d]*\s+(?:kèm|ban hành|của|và|này|đính)|\s+[IVX]+\.\d)\s*(?:số\s*)?([IVX]+|\d+|[A-H])?\s*[.:]?(?=\s+[\p{Lu}(]|$)/u,
    print: (found) => `PHỤ LỤC${found[1] ? ` ${found[1]}` : ''}`,
  },
  { kind: 'part', first: 'PC', pattern: /^((?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:[Tt]hứ\s+\p{L}+|THỨ\s+\p{L}+|[IVX]+|\d+))\s*[.:-]?(?=\s|$)/u },
  { kind: 'roman', first: 'IVX', pattern: /^(?!V\/[Vv])([IVX]{1,6})\s?(?:[.\-–)](?!\d)|\/(?=\s|\p{Lu}))\s*(?=[\p{Lu}"“\d])/u },
  { kind: 'upper', first: 'ABCDE', pattern: /^([A-E])\s?[.\-–/)]\s*(?=\p{Lu}{2})/u },
  { kind: 'number', first: DIGITS, pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\s?[.)](?!\d)\s*|\s?[-–/:]\s*(?=\p{Lu})|\s+(?=\p{Lu}))/u },
  { kind: 'number', first: DIGITS, pattern: /^(\d{1,2})\s?(?:[.)](?!\d)\s*|[-–/]\s*(?!\p{Lu}{1,10}-\p{Lu}{2})(?=\p{Lu}))/u },
  { kind: 'letter', first: SMALL, pattern: /^([a-zđ]\d?)\s?(?:\)\s*|\.\s+(?=\p{Lu}))/u },
  { kind: 'step', first: 'NHBGC', pattern: /^(?:Nhiệm vụ|Hoạt động|Bước|Giải pháp|Nội dung|Công việc)\s(?:thứ\s)?(\d{1,2})\s?[:.]\s*(?=\p{Lu}|$)/u },
  { kind: 'paren', first: '(', pattern: /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*/u },
  { kind: 'dash', first: '-–—•●▪', pattern: /^([-–—•●▪])\s*(?=[\p{L}\d"“(])/u },
  { kind: 'plus', first: '+', pattern: /^(\+)\s*(?=[\p{L}\d"“(])/u },
  { kind: 'star', first: '*', pattern: /^(\*)\s*(?=[\p{L}\d"“(])/u },
];

/** Every line is looked at, several times, and most begin with a word: the first character tells which forms are worth a look. */
const FORMS_BY_FIRST: ReadonlyMap<string, readonly Form[]> = new Map(
  [...new Set(FORMS.flatMap(({ first }) => [...first]))].map((char) => [char, FORMS.filter(({ first }) => first.includes(char))]),
);

/** The label at the head of a text, or null. */
export function readLabel(text: string): Label | null {
  const forms = FORMS_BY_FIRST.get(text.charAt(0));
  if (forms === undefined) return null;
  const head = text.slice(0, 80);
  for (const { kind, pattern, print } of forms) {
    const found = pattern.exec(head);
    if (!found) continue;
    const label = print ? print(found) : (found[1] ?? '');
    if (kind === 'roman' && !ROMAN.test(label)) continue;
    // "(Điều 1, 2,\n3).": the rest of a bracket, no label.
    if (kind === 'number' && /^[.,;)]+$/u.test(head.slice(found[0].length))) return null;
    return { kind, label, depth: kind === 'number' ? label.split('.').length : 1, bodyAt: found[0].length };
  }
  return null;
}
