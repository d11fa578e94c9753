import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UNSURE_BELOW } from '../api/domain/propagation.ts';
import {
  type ConcreteCounts,
  concreteFigures,
  countConcrete,
  countSpecifics,
  type LinkFile,
  linkFile,
  type ParentTask,
  parentUnits,
  readLower,
} from './alignment-shape.ts';

/**
 * Links the tasks of one lower text to the tasks of a parent directive.
 * Usage: npm run bench:alignment -- --parent PARENT.json --text LOWER.txt --out LINKS.json
 * Without arguments: aligns every annotated plan of ../shared and scores it against the floors, with documents of other
 * subjects as a control; says so and ends well where ../shared is not there. Exit 1 below a floor, 2 on wrong use.
 */
const { values } = parseArgs({ options: { parent: { type: 'string' }, text: { type: 'string' }, out: { type: 'string' } } });
const given = [values.parent, values.text, values.out].filter((value) => value !== undefined);
if (given.length !== 0 && given.length !== 3) {
  console.error('usage: bench:alignment [--parent PARENT.json --text LOWER.txt --out LINKS.json]');
  process.exit(2);
}
if (values.parent !== undefined && values.text !== undefined && values.out !== undefined) alignOne(values.parent, values.text, values.out);
else scoreAll(new URL('../../shared/', import.meta.url).pathname);

function parentsOf(file: string): ReturnType<typeof parentUnits> {
  return parentUnits(JSON.parse(readFileSync(file, 'utf8')) as readonly ParentTask[]);
}

function alignOne(parent: string, text: string, out: string): void {
  const parents = parentsOf(parent);
  const lower = readLower(text);
  linkFile(parents, lower);
  const started = performance.now();
  const links = linkFile(parents, lower);
  const milliseconds = performance.now() - started;
  writeFileSync(out, `${JSON.stringify(links, null, 2)}\n`);
  const linked = links.tasks.filter((task) => task.links.length > 0).length;
  console.log(`parent tasks ${parents.length}, lower tasks ${links.tasks.length}, linked ${linked}, milliseconds ${milliseconds.toFixed(0)}`);
}

function scoreAll(shared: string): void {
  const gold = join(shared, 'gold/align');
  if (!existsSync(gold)) {
    console.warn('alignment is not scored: ../shared/gold/align is not there');
    return;
  }
  const parents = parentsOf(join(gold, 'kl70-condensed.json'));
  const scored: Scored[] = [];
  const specifics = new Map<string, { found: number; all: number }>();
  const concrete: ConcreteCounts[] = [];
  for (const name of readdirSync(gold)
    .filter((file) => file.startsWith('seed-'))
    .sort()) {
    const annotated = JSON.parse(readFileSync(join(gold, name), 'utf8')) as { lower: { file: string }; tasks: Parameters<typeof countSpecifics>[1] };
    const lower = readLower(join(shared, 'corpus/seeds', annotated.lower.file));
    scored.push({ gold: join(gold, name), links: linkFile(parents, lower) });
    concrete.push(countConcrete(parents, lower, annotated.tasks));
    for (const [kind, count] of countSpecifics(lower, annotated.tasks)) {
      const sum = specifics.get(kind) ?? { found: 0, all: 0 };
      specifics.set(kind, { found: sum.found + count.found, all: sum.all + count.all });
    }
  }
  for (const name of readdirSync(join(shared, 'corpus/dev')).sort())
    scored.push({ gold: 'none', links: linkFile(parents, readLower(join(shared, 'corpus/dev', name))) });
  const scorer = join(shared, 'score/alignment.mjs');
  const all = [...specifics.values()].reduce((sum, count) => ({ found: sum.found + count.found, all: sum.all + count.all }), { found: 0, all: 0 });
  const figures: Readonly<Record<string, number>> = {
    ...scoreOf(scorer, scored, () => true),
    ...concreteFigures(concrete),
    specificsFound: all.found / all.all,
  };
  const floors = JSON.parse(readFileSync(new URL('./alignment-floors.json', import.meta.url), 'utf8')) as Readonly<Record<string, number>>;
  for (const [name, figure] of Object.entries(figures)) {
    const floor = floors[name];
    console.log(`${name.padEnd(24)} ${figure.toFixed(3)}${floor === undefined ? '' : `  floor ${floor}${figure < floor ? '  BELOW' : ''}`}`);
  }
  const likely = scoreOf(scorer, scored, (score) => score >= UNSURE_BELOW)['linkPrecision'] ?? 0;
  const unsure = scoreOf(scorer, scored, (score) => score < UNSURE_BELOW)['linkPrecision'] ?? 0;
  console.log(`precision of links        ${likely.toFixed(3)}, of those called unsure (score under ${UNSURE_BELOW}) ${unsure.toFixed(3)}`);
  const kinds = [...specifics].map(([kind, count]) => `${kind} ${count.found}/${count.all}`).join(', ');
  console.log(`local specifics found    ${all.found} of ${all.all} (${kinds})`);
  if (Object.entries(floors).some(([name, floor]) => (figures[name] ?? 0) < floor)) process.exit(1);
}

type Scored = { readonly gold: string; readonly links: LinkFile };

/** The scorer's figures for those links whose score is wanted. */
function scoreOf(scorer: string, scored: readonly Scored[], wanted: (score: number) => boolean): Readonly<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'alignment-'));
  const files = scored.flatMap(({ gold, links }, place) => {
    const file = join(folder, `${place}.json`);
    const tasks = links.tasks.map((task) => ({ ...task, links: task.links.filter(({ score }) => wanted(score)) }));
    writeFileSync(file, JSON.stringify({ tasks }));
    return [gold, file];
  });
  const answer = execFileSync(process.execPath, [scorer, ...files, '--json'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return (JSON.parse(answer) as { figures: Readonly<Record<string, number>> }).figures;
}
