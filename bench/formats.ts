import { parseArgs } from 'node:util';
import { FORMAT_ENDINGS, formatTotal } from './format-totals.ts';

/**
 * Reads six documents of our own from every format and prints how many of the facts of the plain text come out.
 * Usage: npm run bench:formats [-- --no-scan] [-- --misses] [-- --only ENDING]. Nothing here passes or fails.
 */
const { values } = parseArgs({
  options: { 'no-scan': { type: 'boolean', default: false }, misses: { type: 'boolean', default: false }, only: { type: 'string' } },
});

console.log('format      documents  facts  the same      the same words  more  ms a document');
for (const ending of FORMAT_ENDINGS) {
  if ((values.only !== undefined && ending !== values.only) || (values['no-scan'] && ending === 'scan.pdf')) continue;
  const total = await formatTotal(ending);
  if (values.misses) for (const miss of total.misses) console.log(miss);
  const share = (kept: number): string => `${kept} (${((100 * kept) / Math.max(1, total.facts)).toFixed(1)} %)`;
  console.log(
    `${ending.padEnd(11)} ${String(total.documents).padStart(9)}  ${String(total.facts).padStart(5)}  ${share(total.exact).padEnd(12)}  ${share(total.words).padEnd(14)}  ${String(total.added).padStart(4)}  ${Math.round(total.milliseconds / Math.max(1, total.documents))}`,
  );
}
