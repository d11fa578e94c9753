import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the linter, with the project's own rules, says of these files in an empty tree of the same shape. */
function lint(folder: string, files: readonly (readonly [string, string])[]): string {
  for (const name of ['biome.json', '.gitignore']) copyFileSync(join(root, name), join(folder, name));
  for (const [path, words] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), words);
  }
  const run = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '--max-diagnostics=none', '--colors=off', '.'], { cwd: folder, encoding: 'utf8' });
  return run.stdout + run.stderr;
}

describe('the walls between rooms', () => {
  const breaches: readonly (readonly [string, string])[] = [
    ['api/domain/probe-1.ts', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n"],
    ['api/reading/probe-2.ts', "import type { GraphStore } from '../store/port.ts';\nexport type A = GraphStore;\n"],
    ['api/reading/tasks/probe-3.ts', "import { createRegister } from '../../registry/register.ts';\nexport const a = createRegister;\n"],
    ['api/reading/probe-4.ts', 'export const now = (): number => Date.now();\n'],
    ['api/linking/probe-5.ts', "import { readDirective } from '../reading/read-directive.ts';\nexport const a = readDirective;\n"],
    ['api/lineage/probe-6.ts', "import { createHash } from 'node:crypto';\nexport const a = createHash;\n"],
    ['api/store/sqlite/probe-7.ts', "import { buildLineage } from '../../lineage/build-lineage.ts';\nexport const a = buildLineage;\n"],
    ['api/schema/probe-8.ts', "import { readDirective } from '../reading/read-directive.ts';\nexport const a = readDirective;\n"],
    ['api/http/probe-9.ts', "import type { App } from '../app.ts';\nexport type A = App;\n"],
    ['ui/lib/probe-10.ts', "import { fold } from '../../api/domain/fold.ts';\nexport const a = fold;\n"],
    ['ui/canvas/probe-11.ts', "import { useState } from 'react';\nexport const a = useState;\n"],
    ['api/archive/probe-13.ts', "import { createImporter } from '../importing/importer.ts';\nexport const a = createImporter;\n"],
    ['api/schema/probe-14.ts', "import { writeArchive } from '../archive/write-archive.ts';\nexport const a = writeArchive;\n"],
    ['api/audit/probe-15.ts', 'export const now = (): number => performance.now();\n'],
    ['api/importing/probe-16.ts', "export const a = (): Promise<Response> => fetch('https://example.vn');\n"],
    ['api/files/probe-17.ts', "export const a = (): Promise<Response> => fetch('https://example.vn');\n"],
    ['ui/lineage/probe-12.ts', "import { ImportScreen } from '../import/import-screen.tsx';\nexport const a = ImportScreen;\n"],
  ];
  const allowed: readonly (readonly [string, string])[] = [
    ['api/reading/allowed.ts', "import { fold } from '../domain/fold.ts';\nexport const a = fold;\n"],
    ['api/importing/allowed.ts', "import { readDirective } from '../reading/read-directive.ts';\nexport const a = readDirective;\n"],
    ['ui/lineage/allowed.ts', "import { useT } from '../i18n/use-t.ts';\nexport const a = useT;\n"],
  ];
  const circle: readonly (readonly [string, string])[] = [
    ['api/linking/circle-1.ts', "import { second } from './circle-2.ts';\nexport const first = (): unknown => second;\n"],
    ['api/linking/circle-2.ts', "import { first } from './circle-1.ts';\nexport const second = (): unknown => first;\n"],
  ];
  const barrel = ['api/linking/barrel.ts', "export { fold } from '../domain/fold.ts';\n"] as const;
  let folder = '';
  let said = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'walls-'));
    said = lint(folder, [...breaches, ...allowed, ...circle, barrel]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const refused = (path: string, rule = 'style/noRestricted(?:Imports|Globals)'): boolean =>
    new RegExp(`^${path.replaceAll('/', '[/]')}:[0-9:]+ lint/${rule}`, 'm').test(said);

  it.each(breaches)('a breach in %s fails the linter', (path) => expect(refused(path), said).toBe(true));
  it.each(circle)('the circle of %s fails the linter', (path) => expect(refused(path, 'suspicious/noImportCycles'), said).toBe(true));
  it('a file that only hands on the exports of others fails the linter', () => expect(refused(barrel[0], 'performance/noBarrelFile'), said).toBe(true));
  it.each(allowed)('what %s may see passes', (path) => expect(refused(path), said).toBe(false));
});
