import { type Evidence, evidenceOf } from '../domain/evidence.ts';

/**
 * A mark of classification: a line or stamp that holds nothing but MẬT, TỐI MẬT or TUYỆT MẬT, or a field "Độ mật: Mật".
 * The words inside a sentence, a title or a list of state secrets are no mark.
 */
const STAMP = /^[\s|*_#[\](){}<>"“”.:–-]*(?:ĐỘ\s+MẬT\s*:?\s*)?((?:TUYỆT\s+|TỐI\s+)?M\s?Ậ\s?T)[\s|*_#[\](){}<>"“”.:–-]*$/u;
const FIELD =
  /^[\s|*_#-]*(?:[Đđ]ộ\s+mật|[Mm]ức\s+độ\s+mật|[Dd]ấu\s+(?:chỉ\s+)?độ\s+mật|ĐỘ MẬT)\s*[:：|]\s*[|*_\s]*((?:[Tt]uyệt\s+|[Tt]ối\s+)?[Mm]ật|(?:TUYỆT\s+|TỐI\s+)?MẬT)\s*[|*_.]*\s*$/u;
const FIELD_NAME = /^[\s|*_#-]*(?:Độ\s+mật|Mức\s+độ\s+mật|Dấu\s+(?:chỉ\s+)?độ\s+mật)\s*:?[\s|*_]*$/u;
const VALUE = /^[\s|*_]*((?:[Tt]uyệt\s+|[Tt]ối\s+)?[Mm]ật|(?:TUYỆT\s+|TỐI\s+)?MẬT)[\s|*_.]*$/u;
/** In a letterhead of two columns the stamp may share its line with the organ's name. */
const HEAD_LINES = 25;
const SHARED = /(?:^|\s{3,}|\t|\|)\s*\**((?:TUYỆT |TỐI )?MẬT)\**\s*(?:$|\s{3,}|\t|\|)/u;

/** The mark of classification of a text, or null. */
export function classificationMark(text: string, textId: string): Evidence | null {
  let start = 0;
  let line = 0;
  let fieldOpen = false;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const raw = text.slice(start, end);
    if (raw.trim() !== '' && raw.length < 300) {
      const mark = STAMP.exec(raw) ?? FIELD.exec(raw) ?? (line < HEAD_LINES ? SHARED.exec(raw) : null) ?? (fieldOpen ? VALUE.exec(raw) : null);
      if (mark) {
        const word = mark[1] ?? '';
        const at = start + raw.lastIndexOf(word);
        return evidenceOf(textId, text, at, at + word.length);
      }
      if (raw.replace(/[|\s]/g, '') !== '') {
        fieldOpen = FIELD_NAME.test(raw);
        line += 1;
      }
    }
    if (found === -1) break;
    start = end + 1;
  }
  return null;
}
