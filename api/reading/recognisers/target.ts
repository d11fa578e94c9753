import type { Comparator } from '../../domain/lists.ts';
import { allMatches } from './all-matches.ts';
import { clauseOf } from './target-clause.ts';
import { NOUNS } from './target-nouns.ts';
import { yearOf } from './target-year.ts';

/**
 * Numeric objectives: "trên 60% dân số", "từ 43% trở lên", "từ 100 - 120 huy chương", "ít nhất 25 giải/năm",
 * "từ 04 vận động viên", "58 trạm", "thứ hạng 45". Sums of money, quotas ("không quá 05 cá nhân"), dates and numbers
 * of articles are none.
 */
type FoundTarget = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number | readonly [number, number];
  readonly comparator: Comparator;
  readonly unit: string;
  /** Year said in the same clause; null when none is. */
  readonly by: string | null;
  readonly of: string;
};

const NOUN = NOUNS.map((noun) => `[${noun.charAt(0)}${noun.charAt(0).toUpperCase()}]${noun.slice(1)}`).join('|');

const NUMBER = '(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d{1,6}(?:,\\d{1,3})?)';
const TARGET = new RegExp(
  `((?:[Tt]ừ|[Tt]rên|[Hh]ơn|[Dd]ưới|[Íí]t nhất|[Tt]ối thiểu|[Tt]ối đa|[Kk]hông quá|[Kk]hông dưới|[Kk]hoảng|[Tt]hấp nhất|[<>≥≤])\\s?:?\\s*(?:từ\\s+)?(?:(?:phải\\s)?(?:đạt|có)\\s+)?(?:bình quân(?: cả nước)?\\s+)?)?(?<![\\d.,/-]|\\p{L})${NUMBER}(?:\\s*%?\\s*(?:[-–]|đến)\\s*${NUMBER})?\\s*(?:\\([^()\\d]{2,16}\\)\\s*)?(?:([%‰])|((?:(?:nghìn|ngàn|vạn|triệu)\\s+)?(?:${NOUN}))(?!\\p{L}))(?:/(năm|tháng|quý))?(\\s+(?:\\S+\\s+){0,4}?trở lên|\\s+trở xuống)?`,
  'gu',
);
/** Money that shall be earned or drawn in ("Thu nhập bình quân đầu người đạt 90 triệu đồng/năm"); what is spent is no target. */
const EARNED = new RegExp(
  `((?:[Kk]hoảng\\s)?(?:[Tt]ừ|[Tt]rên|[Hh]ơn|[Íí]t nhất|[Tt]ối thiểu|[Kk]hông dưới|[Kk]hoảng)\\s+)?(?<![\\d.,/-]|\\p{L})${NUMBER}(?:\\s*(?:[-–]|đến)\\s*${NUMBER})?\\s*((?:(?:nghìn|ngàn|triệu)?\\s?t[ỷỉ]|triệu|nghìn)\\s(?:đồng|USD|đô la(?: Mỹ)?)|USD)(?!\\p{L})(\\s+(?:\\S+\\s+){0,3}?trở lên)?`,
  'gu',
);
const EARNINGS =
  /thu nhập|bình quân đầu người|năng suất|giá trị (?:sản xuất|xuất khẩu|sản phẩm|gia tăng)|doanh thu|kim ngạch|thu ngân sách|tổng thu|thu hút|GR?DP/iu;
const RANK = /(?:thứ hạng|xếp (?:hạng|thứ)|trong (?:nhóm|top)|vị trí thứ)\s+(\d{1,3})(?!\d|%)/gu;
const SPEED = /(\d{1,4}) (?:Gigabit|Megabit) mỗi giây \((\d{1,4}) (Gbps|Mbps)\)/gu;

const QUOTA = /(?:không quá|tối đa|không vượt quá|chọn(?: ra)?|số lượng|mỗi (?:đơn vị|xã|phường|đoàn|cơ quan|lớp|đợt|buổi)[^.;:]{0,30})\s*$/iu;
const STATE =
  /hiện nay|hiện có|hiện tại|tính đến|đã (?:đạt|có|thực hiện|xây|tổ chức|hoàn thành|ban hành|triển khai|cấp|hỗ trợ)|(?<!\p{L})ước (?:đạt|thực hiện)|so với cùng kỳ|(?<!đến |tới |hết |vào |giai đoạn )năm 20(?:1\d|2[0-4]),? (?:đạt|có|toàn)|kết quả (?:đạt|cho)|bình quân giai đoạn 20\d\d\s?[-–]\s?20(?:0\d|1\d|2[0-4])|(?<!\p{L})nếu\s[^,]*$|được giảm|nhu cầu (?:sử dụng|vốn)|lãi suất|tỷ lệ vốn|cơ cấu (?:nguồn )?vốn|chiếm(?! (?:trên|từ|ít nhất|tối thiểu|không dưới|khoảng)|\s*$)/iu;
/** "chiếm 70%" tells of a state; "chiếm trên 80%" sets an aim. */
const SHARE = /chiếm\s*$/iu;
const MONEY = /^\s*(?:tỷ|triệu|nghìn|ngàn|đồng|USD)/u;
const NOT_COUNTED =
  /(?:[Đđ]iều|khoản|điểm|mục|lần thứ|khóa|khoá|bóng đá|bóng chuyền|số|Mẫu|[Tt]háng|[Nn]gày|[Qq]uý|năm|cấp|loại|nhóm|mức|Phần|phần|trước|sau)\s+$/u;

const RISES = /^(?:\s?\([^()]*\))?(?:\s[^\s.;,]+){0,5}?\s(?:lên|xuống)\s(?:[^\s.;,]+\s){0,3}?\d/u;
const PAID =
  /(?:mức (?:hỗ trợ|chi|thưởng|vốn|đóng|hưởng)|hỗ trợ(?: bằng| thêm)?|ngân sách (?:tỉnh|huyện|xã|thành phố|trung ương|địa phương|nhà nước)(?: (?:hỗ trợ|cấp|bố trí|bảo đảm|đối ứng|chi))?|đối ứng|được hưởng|giảm trừ)\s+(?:tối đa |không quá |tối thiểu |bằng |thêm )?$/iu;

/** "đào tạo nghề cho 5.000 lao động": whom it shall reach. */
const GIVES = /(?:(?:đào tạo|tập huấn|bồi dưỡng|việc làm|hỗ trợ|cấp|tặng|dạy nghề)[^;.]{0,40}|(?:tuyên truyền|phổ biến|truyền thông)[^;.]*)\scho\s+$/iu;

/** "thuộc phạm vi quản lý của 14 bộ", "Ủy ban nhân dân 04 xã": how many there are, not how many there shall be. */
const AMONG = /(?:của|thuộc|tại|cho|đối với|giữa|địa bàn|UBND|[ỦU][ỷy] ban nhân dân|Chủ tịch)\s+$/u;

/** The numeric objectives of a stretch of text, in order. `aims`: a list of objectives, where a share ("chiếm 20%") is one. */
export function findTargets(text: string, aims = false): FoundTarget[] {
  if ((!/\d/.test(text) && !MAY_SAY.test(text)) || !/[%\p{L}]/u.test(text)) return [];
  const found: FoundTarget[] = [];
  for (const match of allMatches(TARGET, text)) {
    const [whole, lead = '', low = '', high, percent, noun, per, more = ''] = match;
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const after = text.slice(match.index + whole.length, match.index + whole.length + 12);
    if (
      MONEY.test(after) ||
      (percent === undefined && NOT_COUNTED.test(before)) ||
      (QUOTA.test(`${before}${lead}`) && percent === undefined && !/^(?:ít nhất|tối thiểu|không dưới|trên)/iu.test(lead)) ||
      /^\s*\/\s*\d/.test(after)
    )
      continue;
    // "109 bé trai/100 bé gái" is a rate; "5 xã/10 xã" is none.
    if (
      percent === undefined &&
      ((/^\s?[-/]\s?\d/.test(after) && !/trai$/u.test(noun ?? '')) ||
        (lead === '' && AMONG.test(before) && !(aims && GIVES.test(text.slice(Math.max(0, match.index - 180), match.index)))))
    )
      continue;
    // "gấp 2 lần", "còn 1,7 lần"; how often ("06 tháng 01 lần") is no aim.
    if (noun === 'lần' && !/(?:gấp|tăng|giảm|còn|xuống|bằng)\s+$/u.test(before)) continue;
    // "Biên bản nghiệm thu (01 bản)": copies of a paper.
    if (noun === 'bản' && /\(\s*$/u.test(before) && /^\s*(?:\)|chính|sao)/u.test(after)) continue;
    // "được học 2 buổi/ ngày": how often.
    if (percent === undefined && lead === '' && /^\s?\/\s?(?:ngày|tuần)/u.test(after)) continue;
    // "nơi có tỷ lệ thấp dưới 30%": which ones.
    if (/^dưới/iu.test(lead) && /thấp\s+$/u.test(before)) continue;
    // "từ 62,5% năm 2025 lên 75%": where it begins; "ngân sách tỉnh hỗ trợ 70%": what is paid.
    if (/^từ\s/iu.test(lead) && high === undefined && RISES.test(text.slice(match.index + whole.length, match.index + whole.length + 60))) continue;
    if (percent !== undefined && PAID.test(`${before}${lead}`)) continue;
    const clause = clauseOf(text, match.index);
    // "phong trào “100 ngày trồng 2.000 cây”": a number inside a name.
    if (clause.lastIndexOf('“') > clause.lastIndexOf('”') && text.slice(match.index, match.index + 160).includes('”') && percent === undefined) continue;
    if (STATE.test(clause) || (!aims && SHARE.test(clause) && /^(?:khoảng|hơn|)\s*$/iu.test(lead))) continue;
    // "100% doanh nghiệp có từ 100 lao động trở lên": which ones, not how many.
    if (percent === undefined && /%\s[^,;]*\scó\s$/u.test(clause) && /trở lên|trên/u.test(`${more}${lead}`)) continue;
    const values = [low, high].filter((part): part is string => part !== undefined).map(toNumber);
    const value = values.length === 2 ? ([values[0] ?? 0, values[1] ?? 0] as const) : (values[0] ?? 0);
    const tail = /trở (?:lên|xuống)/u.exec(more)?.[0] ?? '';
    const comparator = compare(lead, tail, values.length === 2);
    const yearly = per === 'năm' || /(?:mỗi|hằng|hàng) năm/iu.test(clause);
    const unit = percent ?? `${(noun ?? '').toLowerCase()}${yearly ? '/năm' : ''}`;
    found.push({
      start: match.index,
      end: match.index + whole.trimEnd().length,
      text: whole.trim(),
      value,
      comparator,
      unit: noun !== undefined && /^(?:MW|kW|Gbps|Mbps)$/u.test(noun) ? noun : unit,
      by: yearOf(text, match.index, match.index + whole.trimEnd().length),
      of: ofWhat(text, match.index, match.index + whole.length, percent !== undefined),
    });
  }
  for (const { start, end, value, lead, more, noun } of wordedNumbers(text, aims)) {
    const clause = clauseOf(text, start);
    if (STATE.test(clause) || QUOTA.test(clause)) continue;
    const of = ofWhat(text, start, end, false);
    const unit = `${noun.toLowerCase()}${/(?:mỗi|hằng|hàng) năm/iu.test(clause) ? '/năm' : ''}`;
    const comparator = compare(lead, /trở lên/u.exec(more)?.[0] ?? '', typeof value !== 'number');
    found.push({ start, end, text: text.slice(start, end), value, comparator, unit, by: yearOf(text, start, end), of });
  }
  if (aims)
    for (const match of allMatches(EARNED, text)) {
      const [whole, lead = '', low = '', high, unit = '', more = ''] = match;
      const clause = clauseOf(text, match.index);
      const end = match.index + whole.trimEnd().length;
      if (!EARNINGS.test(clause) || STATE.test(clause)) continue;
      const values = [toNumber(low), toNumber(high ?? low)] as const;
      found.push({
        start: match.index,
        end,
        text: whole.trim(),
        value: high === undefined ? values[0] : values,
        comparator: compare(lead, /trở (?:lên|xuống)/u.exec(more)?.[0] ?? '', high !== undefined),
        unit: unit.replace(/\s+/g, ' '),
        by: yearOf(text, match.index, end),
        of: ofWhat(text, match.index, end, false),
      });
    }
  for (const match of allMatches(RANK, text)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      value: Number(match[1]),
      comparator: '<=',
      unit: 'thứ hạng',
      by: yearOf(text, match.index),
      of: ofWhat(text, match.index, match.index + match[0].length, false),
    });
  }
  for (const match of allMatches(SPEED, text)) {
    for (let i = found.length - 1; i >= 0; i -= 1)
      if ((found[i]?.start ?? 0) >= match.index && (found[i]?.start ?? 0) < match.index + match[0].length) found.splice(i, 1);
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      value: Number(match[2]),
      comparator: '=',
      unit: match[3] ?? '',
      by: yearOf(text, match.index),
      of: ofWhat(text, match.index, match.index + match[0].length, false),
    });
  }
  return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const WORD = `(${WORDS.join('|')})`;
const MAY_SAY = /(?:nhất|thiểu|[Tt]rên|[Hh]ơn|[Tt]ừ) (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) |trở lên/u;
const WORDED = new RegExp(
  `(?<!\\p{L})(?:([Íí]t nhất|[Tt]ối thiểu|[Tt]rên|[Hh]ơn|[Tt]ừ)\\s)?${WORD}(?:\\sđến\\s${WORD})?\\s(${NOUN})(?!\\p{L})(\\s(?:\\S+\\s){0,3}?trở lên)?`,
  'gu',
);

/** "ít nhất một mô hình", "từ một đến hai công trình", "hai gia đình … trở lên": numbers in words, where a bound says that they count. */
function wordedNumbers(
  text: string,
  aims: boolean,
): { start: number; end: number; value: number | readonly [number, number]; lead: string; more: string; noun: string }[] {
  if (!MAY_SAY.test(text)) return [];
  const found = [];
  for (const [whole, lead = '', low = '', high, noun = '', more = ''] of allMatches(WORDED, text)) {
    const bound = /^(?:ít nhất|tối thiểu)/iu.test(lead) || more !== '' || (aims && (high !== undefined || /^(?:trên|hơn)/iu.test(lead)));
    const start = text.indexOf(whole, found[found.length - 1]?.end ?? 0);
    const values = [low, high ?? low].map((word) => WORDS.indexOf(word) + 1);
    if (bound)
      found.push({
        start,
        end: start + whole.length,
        value: high === undefined ? (values[0] ?? 0) : ([values[0] ?? 0, values[1] ?? 0] as const),
        lead,
        more,
        noun,
      });
  }
  return found;
}

function withoutOverlaps(found: readonly FoundTarget[]): FoundTarget[] {
  const ranks = found.filter((target) => target.unit === 'thứ hạng');
  return found.filter((target) => target.unit === 'thứ hạng' || !ranks.some((rank) => target.start < rank.end && target.end > rank.start));
}

const toNumber = (text: string): number => Number(text.replace(/\./g, '').replace(',', '.'));

function compare(lead: string, tail: string, range: boolean): Comparator {
  const word = lead
    .trim()
    .toLowerCase()
    .replace(/^khoảng\s+/u, '');
  if (tail === 'trở lên') return '>=';
  if (tail === 'trở xuống') return '<=';
  if (range) return '=';
  if (/^(?:trên|hơn|>)/u.test(word)) return '>';
  if (/^(?:ít nhất|tối thiểu|không dưới|thấp nhất|từ|≥)/u.test(word)) return '>=';
  if (/^(?:dưới|<)/u.test(word)) return '<';
  if (/^(?:tối đa|không quá|≤)/u.test(word)) return '<=';
  return '=';
}

/** What the number measures: the words before it up to the last break, or the words behind a leading percentage. */
function ofWhat(text: string, start: number, end: number, percent: boolean): string {
  const before = (
    clauseOf(text, start)
      .split(/,\s(?=[\p{Ll}\p{Lu}][^,]*$)/u)
      .pop() ?? ''
  ).replace(/^[\s\-–+*\d.):;,]+/u, '');
  const after = text.slice(end, end + 220).split(/[.;,](?:\s|$)|\s\(/u)[0] ?? '';
  const cleaned = before
    .replace(/(?:^|\s)(?:đạt tỷ l[ệên]+|đạt|chiếm|có|là|được|phấn đấu|Phấn đấu|duy trì|khoảng|trong đó|từ)\s*$/gu, '')
    .replace(/^(?:(?:[Pp]hấn đấu|[Đđ]ến (?:hết )?năm \d{4},?|[Hh]àng năm|[Hh]ằng năm|[Mm]ỗi năm)[\s,]*)+/gu, '')
    .trim();
  if (cleaned.length >= 12 && !(percent && /^[\s]*\p{L}/u.test(after) && cleaned.length < 12)) return cleaned.replace(/\s+/g, ' ');
  return `${cleaned} ${text.slice(start, end).replace(/^[^\p{L}%]*\d[\d.,\s-]*%?\s*/u, '')}${after}`.replace(/\s+/g, ' ').trim();
}
