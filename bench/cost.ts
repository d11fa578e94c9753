/** What a piece of work cost: on the clock, and of this process's processors (all its threads); both in milliseconds. */
export type Cost = { readonly wall: number; readonly cpu: number };

/** Runs a piece of work; gives its cost and its answer. */
export async function costOf<T>(work: () => Promise<T> | T): Promise<readonly [Cost, T]> {
  const used = process.cpuUsage();
  const began = performance.now();
  const answer = await work();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(used);
  return [{ wall, cpu: (user + system) / 1_000 }, answer];
}

/** The value below which this share (0 to 1) of all lies; 0 where there are none. */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

export const milliseconds = (value: number): string => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));

/** A row of a Markdown table. */
export const tableRow = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** The head of a Markdown table and the line under it. */
export const tableHead = (cells: readonly string[]): string => `${tableRow(cells)}\n${tableRow(cells.map(() => '---')).replaceAll(' ', '')}`;
