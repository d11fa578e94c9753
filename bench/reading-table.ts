import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FORMAT_ENDINGS, formatTotal } from './format-totals.ts';
import { accuracy } from './reading-accuracy.ts';
import { corpus, MB, seconds, sizeOf } from './reading-speed.ts';
import { HOSTILE, longText, planText, repeated } from './reading-texts.ts';

const floors = z.record(z.string(), z.number()).parse(JSON.parse(readFileSync(join(import.meta.dirname, 'reading-floors-all.json'), 'utf8')));

const row = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);
function speed(): void {
  const real = corpus();
  const rate = (texts: readonly string[]): number => sizeOf(texts) / MB / Math.max(seconds(texts), 0.001);
  const name = (kind: string, texts: readonly string[]): string => `${texts.length} ${kind} texts, ${(sizeOf(texts) / MB).toFixed(1)} MB`;
  if (real.length === 0) console.warn('the real texts of ../shared/corpus are not here');
  else {
    const cold = rate(real);
    // As often as in `bench:speed`: the engine settles.
    const warm = Math.max(...Array.from({ length: 6 }, () => rate(real)));
    row('speed', name('real', real), `cold ${cold.toFixed(2)}, warm ${warm.toFixed(2)} MB/s`, '2 MB/s');
  }
  // By now the engine has compiled the reader: once over is warm.
  const generated = Array.from({ length: 2000 }, (_, index) => planText(index));
  row('speed', name('generated', generated), `${rate(generated).toFixed(2)} MB/s`, '2 MB/s');
}

function growth(): void {
  const perMegabyte = (size: number): number => seconds([longText(size * MB)]) / size;
  const [small, large] = [perMegabyte(0.6), perMegabyte(5)];
  row('growth', 'one document of 5 MB against one of 0.6 MB, seconds per MB', `${large.toFixed(2)} / ${small.toFixed(2)} = ${(large / small).toFixed(2)}`, '1');
  const hostile = HOSTILE.map(([name, pattern]) => {
    const [half, whole] = [0.5, 1].map((size) => seconds([repeated(pattern, size * MB)]));
    return { name, times: (whole ?? 0) / Math.max(half ?? 0, 0.01), whole: whole ?? 0 };
  });
  const [worst] = hostile.filter(({ whole }) => whole > 0.2).sort((a, b) => b.times - a.times);
  const [slowest] = hostile.sort((a, b) => b.whole - a.whole);
  if (worst !== undefined)
    row('growth', `made to hurt, 1 MB against 0.5 MB, the worst of ${HOSTILE.length}: ${worst.name}`, `${worst.times.toFixed(2)} times`, '2 times');
  if (slowest !== undefined) row('growth', `made to hurt, 1 MB, the slowest: ${slowest.name}`, `${slowest.whole.toFixed(2)} s`, '–');
}

/**
 * Prints the one table of docs/reading.md: speed (first, while this process is cold), accuracy on the hand-read gold,
 * facts kept by each format, growth. Nothing here passes or fails.
 */
export async function measureReading(): Promise<void> {
  console.log(`${new Date().toISOString().slice(0, 10)}\n\n| measured | on | result | wanted |\n|---|---|---|---|`);
  speed();
  const gold = accuracy();
  if (gold === null) console.warn('the hand-read gold of ../shared/gold is not here');
  else
    for (const [name, floor] of Object.entries(floors))
      row('accuracy', `${name}, ${gold.documents} documents of the gold`, `F1 ${(gold.f1.get(name) ?? 0).toFixed(3)}`, floor.toFixed(2));
  for (const ending of FORMAT_ENDINGS) {
    const { documents, facts, exact, words } = await formatTotal(ending);
    const share = (kept: number): string => `${((100 * kept) / Math.max(1, facts)).toFixed(1)} %`;
    const scan = ending === 'scan.pdf';
    const result = scan ? `${share(exact)}; ${share(words)} without the marks of letters` : share(exact);
    row('formats', `.${ending}: ${facts} facts of ${documents} documents`, result, scan ? '97 %' : '100 %');
  }
  growth();
}
