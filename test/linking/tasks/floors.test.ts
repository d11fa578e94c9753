import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { concreteFigures, countConcrete, countSpecifics, linkFile, type ParentTask, parentUnits, readLower } from '../../../bench/alignment-shape.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SHARED = join(ROOT, '../shared');
const present = existsSync(join(SHARED, 'gold/align'));
if (!present) console.warn('test/linking/tasks/floors.test.ts: the hand-made alignment of ../shared is not here; the floors are not held');

describe.skipIf(!present)('task links against hand-made gold (skipped where ../shared is absent)', () => {
  it('holds every floor, and leaves documents on other subjects alone', () => {
    const gold = join(SHARED, 'gold/align');
    const folder = mkdtempSync(join(tmpdir(), 'alignment-test-'));
    const parents = parentUnits(JSON.parse(readFileSync(join(gold, 'kl70-condensed.json'), 'utf8')) as readonly ParentTask[]);
    const put = (name: string, file: string): string => {
      const out = join(folder, name);
      writeFileSync(out, JSON.stringify(linkFile(parents, readLower(file))));
      return out;
    };
    const plans = readdirSync(gold)
      .filter((name) => name.startsWith('seed-'))
      .flatMap((name) => {
        const { lower } = JSON.parse(readFileSync(join(gold, name), 'utf8')) as { lower: { file: string } };
        return [join(gold, name), put(name, join(SHARED, 'corpus/seeds', lower.file))];
      });
    const control = readdirSync(join(SHARED, 'corpus/dev')).flatMap((name) => ['none', put(`${name}.json`, join(SHARED, 'corpus/dev', name))]);
    const answer = execFileSync(process.execPath, [join(SHARED, 'score/alignment.mjs'), ...plans, ...control, '--json'], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    const { figures } = JSON.parse(answer) as { figures: Readonly<Record<string, number>> };
    const annotated = readdirSync(gold)
      .filter((name) => name.startsWith('seed-'))
      .map((name) => JSON.parse(readFileSync(join(gold, name), 'utf8')) as { lower: { file: string }; tasks: Parameters<typeof countConcrete>[2] })
      .map(({ lower, tasks }) => ({ lower: readLower(join(SHARED, 'corpus/seeds', lower.file)), tasks }));
    const specifics = annotated.flatMap(({ lower, tasks }) => [...countSpecifics(lower, tasks).values()]);
    const sum = (of: 'found' | 'all'): number => specifics.reduce((all, count) => all + count[of], 0);
    const concrete = concreteFigures(annotated.map(({ lower, tasks }) => countConcrete(parents, lower, tasks)));
    const measured: Readonly<Record<string, number>> = { ...figures, ...concrete, specificsFound: sum('found') / sum('all') };
    const floors = JSON.parse(readFileSync(join(ROOT, 'bench/alignment-floors.json'), 'utf8')) as Readonly<Record<string, number>>;
    const below = Object.entries(floors).filter(([name, floor]) => (measured[name] ?? 0) < floor);
    expect(below).toEqual([]);
  });
});
