import { fold, foldMarked } from '../api/domain/fold.ts';
import { readDirective } from '../api/reading/read-directive.ts';
import { toGoldShape } from './gold-shape.ts';

type Json = unknown;

/** Facts of one kind, a line each: where in the document, and what is said. */
function leaves(path: string, value: Json): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((each: Json, index) => leaves(typeof each === 'object' ? `${path}[${index}]` : path, each));
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, each]) => leaves(`${path}.${key}`, each));
  return [`${path} = ${String(value)}`];
}

const keyed = (name: string, rows: readonly Readonly<Record<string, unknown>>[], key: string): string[] =>
  rows.flatMap((row) =>
    leaves(`${name}(${String(row[key])})`, Object.fromEntries(Object.entries(row).filter(([field]) => field !== key))).concat(`${name} ${String(row[key])}`),
  );

/** Everything that is read from a text, as comparable lines: the document itself, citations, outline, tasks, targets. */
export function factsOf(name: string, text: string): readonly string[] {
  const shape = toGoldShape(name, readDirective({ textId: name, text }));
  return [
    ...leaves('metadata', shape.metadata),
    ...keyed('citation', shape.citations, 'symbol'),
    ...shape.implements.map((symbol) => `implements ${symbol}`),
    ...shape.chain.map(([lower, upper]) => `chain ${lower} > ${upper}`),
    ...keyed('section', shape.outline, 'label'),
    ...keyed('task', shape.tasks, 'path'),
    ...shape.targets.flatMap((target) => leaves('target', target)),
  ];
}

/**
 * How many of the expected facts are there, and which are not. Case and where a tone mark is set (hoà, hòa) make no
 * difference; with `marks: false` marks of letters make none either.
 */
export function compareFacts(
  expected: readonly string[],
  found: readonly string[],
  marks: boolean,
): { readonly kept: number; readonly lost: readonly string[]; readonly added: readonly string[] } {
  const plain = (fact: string): string => (marks ? foldMarked(fact) : fold(fact));
  const left = new Map<string, number>();
  for (const fact of found) left.set(plain(fact), (left.get(plain(fact)) ?? 0) + 1);
  const lost: string[] = [];
  for (const fact of expected) {
    const count = left.get(plain(fact)) ?? 0;
    if (count === 0) lost.push(fact);
    else left.set(plain(fact), count - 1);
  }
  const added = found.filter((fact) => {
    const count = left.get(plain(fact)) ?? 0;
    if (count > 0) left.set(plain(fact), count - 1);
    return count > 0;
  });
  return { kept: expected.length - lost.length, lost, added };
}
