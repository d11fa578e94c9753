import { documentWords } from '../../audit/items/make-item.ts';
import { printDate } from '../../domain/dates.ts';
import { kindName } from '../../domain/kinds.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { inCapitals, subjectInSentence } from '../../domain/subject-in-sentence.ts';
import { createRegister } from '../../registry/register.ts';
import type { ReportData } from '../report-data.ts';
import { LINE_WORDS } from '../words.ts';

/** The directive the report is about, in full. */
export function rootWords({ index, snapshot }: ReportData): string {
  return directiveWords(index.directive(snapshot.rootId));
}

/** A directive in full: "Kết luận số 70-KL/TW, ngày 31/01/2024 của Bộ Chính trị về …". Null: words for one that is not known. */
export function directiveWords(row: DirectiveRow | null): string {
  if (row === null) return 'văn bản được theo dõi';
  const kind = row.kindName ?? (row.kind === null ? 'Văn bản' : kindName(row.kind));
  const symbol = row.symbol === null ? '' : ` số ${row.symbol}`;
  const day = row.issuedOn === null ? '' : `, ngày ${printDate(row.issuedOn)}`;
  const issuers = row.issuerNames.length === 0 ? '' : ` của ${row.issuerNames.join(', ')}`;
  return `${kind}${symbol}${day}${issuers}${aboutInSentence(row)}`;
}

/** " về …". A title printed in capitals is left out where a number names the document, and quoted as printed where none does. */
export function aboutInSentence({ subject, issuerNames, symbol }: DirectiveRow): string {
  if (subject === null || !inCapitals(subject)) return subjectWords(subject, issuerNames);
  return symbol === null ? ` “${subject.replace(/\s+/g, ' ').trim()}”` : '';
}

/** " về …"; the issuer is not said again where the title of the document says it ("CỦA BỘ CHÍNH TRỊ về …"). */
function subjectWords(subject: string | null, issuers: readonly string[]): string {
  let rest = (subject ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  for (const issuer of issuers) {
    const said = `của ${issuer} `.normalize('NFC').toLocaleLowerCase('vi');
    if (rest.toLocaleLowerCase('vi').startsWith(said)) rest = rest.slice(said.length).trim();
  }
  if (rest === '') return '';
  return ` ${subjectInSentence(rest)}`;
}

/** Stands for an organ that the words of a document do not name. */
export const UNNAMED = 'Chưa nêu cơ quan';

/** Which documents a file is about: the directive is never told without those below it. */
export function coveredWords({ index, snapshot }: ReportData): string {
  return `việc theo ${documentWords(index, snapshot.rootId)} và theo cả các văn bản triển khai của cấp dưới`;
}

/** What is followed, in words. */
export function scopeWords({ options: { scope } }: ReportData): string {
  const register = createRegister();
  const places = scope?.placeIds?.map((id) => register.place(id)?.name ?? id) ?? null;
  const lines = scope?.lines?.map((line) => LINE_WORDS[line]) ?? null;
  if (places === null && lines === null) return 'tất cả địa bàn, tất cả hệ thống';
  return `địa bàn: ${places?.join(', ') ?? 'tất cả'}; hệ thống: ${lines?.join(', ') ?? 'tất cả'}`;
}

/** What stands with every figure: as of which day, from which version of the data. */
export function figureWords({ options, snapshot }: ReportData): string {
  return `Số liệu tính đến ngày ${printDate(options.asOf)}; phiên bản dữ liệu ${snapshot.graphVersion}`;
}
