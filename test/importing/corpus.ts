import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Real documents beside the repository, where they are there; their words stay there. */
const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url));
export const HAS_CORPUS = existsSync(join(SHARED, 'corpus', 'seeds'));
if (!HAS_CORPUS) console.warn('The real documents are not beside the repository: tests on them are skipped.');

export type CorpusFile = { readonly name: string; readonly bytes: Uint8Array };

export function corpus(part: 'seeds' | 'dev' | 'wild'): readonly CorpusFile[] {
  const folder = join(SHARED, 'corpus', part);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

export type GoldFile = {
  readonly file: string;
  readonly implements: readonly string[];
  readonly chain: readonly (readonly [string, string])[];
};

export function gold(part: 'seeds' | 'dev'): readonly GoldFile[] {
  const folder = join(SHARED, 'gold', part);
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}
