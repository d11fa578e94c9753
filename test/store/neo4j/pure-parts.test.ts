import fc from 'fast-check';
import { isInt } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { batches } from '../../../api/store/neo4j/batches.ts';
import { byteChunks, bytesOf, textChunks, textOf } from '../../../api/store/neo4j/chunks.ts';
import { wire } from '../../../api/store/neo4j/cypher.ts';
import { edgeTypes } from '../../../api/store/neo4j/edge-types.ts';
import { indexQuery } from '../../../api/store/neo4j/filters.ts';
import { KEYS, LINKS } from '../../../api/store/neo4j/links.ts';
import { directiveNode, itemNode, searchNode, standingOf } from '../../../api/store/neo4j/nodes.ts';
import { aliasesAfter } from '../../../api/store/neo4j/put-aliases.ts';
import { isNewEnough } from '../../../api/store/neo4j/schema.ts';
import { wordsOf } from '../../../api/store/words.ts';
import { directiveRow, itemRow, searchEntry } from '../../contract/fixtures.ts';

describe('contents in chunks', () => {
  it('give any text back as it was, half characters too, and never part one character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer({ min: 2, max: 9 }), (text, most) => {
        const { escaped, chunks } = textChunks(text, most);
        expect(textOf(escaped, chunks)).toBe(text);
        for (const chunk of chunks) {
          expect(chunk.length).toBeLessThanOrEqual(most);
          expect(Buffer.from(chunk, 'utf8').toString('utf8')).toBe(chunk);
        }
      }),
    );
    expect(textChunks('a\ud800b').escaped).toBe(true);
    expect(textChunks('Kế hoạch 😀').escaped).toBe(false);
  });

  it('give any bytes back as they were, none at all too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (bytes, most) => {
        const wired = byteChunks(bytes, most).map((chunk) => wire(chunk) as Int8Array);
        expect(bytesOf(wired)).toEqual(bytes);
        expect(wired.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what goes over the wire', () => {
  it('has whole numbers as integers, wherever they stand, and everything else as it is', () => {
    const sent = wire({ limit: 5, score: 0.5, list: [{ at: 3 }], names: ['a'], none: null, yes: true }) as Record<string, unknown>;
    expect(isInt(sent['limit'])).toBe(true);
    expect(sent['score']).toBe(0.5);
    expect(isInt((sent['list'] as { at: unknown }[])[0]?.at)).toBe(true);
    expect(sent).toMatchObject({ names: ['a'], none: null, yes: true });
  });

  it('goes in batches that are bounded by number and by weight, in order, nothing lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3_000_000 }), { maxLength: 30 }), (weights) => {
        const made = batches(weights, (weight) => weight);
        expect(made.flat()).toEqual(weights);
        for (const batch of made) expect(batch.length === 1 || batch.reduce((sum, weight) => sum + weight, 0) <= 4_000_000).toBe(true);
      }),
    );
    expect(batches(Array.from({ length: 4_001 }, () => 0)).map((batch) => batch.length)).toEqual([2_000, 2_000, 1]);
    expect(batches([])).toEqual([]);
  });
});

describe('texts of queries', () => {
  it('have only relations of the closed list as types, each once, in its order', () => {
    expect(edgeTypes(['CITES', 'IMPLEMENTS', 'CITES'])).toBe('IMPLEMENTS|CITES');
    expect(edgeTypes([])).toBe('');
    expect(edgeTypes(['X]-() DETACH DELETE n //' as never])).toBe('');
  });

  it('have no sign a person typed in the query of a word index', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(indexQuery(wordsOf(typed))).toMatch(/^(\+[a-z0-9]+ )*(\+[a-z0-9]+\*)?$/);
      }),
    );
    expect(indexQuery(['bac', 'k'])).toBe('+bac +k*');
  });
});

describe('rows as nodes', () => {
  it('carry what they are found by and themselves as JSON', () => {
    const row = directiveRow({ id: 'a', symbol: '70-KL/TW', subject: 'về thể thao', issuedOn: '2024-04', issuerIds: ['o', 'o'] });
    const node = directiveNode(row);
    expect(node).toMatchObject({
      name: '70-KL/TW',
      issuedSort: '2024-04',
      issuedFirst: '2024-04-01',
      issuedLast: '2024-04-30',
      issuerIds: ['o'],
      held: 'true',
    });
    expect(node['words']).toBe(' 70 kl tw ve the thao ');
    expect(JSON.parse(String(node['row']))).toEqual(row);
    expect(directiveNode(directiveRow({ id: 'b' }))).toMatchObject({ issuedSort: '', issuedFirst: null });
  });

  it('stand in one of four ways', () => {
    expect(standingOf(directiveRow({ id: 'a' }))).toBe('Held');
    expect(standingOf(directiveRow({ id: 'a', held: false, outcome: 'excerpt' }))).toBe('Cited');
    expect(standingOf(directiveRow({ id: 'a', held: false, outcome: 'report-about' }))).toBe('Report');
    expect(standingOf(directiveRow({ id: 'a', held: false, withdrawn: true }))).toBe('Withdrawn');
  });

  it('keep the searched words once, and items by a key that sorts like their number', () => {
    const node = searchNode(searchEntry({ id: 'a', label: 'Bắc Kạn' }));
    expect(node['folded']).toBe(' bac kan ');
    expect(String(node['row'])).not.toContain('bac kan');
    expect(String(itemNode(itemRow({ jobId: 'j', index: 2 }))['key']) < String(itemNode(itemRow({ jobId: 'j', index: 10 }))['key'])).toBe(true);
    expect(itemNode(itemRow({ jobId: 'j', index: 1, state: 'done' }))['open']).toBeNull();
  });

  it('are linked by properties, each kind of relationship once for a label', () => {
    const kinds = LINKS.map((link) => `${link.from} ${link.type}`);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const link of LINKS) expect(KEYS[link.to]).toBeDefined();
  });
});

describe('aliases', () => {
  it('are one step long, lifted by themselves, turned round by the later', () => {
    const afterwards = (known: Record<string, string>, ...given: readonly [string, string][]) =>
      Object.fromEntries(
        aliasesAfter(
          new Map(Object.entries(known)),
          given.map(([oldId, id]) => ({ oldId, id })),
        ),
      );
    expect(afterwards({ a: 'b' }, ['b', 'c'])).toEqual({ a: 'c', b: 'c' });
    expect(afterwards({ b: 'c' }, ['a', 'b'])).toEqual({ a: 'c', b: 'c' });
    expect(afterwards({ a: 'b' }, ['b', 'a'])).toEqual({ b: 'a' });
    expect(afterwards({ a: 'b' }, ['a', 'a'])).toEqual({});
  });
});

describe('the version of a server', () => {
  it('is new enough from 5.7 on, calendar versions too; a server that does not tell is believed', () => {
    expect(['Neo4j/4.4.30', 'Neo4j/5.6.0'].map(isNewEnough)).toEqual([false, false]);
    expect(['Neo4j/5.7.0', 'Neo4j/5.26.0', 'Neo4j/2025.10.1', ''].map(isNewEnough)).toEqual([true, true, true, true]);
  });
});
