import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findDefinitions, openAbbreviations } from '../api/linking/tasks/abbreviations.ts';
import { cutSyllables, type Syllable } from '../api/linking/tasks/syllables.ts';
import { findTerms, type Term } from '../api/linking/tasks/terms.ts';

/**
 * Counts in what share of the paragraphs of administrative texts each term stands, every text counting the same, and writes the table of
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
/** The smallest share of paragraphs, on the average of all texts, that is kept. */
const LEAST_SHARE = 1 / 1024;
const IN_TEXTS = 4;
/** Every text counts the same, but one of few paragraphs for less. */
const WHOLE_TEXT = 40;
const shares = new Map<string, number>();
const inTexts = new Map<string, number>();
/** How a term is printed, so that the table reads as Vietnamese; folding it again gives the term. */
const printed = new Map<string, string>();
/** What several texts repeat letter by letter (letterheads, page furniture) counts once. */
const seen = new Set<string>();
let texts = 0;
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const text = readFileSync(join(folder, file), 'utf8').normalize('NFC').replace(/\r\n?/g, '\n');
  const definitions = findDefinitions([text]);
  const counts = new Map<string, number>();
  let paragraphs = 0;
  for (const paragraph of text.split(/\n\s*\n|\|/)) {
    const cut = openAbbreviations(paragraph, cutSyllables(paragraph), definitions);
    if (cut.length < 6 || seen.has(paragraph)) continue;
    seen.add(paragraph);
    paragraphs += 1;
    for (const [key, term] of new Map(findTerms(cut, 0, cut.length, () => 0).map((found) => [found.key, found]))) {
      if (!printed.has(key)) printed.set(key, key.startsWith('c:') ? key : `${key.slice(0, 2)}${wordsAt(paragraph, cut, term)}`);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  if (paragraphs === 0) continue;
  const weight = Math.min(1, paragraphs / WHOLE_TEXT);
  texts += weight;
  for (const [key, count] of counts) {
    shares.set(key, (shares.get(key) ?? 0) + (weight * count) / paragraphs);
    inTexts.set(key, (inTexts.get(key) ?? 0) + 1);
  }
}
const steps = new Map<number, string[]>();
for (const [key, sum] of shares) {
  const share = sum / texts;
  if (share < LEAST_SHARE || (inTexts.get(key) ?? 0) < IN_TEXTS) continue;
  const step = Math.max(0, Math.round(2 * Math.log2(1 / share)));
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

/** Half the step at which a term missing here stands: said in fewer than one of a thousand paragraphs. */
export const RAREST_STEP = ${2 * Math.log2(1 / LEAST_SHARE) + 2};

/** Terms by how common they are in administrative texts: in step k stands what a share of 2^(-k/2) of their paragraphs says. */
export const BACKGROUND: readonly (readonly [number, string])[] = [
${lines.join('\n')}
];
`,
);
console.log(`texts ${texts.toFixed(1)}, terms kept ${[...steps.values()].flat().length}`);

function wordsAt(text: string, cut: readonly Syllable[], term: Term): string {
  return cut
    .slice(term.from, term.to)
    .map((syllable, place, all) =>
      all[1 - place]?.start === syllable.start && all.length > 1 ? syllable.word : text.slice(syllable.start, syllable.end).toLowerCase(),
    )
    .join(' ');
}
