import { byText } from '../domain/order.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import type { SourceRow } from '../domain/rows.ts';
import { countTasks } from './counted-tasks.ts';
import type { SourceFacts } from './source-facts.ts';

/** A text and how many tasks were read out of it. */
type ReadSource = { readonly source: SourceRow; readonly tasks: number };

const RANK = { original: 0, copy: 1, scan: 2, excerpt: 3, condensed: 4 } as const;
/** Whole texts whose letters stand in the file: only those are held against each other by what was read. */
const LETTERS: ReadonlySet<string> = new Set(['original', 'copy']);

const isWhole = ({ outcome }: SourceRow): boolean => outcome === 'directive';
const hasLetters = ({ source }: ReadSource): boolean => isWhole(source) && LETTERS.has(source.edition);

export const readSource = (source: SourceRow, read: Pick<ReadDirective, 'tasks'> | null): ReadSource => ({ source, tasks: countTasks(read?.tasks ?? []) });

/** More than a third of the tasks that another copy has are missing: columns run together, pages lost. */
const isFarThinner = (tasks: number, most: number): boolean => tasks * 3 < most * 2;

/**
 * Whole texts before parts and pages about them, then originals and copies before scans, excerpts and condensed ones.
 * Of originals and copies those that read far fewer tasks than another come last, so that a further copy that is hard
 * to read does not take the place of a good one. Then original > copy, then the newest.
 */
export function inSourceOrder(sources: readonly ReadSource[]): readonly SourceRow[] {
  const most = Math.max(0, ...sources.filter(hasLetters).map(({ tasks }) => tasks));
  const kept = (row: SourceRow): number => (LETTERS.has(row.edition) ? 0 : RANK[row.edition]);
  const thin = (one: ReadSource): number => Number(hasLetters(one) && isFarThinner(one.tasks, most));
  const whole = ({ source }: ReadSource): number => (isWhole(source) ? 0 : 1);
  return [...sources]
    .sort(
      (a, b) =>
        whole(a) - whole(b) ||
        kept(a.source) - kept(b.source) ||
        thin(a) - thin(b) ||
        RANK[a.source.edition] - RANK[b.source.edition] ||
        byText(b.source.addedAt, a.source.addedAt) ||
        byText(a.source.id, b.source.id),
    )
    .map(({ source }) => source);
}

/** The same of what was read from them. */
export function inReadingOrder(sources: readonly SourceFacts[]): readonly SourceFacts[] {
  const factsOf = new Map(sources.map((facts) => [facts.source, facts]));
  return inSourceOrder(sources.map(({ source, read }) => readSource(source, read))).flatMap((source) => factsOf.get(source) ?? []);
}

/**
 * The source that is shown and read first. Null where there is none.
 */
export function preferredSource(sources: readonly SourceFacts[]): SourceFacts | null {
  return (sources.length > 1 ? inReadingOrder(sources)[0] : sources[0]) ?? null;
}
