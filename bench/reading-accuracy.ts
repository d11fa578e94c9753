import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readDirective } from '../api/reading/read-directive.ts';
import { toGoldShape } from './gold-shape.ts';

const SHARED = join(import.meta.dirname, '../../shared');
const scored = z.object({ documents: z.number(), figures: z.record(z.string(), z.object({ f1: z.number() })) });

/** What the scorer of the hand-read gold says of the reader: how many documents, and F1 by figure. */
export type Accuracy = { readonly documents: number; readonly f1: ReadonlyMap<string, number> };

/** Reads the texts of both gold collections and scores them together; null where ../shared is not here. */
export function accuracy(): Accuracy | null {
  if (!existsSync(join(SHARED, 'gold'))) return null;
  const scratch = mkdtempSync(join(tmpdir(), 'gold-'));
  try {
    const [gold, read] = [mkdtempSync(join(scratch, 'gold-')), mkdtempSync(join(scratch, 'read-'))];
    for (const set of ['seeds', 'dev']) {
      cpSync(join(SHARED, 'gold', set), gold, { recursive: true });
      for (const name of readdirSync(join(SHARED, 'corpus', set)).filter((file) => file.endsWith('.txt'))) {
        const raw = readFileSync(join(SHARED, 'corpus', set, name), 'utf8');
        const text = raw.normalize('NFC').replace(/\r\n?/g, '\n');
        writeFileSync(join(read, name.replace(/\.txt$/, '.json')), JSON.stringify(toGoldShape(name, readDirective({ textId: name, text }))));
      }
    }
    const { stdout } = spawnSync('node', [join(SHARED, 'score/reading.mjs'), gold, read, '--json'], { encoding: 'utf8' });
    const { documents, figures } = scored.parse(JSON.parse(stdout));
    return { documents, f1: new Map(Object.entries(figures).map(([name, { f1 }]) => [name, f1])) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
