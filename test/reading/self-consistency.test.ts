import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../api/domain/evidence.ts';
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
const withoutPlaces = (read: ReadDirective): unknown => JSON.parse(JSON.stringify(read, (key, value: unknown) => (PLACES.has(key) ? undefined : value)));

/** Every piece of evidence anywhere inside a value. */
function* evidenceIn(value: unknown): Generator<Evidence> {
  if (Array.isArray(value)) for (const entry of value) yield* evidenceIn(entry);
  else if (typeof value === 'object' && value !== null) {
    if ('quote' in value && 'start' in value && 'end' in value && 'textId' in value) yield value as Evidence;
    else for (const entry of Object.values(value)) yield* evidenceIn(entry);
  }
}

/** The facts of a text, once all their words stand in it where they are said to stand. */
function factsInPlace(text: string): unknown {
  const read = readDirective({ textId: 'x', text });
  for (const { start, end, quote } of evidenceIn(read)) if (text.slice(start, end) !== quote) expect(text.slice(start, end)).toBe(quote);
  return withoutPlaces(read);
}

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
  tasks.forEach((task, index) => {
    const before = tasks[index - 1];
    if (before) expect([task.path, before.evidence.start <= task.evidence.start]).toEqual([task.path, true]);
  });
  for (const task of tasks) {
    const parent = task.parent === null ? undefined : tasks[task.parent];
    if (!parent) continue;
    expect(parent.evidence.start).toBeLessThanOrEqual(task.evidence.start);
    expect(task.path.startsWith(parent.path.split('.').slice(0, 1).join('.'))).toBe(true);
  }
}

function underTheirSection({ sections, tasks, targets }: ReadDirective): void {
  const holds = (path: string, { start, end, quote }: Evidence): void => {
    const named = sections.filter((section) => path === section.label || path.startsWith(`${section.label}.`));
    if (named.length > 0 && !named.some((section) => section.start <= start && end <= section.end))
      expect.fail(`${path} holds what stands elsewhere: ${quote}`);
  };
  for (const task of tasks) {
    holds(task.path, task.evidence);
    // What is said for several tasks in a heading above stands there.
    const said = [...task.assignments.filter(({ source }) => source === 'own'), ...task.deadlines, ...task.targets, ...task.duties];
    for (const { evidence } of said) holds(task.path, evidence);
  }
  for (const target of targets) holds(target.section, target.evidence);
}

describe.skipIf(!present)(`all ${files.length} texts of the corpus (skipped where ../shared is absent)`, () => {
  it.each(files)('%s holds together', (file) => holdTogether(load(file)), 120_000);

  it.each(files)(
    '%s says the same however it was written',
    (file) => {
      const text = load(file);
      const before = factsInPlace(text);
      for (const { name, rewrite } of REWRITINGS) expect({ name, facts: factsInPlace(rewrite(text, file.length)) }).toEqual({ name, facts: before });
    },
    240_000,
  );
});

describe('documents of our own', () => {
  it.each(own)('%s holds together', (_, text) => holdTogether(text));

  it.each(own.flatMap(([name, text]) => REWRITINGS.map((rewriting) => ({ name, text, rewriting, as: rewriting.name }))))(
    '$name, with $as, says the same',
    ({ text, rewriting }) => {
      for (const seed of [3, 17, 40]) expect(factsInPlace(rewriting.rewrite(text, seed))).toEqual(factsInPlace(text));
    },
  );
});
