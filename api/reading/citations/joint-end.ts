import { issuerEnd } from '../recognisers/issuer-phrase.ts';
import { beginsOrgan } from '../recognisers/organ.ts';

const ANOTHER = /^(?:,\s+và|,|\s+và|\s?[-–])\s+/u;

/** "Liên Bộ A, B và C": one name that holds them all. */
export const isJointName = (text: string): boolean => /^[Ll]iên (?:[Bb]ộ|tịch|ngành)[\s:]/u.test(text);

/** "giữa A, B và C", "Thông tư liên tịch số … của A và B": how far all issuers reach. */
export function jointEnd(text: string, first: number): number {
  if (isJointName(text)) return first;
  let end = first;
  for (let and = ANOTHER.exec(text.slice(end, end + 8)); and; and = ANOTHER.exec(text.slice(end, end + 8))) {
    const next = text.slice(end + and[0].length, end + and[0].length + 260);
    const length = beginsOrgan(next) ? issuerEnd(next) : 0;
    if (length < 4) break;
    end += and[0].length + length;
    // The last of several stands behind "và"; what a comma adds then is the sentence's own subject.
    if (/và/u.test(and[0])) break;
  }
  return end;
}
