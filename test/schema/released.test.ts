import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { goesAfter, marked, unannounced } from './breaking.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const RELEASED = read('docs/schema/released.graphql');
const NOW = read('schema.graphql');

/** The newest tag of a released schema; null where this copy of the repository has none. */
function newestTag(): string | null {
  try {
    const tags = execFileSync('git', ['tag', '--list', 'schema-v*', '--sort=-version:refname'], { cwd: root, encoding: 'utf8' });
    return tags.split('\n').find((tag) => tag !== '') ?? null;
  } catch {
    return null;
  }
}
const tag = newestTag();
if (tag === null) console.warn('Skipped: comparing docs/schema/released.graphql with its tag; this copy of the repository has no tag schema-v*.');

describe('the schema', () => {
  it('breaks nobody who asks as the last released one allowed', () => {
    expect(unannounced(buildSchema(RELEASED), buildSchema(NOW), new Date().toISOString().slice(0, 10))).toEqual([]);
  });

  it('names for everything that is to go what to use instead, and the day', () => {
    const wrong = marked(buildSchema(NOW)).filter(({ reason }) => goesAfter(reason) === null || !/Use .+ instead\./.test(reason));
    expect(wrong).toEqual([]);
  });

  it.skipIf(tag === null)(`is kept as released as its newest tag has it (${tag ?? 'no tag here'})`, () => {
    expect(execFileSync('git', ['show', `${tag}:schema.graphql`], { cwd: root, encoding: 'utf8', maxBuffer: 10_000_000 })).toBe(RELEASED);
  });
});

describe('the comparison', () => {
  const before = buildSchema(`
    enum Level { HIGH LOW OLD @deprecated(reason: "Said nothing. Use LOW instead. Goes after 2026-06-30.") }
    input Filter { text: String }
    type Directive { id: ID! symbol: String level: Level! old: String @deprecated(reason: "Use symbol instead. Goes after 2026-06-30.") past: Past @deprecated(reason: "Use symbol instead. Goes after 2026-06-30.") }
    type Past { id: ID }
    type Query { directive(id: ID, old: Int @deprecated(reason: "Use id instead. Goes after 2026-06-30.")): Directive directives(filter: Filter): [Directive!]! count: Int }
  `);
  const compared = (change: (text: string) => string) =>
    unannounced(
      before,
      buildSchema(
        change(`
          enum Level { HIGH LOW OLD }
          input Filter { text: String }
          type Directive { id: ID! symbol: String level: Level! old: String past: Past }
          type Past { id: ID }
          type Query { directive(id: ID, old: Int): Directive directives(filter: Filter): [Directive!]! count: Int }
        `),
      ),
      '2026-07-01',
    );

  it.each([
    ['a new field', (text: string) => text.replace('symbol: String', 'symbol: String subject: String')],
    ['a new argument that may be left out', (text: string) => text.replace('(filter: Filter)', '(filter: Filter, first: Int)')],
    ['a new value', (text: string) => text.replace('HIGH', 'HIGH MIDDLE')],
    ['a field that is now always there', (text: string) => text.replace('symbol: String', 'symbol: String!')],
    ['a field that was marked, after its day', (text: string) => text.replace('old: String', '')],
    ['a value that was marked, after its day', (text: string) => text.replace('LOW OLD', 'LOW')],
    ['a type whose only place was marked, after its day', (text: string) => text.replace('past: Past', '').replace('type Past { id: ID }', '')],
    ['an argument that was marked, after its day', (text: string) => text.replace(', old: Int', '')],
  ])('lets pass %s', (_what, change) => expect(compared(change)).toEqual([]));

  it.each([
    ['a field that is gone', (text: string) => text.replace('symbol: String', ''), 'Directive.symbol was removed.'],
    ['a field that may be null now', (text: string) => text.replace('level: Level!', 'level: Level'), 'Directive.level changed type from Level! to Level.'],
    [
      'a type that nobody announced',
      (text: string) => text.replace('input Filter { text: String }', '').replace('(filter: Filter)', ''),
      'Filter was removed.',
    ],
    ['another type', (text: string) => text.replace('symbol: String', 'symbol: Int'), 'Directive.symbol changed type from String to Int.'],
    ['a value that is gone', (text: string) => text.replace('HIGH', ''), 'HIGH was removed from enum type Level.'],
    [
      'an argument that must be given',
      (text: string) => text.replace('(filter: Filter)', '(filter: Filter!)'),
      'Query.directives arg filter has changed type from Filter to Filter!.',
    ],
    [
      'a new input field that must be given',
      (text: string) => text.replace('text: String', 'text: String held: Boolean!'),
      'A required field held on input type Filter was added.',
    ],
  ])('refuses %s', (_what, change, said) => expect(compared(change)).toContain(said));

  it('refuses what was marked before its day has passed', () => {
    const without = buildSchema(
      'enum Level { HIGH LOW } input Filter { text: String } type Directive { id: ID! symbol: String level: Level! } type Query { directive(id: ID): Directive directives(filter: Filter): [Directive!]! count: Int }',
    );
    expect(unannounced(before, without, '2026-06-30')).toHaveLength(5);
    expect(unannounced(before, without, '2026-07-01')).toEqual([]);
  });
});
