import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findDefinitions, openAbbreviations } from '../api/linking/tasks/abbreviations.ts';
import { cutSyllables, type Syllable } from '../api/linking/tasks/syllables.ts';
import { findTerms, type Term } from '../api/linking/tasks/terms.ts';

/**
 * Counts in how many paragraphs of a folder of administrative texts each term stands, and writes the table of
 * background frequencies that task linking weighs with. Numbers only; terms seen seldom need no entry.
 * Usage: npm run weights:alignment -- --texts DIR [--version N]
 */
const { values } = parseArgs({ options: { texts: { type: 'string' }, version: { type: 'string', default: '1' } } });
if (values.texts === undefined) {
  console.error('usage: weights:alignment --texts DIR [--version N]');
  process.exit(2);
}
const folder = values.texts;
const OUT = new URL('../api/linking/tasks/background-table.ts', import.meta.url);
/** Steps of how common a term is: a share of paragraphs of at least 2^-k falls in step k. */
const SEEN_AT_LEAST = 6;
const IN_TEXTS = 4;
const counts = new Map<string, number>();
const inTexts = new Map<string, number>();
/** How a term is printed, so that the table reads as Vietnamese; folding it again gives the term. */
const printed = new Map<string, string>();
let paragraphs = 0;
/** What several texts repeat letter by letter (letterheads, page furniture) counts once. */
const seen = new Set<string>();
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const text = readFileSync(join(folder, file), 'utf8').normalize('NFC').replace(/\r\n?/g, '\n');
  const definitions = findDefinitions([text]);
  const ofText = new Set<string>();
  for (const paragraph of text.split(/\n\s*\n|\|/)) {
    const cut = openAbbreviations(paragraph, cutSyllables(paragraph), definitions);
    if (cut.length < 6 || seen.has(paragraph)) continue;
    seen.add(paragraph);
    paragraphs += 1;
    const terms = new Map(findTerms(cut, 0, cut.length, () => 0).map((term) => [term.key, term]));
    for (const [key, term] of terms) {
      if (!printed.has(key)) printed.set(key, key.startsWith('c:') ? key : `${key.slice(0, 2)}${wordsAt(paragraph, cut, term)}`);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      ofText.add(key);
    }
  }
  for (const key of ofText) inTexts.set(key, (inTexts.get(key) ?? 0) + 1);
}
const steps = new Map<number, string[]>();
for (const [key, count] of counts) {
  if (count < SEEN_AT_LEAST || (inTexts.get(key) ?? 0) < IN_TEXTS) continue;
  const step = Math.max(0, Math.round(2 * Math.log2(paragraphs / count)));
  steps.set(step, [...(steps.get(step) ?? []), key]);
}
const lines = [...steps]
  .sort(([a], [b]) => a - b)
  .map(
    ([step, keys]) =>
      `  [${step}, '${keys
        .map((key) => printed.get(key) ?? key)
        .sort()
        .join('|')}'],`,
  );
writeFileSync(
  OUT,
  `/** Made by \`npm run weights:alignment\`; changed by that command only. */
export const BACKGROUND_VERSION = '${values.version}';

/** Half the step at which a term missing here stands: seen in fewer than ${SEEN_AT_LEAST} of ${paragraphs} paragraphs. */
export const RAREST_STEP = ${Math.round(2 * Math.log2(paragraphs / SEEN_AT_LEAST)) + 2};

/** Terms by how common they are in administrative texts: in step k stands what 2^(-k/2) of all paragraphs say. */
export const BACKGROUND: readonly (readonly [number, string])[] = [
${lines.join('\n')}
];
`,
);
console.log(`paragraphs ${paragraphs}, terms kept ${[...steps.values()].flat().length}`);

function wordsAt(text: string, cut: readonly Syllable[], term: Term): string {
  return cut
    .slice(term.from, term.to)
    .map((syllable, place, all) =>
      all[1 - place]?.start === syllable.start && all.length > 1 ? syllable.word : text.slice(syllable.start, syllable.end).toLowerCase(),
    )
    .join(' ');
}
