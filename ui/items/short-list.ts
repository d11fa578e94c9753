/** Places told before the rest is counted. */
const TOLD = 5;
/** From this many on a list is cut short. */
const LONG = 8;

const STEP = String.raw`(?:gạch đầu dòng|dấu cộng|đoạn) thứ \d+`;
/** “mục II.3”, “Phụ lục 2”, “IV.1.b”, “mục II.3 gạch đầu dòng thứ 2”: up to two words and a number, Roman or not, and the steps below it. */
const PLACE = String.raw`(?:(?:\p{L}+ ){0,2}[IVXLC\d][\p{L}\d./()-]*|${STEP})(?: ${STEP})*`;
const RUN = new RegExp(`${PLACE}(?:[,;] ${PLACE}){${LONG - 1},}`, 'gu');

/** A sentence whose long lists of places are cut: the first few and how many more, “mục I.1, I.2; mục I.3 đoạn thứ 1 + 38”. */
export function shortened(sentence: string): string {
  return sentence.replace(RUN, (run) => {
    const end = /\.$/.test(run) ? '.' : '';
    // Places and what parts them, in turn.
    const pieces = run.split(/([,;] )/);
    return `${pieces.slice(0, 2 * TOLD - 1).join('')} + ${(pieces.length + 1) / 2 - TOLD}${end}`;
  });
}
