import type { Relation } from '../../domain/lists.ts';
import type { ReadUnnumbered } from '../../domain/read-directive.ts';
import { type Block, evidenceAt } from '../layout/page.ts';
import { kindPrinted } from '../recognisers/kind-name.ts';
import { stronger } from '../recognisers/relation-cue.ts';
import type { CitationContext } from './group.ts';

/** A document cited by its name alone, with the strongest relation its mentions say; `spellings` are all its names here. */
export type NamedDocument = { kindName: string; name: string; spellings: string[]; relation: Relation; evidence: ReadUnnumbered['evidence'][number][] };

/** Names that differ in quotation marks, dashes, commas and case are one; so are those of one congress's resolution. */
export function nameKey(name: string): string {
  const congress = CONGRESS.exec(name);
  if (congress?.[1] !== undefined) return `nghị quyết đại hội ${SCOPES.find((scope) => name.includes(scope)) ?? ''} ${congress[1]}`;
  return SHORT.reduce((text, [letters, words]) => text.replace(letters, words), name)
    .toLowerCase()
    .replace(/[\s“”",–-]+/gu, ' ')
    .trim();
}
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})MTTQ(?!\p{L})/u, 'Mặt trận Tổ quốc'],
  [/(?<!\p{L})UBND(?!\p{L})/u, 'Ủy ban nhân dân'],
  [/(?<!\p{L})HĐND(?!\p{L})/u, 'Hội đồng nhân dân'],
  [/(?<!\p{L})NSNN(?!\p{L})/u, 'Ngân sách nhà nước'],
  [/(?<!\p{L})QPPL(?!\p{L})/u, 'quy phạm pháp luật'],
];
const CONGRESS = /^Nghị quyết Đại hội\s(?:.*\s)?([XVI]+|\d{1,2})(?!\p{L})/u;
const SCOPES = ['Đảng bộ', 'Công đoàn', 'Đoàn', 'Mặt trận', 'MTTQ', 'Hội'];

const APPROVABLE = /^(?:Đề án|Chương trình|Chiến lược|Dự án|Quy hoạch)\s/u;

/** "THỰC HIỆN CHƯƠNG TRÌNH …": a programme or scheme that the title carries out without telling its number. */
const CARRIED =
  /(?:THỰC HIỆN|TRIỂN KHAI|THI HÀNH)(?: CÓ HIỆU QUẢ)?,?(?: CÁC (?:DỰ ÁN|TIỂU DỰ ÁN|NỘI DUNG|NHIỆM VỤ)[^.;]{0,40}\sTHUỘC)?\s(?=(?:CHƯƠNG TRÌNH(?! (?:HÀNH ĐỘNG|CÔNG TÁC|PHỐI HỢP|SỐ|CỦA|NÀY))|ĐỀ ÁN|CHIẾN LƯỢC|DỰ ÁN|QUY HOẠCH)\s)/gu;
const KIND = /^(?:CHƯƠNG TRÌNH|ĐỀ ÁN|CHIẾN LƯỢC|DỰ ÁN|QUY HOẠCH)/u;
const ENDS =
  /[;:.(]|\s(?:TRÊN ĐỊA BÀN|TẠI|THEO|NGÀY \d|SỐ \d|CỦA (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG)|(?<!(?:ĐẾN|NHÌN|HƯỚNG|ĐOẠN|TỪ|CUỐI) )NĂM (?:HỌC |\d))/u;
/** A document is not cited by its own subject ("PHÊ DUYỆT ĐỀ ÁN …"). */
const OWN = /(?:PHÊ DUYỆT|BAN HÀNH|ĐIỀU CHỈNH|THÔNG QUA|XÂY DỰNG|LẬP|THÀNH LẬP)(?: BỔ SUNG)?\s[“"”]?$/u;

/** A scheme's name without its period: a plan may carry out part of the years its decision approves. */
function schemeKey(name: string): string {
  const plain = nameKey(name).replace(/\s(?:giai đoạn|thời kỳ)\s\d{4}\D{1,3}\d{4}$/u, '');
  return plain.split(' ').length < 4 ? nameKey(name) : plain;
}

/**
 * What the title says of documents without a number: carried out (named there or in the text), or this very one's subject.
 * `approved` are the keys of the subjects of numbered documents that are carried out: what these approve has their number.
 */
export function titleNames(context: CitationContext, named: readonly NamedDocument[], approved: readonly string[]): ReadUnnumbered[] {
  const title = context.page.blocks.filter((block) => context.zoneOf(block.index) === 'title');
  const entries: NamedDocument[] = [];
  for (const entry of named) {
    const said = relationInTitle(title, entry.spellings);
    if (said === 'own') continue;
    // What a document carries out by its name has the number of the decision that approves it.
    if (entry.relation === 'IMPLEMENTS' && APPROVABLE.test(entry.name) && approved.some((subject) => subject.includes(schemeKey(entry.name)))) continue;
    if (said === null) entries.push(entry);
    else
      entries.push({
        ...entry,
        relation: stronger(entry.relation, 'IMPLEMENTS'),
        evidence: [evidenceAt(context.page, said.start, said.end), ...entry.evidence],
      });
  }
  for (const block of title)
    for (const found of carriedIn(context, block)) if (!approved.some((subject) => subject.includes(schemeKey(found.name)))) addOnce(entries, found);
  return entries.map(({ kindName, name, relation, evidence }) => ({ kindName, name, relation, evidence }));
}

function relationInTitle(title: readonly Block[], names: readonly string[]): { readonly start: number; readonly end: number } | 'own' | null {
  for (const block of title) {
    const text = block.text.toUpperCase();
    const name = names.find((spelling) => text.includes(spelling.toUpperCase()));
    const at = text.indexOf(name?.toUpperCase() ?? '');
    if (name === undefined) continue;
    const before = text.slice(0, at);
    if (OWN.test(before)) return 'own';
    if (/(?:THI HÀNH|THỰC HIỆN|TRIỂN KHAI)[^.;]{0,40}$/u.test(before)) return { start: block.start + at, end: block.start + at + name.length };
  }
  return null;
}

/** Names that the title carries out, as the text spells them. */
export function carriedNames(context: CitationContext): readonly string[] {
  return context.page.blocks
    .filter((block) => context.zoneOf(block.index) === 'title')
    .flatMap((block) => [...carriedIn(context, block)].map(({ name }) => name));
}

function* carriedIn(context: CitationContext, block: Block): Generator<NamedDocument> {
  const { page } = context;
  const text = block.text.toUpperCase();
  if (text.length !== block.text.length) return;
  for (const cue of text.matchAll(CARRIED)) {
    const at = cue.index + cue[0].length;
    const rest = text.slice(at, at + 300);
    const quoted = /^[\p{Lu}\s]{4,16}[“"”][^”"]{5,240}[”"]/u.exec(rest);
    const length = quoted ? quoted[0].length : (ENDS.exec(rest)?.index ?? rest.length);
    const name = rest.slice(0, length).replace(/[\s,]+$/u, '');
    if (name.split(/\s+/u).length < 5 || /\sSỐ \d/u.test(name)) continue;
    const start = block.start + at;
    const kind = kindPrinted(KIND.exec(name)?.[0] ?? name);
    const small = inSmall(page.flow, block.text.slice(at, at + name.length), kind);
    yield {
      kindName: kind,
      name: small,
      spellings: [small],
      relation: 'IMPLEMENTS',
      evidence: [evidenceAt(page, start, start + name.length)],
    };
  }
}

/** As the text prints it outside the title; else the capitals set small. */
function inSmall(flow: string, printed: string, kind: string): string {
  if (printed !== printed.toUpperCase()) return printed.replace(/\s+/gu, ' ');
  const small = flow.toLowerCase();
  const wanted = printed.toLowerCase();
  if (small.length === flow.length) {
    for (let at = small.indexOf(wanted); at !== -1; at = small.indexOf(wanted, at + wanted.length)) {
      const found = flow.slice(at, at + printed.length);
      if (/\p{Ll}/u.test(found)) return found.charAt(0).toUpperCase() + found.slice(1).replace(/\s+/gu, ' ');
    }
  }
  return `${kind}${recased(flow, printed.slice(kind.length))}`.replace(/\s+/gu, ' ');
}

/** Capitals set small, word by word: a word that the text prints only with a large letter keeps it. */
function recased(flow: string, capitals: string): string {
  const words = new Set(flow.match(/\p{L}+/gu) ?? []);
  return capitals.replace(/\p{L}+/gu, (word) => {
    const small = word.toLowerCase();
    const large = word.charAt(0) + small.slice(1);
    return !words.has(small) && words.has(large) ? large : small;
  });
}

/** Two periods for one programme are a slip of one of them. */
const withoutPeriod = (key: string): string => key.replace(/\s(?:giai đoạn|thời kỳ)(?: năm)? \d{4} \d{4}$/u, '');

/** A name that the text printed longer or shorter is the same document. */
function addOnce(entries: NamedDocument[], found: NamedDocument): void {
  const key = nameKey(found.name);
  const bare = withoutPeriod(key);
  const at = entries.findIndex(({ name }) => nameKey(name).startsWith(key) || key.startsWith(nameKey(name)) || withoutPeriod(nameKey(name)) === bare);
  const same = entries[at];
  if (same) entries[at] = { ...same, relation: 'IMPLEMENTS', evidence: [...found.evidence, ...same.evidence] };
  else entries.push(found);
}
