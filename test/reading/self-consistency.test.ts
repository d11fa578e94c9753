import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { symbolKey } from '../../api/domain/symbols.ts';
import { readDirective } from '../../api/reading/read-directive.ts';
import * as fixtures from './fixtures.ts';
import { REWRITINGS } from './rewritings.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const present = existsSync(CORPUS);
if (!present) console.warn('test/reading/self-consistency.test.ts: the real documents of ../shared/corpus are not here; only our own are read');
const files = present
  ? ['seeds', 'dev', 'wild'].flatMap((folder) =>
      readdirSync(join(CORPUS, folder))
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(folder, name)),
    )
  : [];
const load = (file: string): string => readFileSync(join(CORPUS, file), 'utf8').normalize('NFC').replace(/\r\n?/g, '\n');
const own = Object.entries<string>(fixtures);

const PLACES: ReadonlySet<string> = new Set(['start', 'end', 'quote']);
/** The facts alone: where they stand in the text is another matter. */
const facts = (text: string): unknown =>
  JSON.parse(JSON.stringify(readDirective({ textId: 'x', text }), (key, value: unknown) => (PLACES.has(key) ? undefined : value)));

/** Sections in order and apart; tasks in order, under their section; every cited symbol where its evidence stands. */
function holdTogether(text: string): void {
  const read = readDirective({ textId: 'x', text });
  inOrder(read);
  underTheirSection(read);
  for (const citation of read.citations) {
    for (const mention of citation.mentions) {
      expect(mention.evidence.quote.replace(/\s+/g, ' ').toLowerCase()).toContain(mention.raw.toLowerCase());
      const bare = /^\d+$/.test(mention.raw.replace(/\s/g, ''));
      // The organ's code may be left out where the document is named again ("102/2025/NQLT").
      if (!bare) expect(`${symbolKey(mention.symbol)}-`).toContain(`${symbolKey(mention.raw.replace(/(?<=^\d+)\s(?=\p{L})/u, '-'))}-`);
      else expect(citation.symbol.replace(/^0+/, '')).toMatch(new RegExp(`^${mention.raw.replace(/^0+/, '')}(?!\\d)`));
    }
  }
}

function inOrder({ sections, tasks }: ReadDirective): void {
  sections.forEach((section, index) => {
    expect(section.start).toBeLessThanOrEqual(section.evidence.start);
    expect(section.end).toBeGreaterThanOrEqual(section.evidence.end);
    const next = sections[index + 1];
    if (next) expect(section.end).toBeLessThanOrEqual(next.start);
  });
  for (const task of tasks) {
    const parent = task.parent === null ? undefined : tasks[task.parent];
    if (!parent) continue;
    expect(parent.evidence.start).toBeLessThanOrEqual(task.evidence.start);
    expect(task.path.startsWith(parent.path.split('.').slice(0, 1).join('.'))).toBe(true);
  }
}

function underTheirSection({ sections, tasks, targets }: ReadDirective): void {
  const inside = (path: string, at: number): boolean => {
    const named = sections.filter((section) => path === section.label || path.startsWith(`${section.label}.`));
    return named.length === 0 || named.some((section) => section.start <= at && at <= section.end);
  };
  for (const task of tasks) expect([task.path, inside(task.path, task.evidence.start)]).toEqual([task.path, true]);
  for (const target of targets) expect([target.section, inside(target.section, target.evidence.start)]).toEqual([target.section, true]);
}

describe.skipIf(!present)(`all ${files.length} texts of the corpus (skipped where ../shared is absent)`, () => {
  it.each(files)('%s holds together', (file) => holdTogether(load(file)), 120_000);

  it.each(files)(
    '%s says the same however it was written',
    (file) => {
      const text = load(file);
      const before = facts(text);
      for (const { name, rewrite } of REWRITINGS) expect({ name, facts: facts(rewrite(text, file.length)) }).toEqual({ name, facts: before });
    },
    240_000,
  );
});

describe('documents of our own', () => {
  it.each(own)('%s holds together', (_, text) => holdTogether(text));

  it.each(own.flatMap(([name, text]) => REWRITINGS.map((rewriting) => ({ name, text, rewriting, as: rewriting.name }))))(
    '$name, with $as, says the same',
    ({ text, rewriting }) => {
      for (const seed of [3, 17, 40]) expect(facts(rewriting.rewrite(text, seed))).toEqual(facts(text));
    },
  );
});
