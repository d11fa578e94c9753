/** Numbers of sections told before the rest is counted. */
const TOLD = 5;
/** From this many on a list is cut short. */
const LONG = 8;

/** “mục II.3”, “Phụ lục 2”, “IV.1.b”: up to two words and a number, Roman or not. */
const SECTION = String.raw`(?:\p{L}+ ){0,2}[IVXLC\d][\p{L}\d./()-]*`;
const RUN = new RegExp(`${SECTION}(?:, ${SECTION}){${LONG - 1},}`, 'gu');

/** A sentence whose long lists of section numbers are cut: the first few and how many more, “mục I.1, mục I.2 + 38”. */
export function shortened(sentence: string): string {
  return sentence.replace(RUN, (run) => {
    const end = /\.$/.test(run) ? '.' : '';
    const parts = run.split(', ');
    return `${parts.slice(0, TOLD).join(', ')} + ${parts.length - TOLD}${end}`;
  });
}
