import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDirective } from '../../api/reading/read-directive.ts';
import { toGoldShape } from '../../bench/gold-shape.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHARED = join(ROOT, '../shared');
const present = existsSync(join(SHARED, 'gold/seeds'));
if (!present) console.warn('test/reading/floors.test.ts: the hand-read gold of ../shared is not here; the floors are not held');

const out = mkdtempSync(join(tmpdir(), 'reading-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe.skipIf(!present)('accuracy against hand-read gold (skipped where ../shared is absent)', () => {
  it.each(['seeds', 'dev'])('holds the floors on %s', (set) => {
    const folder = join(out, set);
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(join(SHARED, 'corpus', set)).filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(join(SHARED, 'corpus', set, name), 'utf8')
        .normalize('NFC')
        .replace(/\r\n?/g, '\n');
      writeFileSync(join(folder, name.replace(/\.txt$/, '.json')), JSON.stringify(toGoldShape(name, readDirective({ textId: name, text }))));
    }
    const run = spawnSync('node', [join(SHARED, 'score/reading.mjs'), join(SHARED, 'gold', set), folder, '--min', join(ROOT, 'bench/reading-floors.json')], {
      encoding: 'utf8',
    });
    expect(run.stdout.split('\n').filter((line) => line.startsWith('below'))).toEqual([]);
    expect(run.status).toBe(0);
  });
});
