import { KINDS } from '../../domain/kinds.ts';

type Words = readonly (readonly [RegExp, string])[];

const KIND_NAMES = new Map(KINDS.flatMap(({ names, en }) => names.map((name) => [name, en] as const)));

const PLACES: Words = [
  [/(?<=^|[\s(])mục (?=\S)/gu, 'section '],
  [/gạch đầu dòng thứ (?=\d)/gu, 'dash '],
  [/dấu cộng thứ (?=\d)/gu, 'plus line '],
  [/đoạn thứ (?=\d)/gu, 'paragraph '],
  [/^văn bản$/u, 'the document'],
  [/^văn bản khác$/u, 'another document'],
  [/(?<=^|[\s(])PHỤ LỤC(?=$|[\s.,;)])/gu, 'Annex'],
];
const DAYS: Words = [
  [/^ngày (?=\d)/u, 'on '],
  [/^(?:tháng|năm) (?=\d)/u, 'in '],
  [/^không trước (?:ngày|tháng|năm) (?=\d)/u, 'not before '],
];

/** As `statedTerm` words them. */
const TERMS: Words = [
  [/(?<=^|; |từ |đến |hết )(?:năm|tháng) (?=\d)/gu, ''],
  [/(?<=^|; |từ |đến |hết )quý (?=[IV])/gu, 'quarter '],
  [/(?<=^|; )từ nay đến (?:hết )?/gu, 'until '],
  [/(?<=^|; )từ (.+?) đến (?:hết )?/gu, 'from $1 to '],
  [/(?<=^|; )từ (?=\d)/gu, 'from '],
  [/(?<=^|; )(?:trước|đến) (?=\d)/gu, 'by '],
  [/(?<=^|; )giai đoạn (?=\d)/gu, 'the period '],
];

/** Facts that are in our own words and not in those of a text, by name. */
const OWN_WORDS: Readonly<Record<string, Words>> = {
  where: PLACES,
  tasks: PLACES,
  reports: [[/^; báo cáo gửi .+$/u, '; reports to it that fall due after that day are not counted as overdue, and where they go is to be asked']],
  later: [
    [/^; các kỳ hạn (.+) cũng chưa nhận được$/u, '; nor those due $1'],
    [/^; kỳ hạn (.+) cũng chưa nhận được$/u, '; nor the one due $1'],
  ],
  ended: DAYS,
  issued: DAYS,
  changed: DAYS,
  documents: [
    [/^văn bản$/u, 'the document'],
    [/^(\d+) văn bản đã có$/u, 'the $1 documents held'],
  ],
  period: [
    [/^kỳ quý (\S+)$/u, 'for quarter $1'],
    [/^kỳ (\d) tháng năm (\S+)$/u, 'for $1 months of $2'],
    [/^kỳ (?:tháng|năm) (\S+)$/u, 'for $1'],
    [/^việc thực hiện (?=\p{Lu})/u, 'on '],
  ],
  product: [[/^văn bản, sản phẩm$/u, 'a document or product']],
  cut: [[/^ \(bản trong hệ thống thiếu phần cuối\)$/u, ' (the copy in the system lacks its end)']],
  stated: [
    [/^Không nêu chế độ báo cáo$/u, 'No reporting is asked for'],
    [/^Có nêu chế độ báo cáo, không nêu thời điểm$/u, 'Reporting is asked for, without a time'],
  ],
  upperTerm: TERMS,
  lowerTerm: TERMS,
  missing: [
    [/(?<=^|, )số(?=,|$)/u, 'its number'],
    [/(?<=^|, )ngày(?=,|$)/u, 'its date'],
    [/(?<=^|, )người ký(?=,|$)/u, 'its signer'],
    [/(?<=^|, )nơi nhận(?=,|$)/u, 'its recipients'],
    [/(?<=^|, )phần cuối(?=,|$)/u, 'its end'],
  ],
  words: [
    [/\(thiếu chữ\)/gu, '(a word is missing)'],
    [/(?<=\), )(\d+) lần(?=;|$| và)/gu, '$1 times'],
    [/ và (\d+) chỗ khác$/u, ' and $1 more'],
  ],
};

const DOCUMENTS: ReadonlySet<string> = new Set(['document', 'root', 'newer', 'where']);
/** Words of a text within our sentence, where they are not our own. */
const QUOTED: ReadonlySet<string> = new Set(['period', 'product', 'asked', 'told', 'upperTerm', 'lowerTerm', 'task']);
/** The path of a task, before its words. */
const PATH = /^((?:PHỤ LỤC[ .])?\S+(?: \p{Ll}[\p{Ll}\s]* \d+)?)\. (?=\S)/u;
const DATED = '(?:, (?:ngày|tháng|năm) ([\\d/]+))?$';
const NUMBERED = new RegExp(`^(\\p{Lu}[\\p{L}\\s]*?) số (\\S+?)${DATED}`, 'u');
const UNNUMBERED = new RegExp(`^(\\p{Lu}[\\p{L}\\s]*?) của (.+?)${DATED}`, 'u');

/** A document as `documentWords` names it, with its kind in English; its symbol and issuer stay. */
function document(words: string): string {
  const numbered = NUMBERED.exec(words);
  if (numbered) {
    const [, kind = '', symbol, day] = numbered;
    return `${kindIn(kind)} ${symbol}${day === undefined ? '' : ` of ${day}`}`;
  }
  const [, kind = '', issuer, day] = UNNUMBERED.exec(words) ?? [];
  const english = KIND_NAMES.get(kind);
  return english === undefined ? words : `${english} of ${issuer}${day === undefined ? '' : `, ${day}`}`;
}

/** A kind as printed before a number, in English; what it says beyond a kind that is known is left out ("Kế hoạch hành động"). */
function kindIn(printed: string): string {
  const words = printed.split(' ');
  const known = words.flatMap((_, at) => KIND_NAMES.get(words.slice(0, words.length - at).join(' ')) ?? []);
  return known[0] ?? printed;
}

/** What a text says, marked as its words; the path of a task in front of them is ours. */
function quoted(words: string): string {
  const path = PATH.exec(words)?.[0] ?? '';
  return `${(OWN_WORDS['where'] ?? []).reduce((text, [own, word]) => text.replace(own, word), path)}“${words.slice(path.length)}”`;
}

/** A fact of an item in English: our own words of it; names, symbols and what was quoted stay as they are. */
export function englishFact(name: string, said: string): string {
  const told = (OWN_WORDS[name] ?? []).reduce((text, [words, word]) => text.replace(words, word), said);
  if (DOCUMENTS.has(name)) return told.split('; ').map(document).join('; ');
  if (name === 'period' && told.startsWith('on ')) return `on ${document(told.slice('on '.length))}`;
  return QUOTED.has(name) && told === said && /\p{L}|%/u.test(told) ? quoted(told) : told;
}
