import { cascadeOf } from '../api/audit/coverage/cascade.ts';
import { matrixFigures, rowFigures } from '../api/audit/coverage/cell-figures.ts';
import { coverageOf } from '../api/audit/coverage/coverage-of.ts';
import { delaysOf } from '../api/audit/coverage/delays.ts';
import { deepFigure, shallowFigure } from '../api/audit/coverage/depth-figures.ts';
import { expectationsOf } from '../api/audit/expectations/expectations-of.ts';
import { itemsOf } from '../api/audit/items/items-of.ts';
import type { AuditOptions } from '../api/audit/snapshot.ts';
import { createRegister } from '../api/registry/register.ts';
import { generateCountry } from './coverage-country.ts';

/**
 * Prints how long expectations, coverage and items of one root take on a generated country, from rows in memory.
 * Usage: tsx bench/coverage.ts [documents] [tasks].
 */

const DOCUMENTS = Number(process.argv[2] ?? 10_000);
const TASKS = Number(process.argv[3] ?? 100_000);
const OPTIONS: AuditOptions = { asOf: '2026-03-01', scope: null, confirmedOnly: false };

function timed<T>(what: string, run: () => T): T {
  const start = performance.now();
  const used = process.cpuUsage();
  const answer = run();
  const { user } = process.cpuUsage(used);
  console.log(`${what.padEnd(46)} ${(performance.now() - start).toFixed(0).padStart(7)} ms, ${(user / 1_000).toFixed(0).padStart(7)} ms of processor`);
  return answer;
}

timed('register of places (once in a process)', createRegister);
const country = timed(`a country of ${DOCUMENTS} documents and ${TASKS} tasks`, () => generateCountry(DOCUMENTS, TASKS));
const start = performance.now();
const used = process.cpuUsage();
const expectations = timed('expectations', () => expectationsOf(country, OPTIONS));
const coverage = timed('coverage', () => coverageOf(country, expectations, OPTIONS));
const items = timed('items', () => itemsOf(country, expectations, coverage, OPTIONS));
const total = performance.now() - start;
const processor = process.cpuUsage(used).user / 1_000;
timed('figures of the matrix, both depths', () => [matrixFigures(coverage), shallowFigure(coverage), deepFigure(coverage)]);
timed('figures of 50 rows', () => coverage.rows.slice(0, 50).map((row) => rowFigures(coverage, row)));
timed('cascade and delays', () => [cascadeOf(coverage), delaysOf(country, coverage)]);
console.log(`\n${expectations.length} expectations, ${coverage.rows.length} rows of ${coverage.columns.length} tasks, ${items.length} items`);
console.log(
  `one root in full: ${total.toFixed(0)} ms, ${processor.toFixed(0)} ms of processor; memory ${(process.memoryUsage().rss / 1_048_576).toFixed(0)} MB`,
);

const matrix = generateCountry(63, 63 * 30);
const owed = expectationsOf(matrix, OPTIONS);
const rounds = Array.from({ length: 9 }, () => {
  const from = performance.now();
  coverageOf({ ...matrix }, owed, OPTIONS);
  return performance.now() - from;
}).sort((a, b) => a - b);
console.log(`matrix of 63 documents × 30 tasks: ${(rounds[4] ?? 0).toFixed(1)} ms (median of 9, index included)`);
