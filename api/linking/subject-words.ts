import { fold } from '../domain/fold.ts';

/** Words of office that every subject is made of and that say nothing of the matter. */
const SET_PHRASES: readonly string[] = [
  'trien khai thuc hien',
  'to chuc thuc hien',
  'tiep tuc thuc hien',
  'thuc hien',
  'trien khai',
  'to chuc',
  'ban hanh',
  'chuong trinh hanh dong',
  'chuong trinh',
  'ke hoach',
  'ket luan',
  'nghi quyet',
  'chi thi',
  'quyet dinh',
  'huong dan',
  'thong bao',
  'cong dien',
  'de an',
  'bo chinh tri',
  'ban bi thu',
  'ban chap hanh trung uong',
  'thu tuong chinh phu',
  'chinh phu',
  'ubnd',
  'uy ban nhan dan',
  'ban thuong vu',
  'tinh uy',
  'thanh uy',
  'huyen uy',
  'tren dia ban',
  'tren pham vi toan quoc',
  'dia phuong',
  'trong tinh hinh moi',
  'trong giai doan moi',
  'giai doan',
  'dinh huong den nam',
  'tam nhin den nam',
  'den nam',
  'nam',
  'mot so',
  'nhiem vu',
  'giai phap',
  'cong tac',
  'nang cao hieu qua',
  'nang cao chat luong',
  'nang cao',
  'tang cuong',
  'day manh',
  'phat trien',
  'su lanh dao cua dang doi voi',
  'lanh dao chi dao',
];

/** Shared pairs below which a likeness is chance. */
const LEAST = 2;

const LONGEST_FIRST = [...SET_PHRASES].sort((a, b) => b.length - a.length);
const SMALL: ReadonlySet<string> = new Set(
  've va cua cac voi cho tai tren duoi trong ngoai den tu theo doi la nhung so ngay thang nam tinh thanh pho huyen xa phuong viec nham de cap o'.split(' '),
);

/** Symbols and dates inside a subject name other documents, not the matter. */
const withoutSymbols = (text: string): string =>
  text.replace(
    /(?:số\s*:?\s*)?\d+[\p{L}\d./-]*\/[\p{L}\d./-]+|\d+-\p{Lu}[\p{L}-]*\/\p{Lu}+|\d{1,2}\/\d{1,2}\/\d{4}|ngày\s+\d+\s+tháng\s+\d+\s+năm\s+\d+/giu,
    ' ',
  );

/** The pairs of neighbouring syllables that a subject's own matter is made of. */
export function subjectPairs(subject: string): ReadonlySet<string> {
  let text = ` ${fold(withoutSymbols(subject))} `;
  for (const phrase of LONGEST_FIRST) text = text.replaceAll(` ${phrase} `, ' | ');
  const words = text.split(/\s+/).map((word) => (SMALL.has(word) || /^\d+$/.test(word) ? '|' : word));
  const pairs = new Set<string>();
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (word && next && word !== '|' && next !== '|') pairs.add(`${word} ${next}`);
  }
  return pairs;
}

/** Share of the smaller subject's pairs that both have; at least `LEAST` shared pairs, else 0. From 0 to 1. */
export function subjectOverlap(a: string, b: string): number {
  const [first, second] = [subjectPairs(a), subjectPairs(b)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return shared < LEAST ? 0 : shared / Math.min(first.size, second.size);
}

/** The years that a subject names; what comes every year is told apart by them. */
export const yearsIn = (subject: string): readonly string[] => subject.match(/(?<!\d)(?:19|20)\d\d(?![\d/-])/g) ?? [];

/** Shared pairs and their share of the smaller subject's from which on two subjects are one and the same. */
const SURE = { least: 3, share: 0.9 } as const;

/** Whether two subjects say the same matter so plainly that a number beside them may be taken to be of one document. */
export function sameMatter(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [first, second] = [subjectPairs(a), subjectPairs(b)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  if (shared < SURE.least || shared < SURE.share * Math.min(first.size, second.size)) return false;
  const [years, others] = [yearsIn(withoutSymbols(a)), yearsIn(withoutSymbols(b))];
  return years.length === 0 || others.length === 0 || years.some((year) => others.includes(year));
}
