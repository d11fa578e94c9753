import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assignedElsewhere } from '../api/linking/assigned/assigned-elsewhere.ts';
import { readDirective } from '../api/reading/read-directive.ts';

/**
 * How often an entry that is shown as one that may give a task which names nobody does give it, and how many tasks find
 * theirs: against `assigned-gold.txt`, read by hand. `@tune` documents were looked at while the rules were made, `@held`
 * ones were not. A line names a task of the document above it and the entries that give it, spaces as `-`; `-` alone: none
 * does. Says so and ends well where ../shared is not there. Exit 1 where fewer than four of five shown are right.
 */
type Marked = { readonly half: string; readonly file: string; readonly tasks: { readonly path: string; readonly right: readonly string[] }[] };

const LEAST_PRECISION = 0.8;
/** As many as a screen shows; the rest is counted there. */
const SHOWN = 3;
const corpus = new URL('../../shared/corpus/', import.meta.url).pathname;

if (existsSync(corpus)) run();
else console.warn('assignments elsewhere are not scored: ../shared/corpus is not there');

function marks(): readonly Marked[] {
  const documents: Marked[] = [];
  for (const line of readFileSync(new URL('./assigned-gold.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')) {
    const [first = '', ...rest] = line.split(' ');
    if (first.startsWith('@')) documents.push({ half: first.slice(1), file: rest.join(' '), tasks: [] });
    else documents.at(-1)?.tasks.push({ path: first, right: rest.filter((path) => path !== '-').map((path) => path.replaceAll('-', ' ')) });
  }
  return documents;
}

function run(): void {
  const halves = new Map<
    string,
    { documents: number; tasks: number; shown: number; right: number; given: number; found: number; none: number; kept: number }
  >();
  for (const { half, file, tasks } of marks()) {
    const sum = halves.get(half) ?? { documents: 0, tasks: 0, shown: 0, right: 0, given: 0, found: 0, none: 0, kept: 0 };
    halves.set(half, sum);
    const text = readFileSync(join(corpus, file), 'utf8').normalize('NFC');
    const read = readDirective({ textId: file, text });
    const { found } = assignedElsewhere(read, text);
    sum.documents += 1;
    for (const { path, right } of tasks) {
      const of = read.tasks.findIndex((task) => task.path === path && task.ordering);
      if (of === -1) throw new Error(`${file} has no task ${path}`);
      const shown = found.filter((each) => each.of === of).slice(0, SHOWN);
      const good = shown.filter(({ giver }) => right.some((entry) => `${read.tasks[giver]?.path}.`.startsWith(`${entry}.`))).length;
      sum.tasks += 1;
      sum.shown += shown.length;
      sum.right += good;
      if (right.length === 0) {
        sum.none += 1;
        sum.kept += shown.length === 0 ? 1 : 0;
      } else {
        sum.given += 1;
        sum.found += good > 0 ? 1 : 0;
      }
    }
  }
  let least = 1;
  for (const [half, sum] of halves) {
    least = Math.min(least, sum.right / sum.shown);
    console.log(
      `${half.padEnd(5)} ${sum.documents} documents, ${sum.tasks} tasks: shown ${sum.shown}, right ${sum.right} (precision ${(sum.right / sum.shown).toFixed(2)}); ` +
        `given somewhere ${sum.given}, found ${sum.found} (recall ${(sum.found / sum.given).toFixed(2)}); given nowhere ${sum.none}, left alone ${sum.kept}`,
    );
  }
  if (least < LEAST_PRECISION) process.exit(1);
}
