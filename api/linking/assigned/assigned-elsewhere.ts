import type { Span } from '../../domain/propagation.ts';
import type { ReadDirective } from '../../domain/read-directive.ts';
import { alignTasks } from '../tasks/align-tasks.ts';
import { leafUnits } from '../tasks/leaf-units.ts';
import type { AlignedLink, TaskUnit } from '../tasks/task-unit.ts';
import { type AssigningEntry, assigningEntries, unledTasks } from './assigning-entries.ts';
import { citedFrom, citedPlaces } from './cited-places.ts';

/** An entry that may give a task which names nobody. Places are those of the reading. */
export type AssignedElsewhere = AssigningEntry & {
  /** The task that names nobody. */
  readonly of: number;
  /** `cited`: the entry names the task's place; `words`: both speak of the same work. */
  readonly basis: 'cited' | 'words';
  /** False where the words say that the organ takes part only ("Phối hợp với …"). */
  readonly leads: boolean;
  /** 0 to 1; 1 where the place is named. */
  readonly score: number;
};

type Assigning = {
  /** Entries that there are at all. */
  readonly entries: number;
  /** Tasks that name nobody. */
  readonly unled: readonly number[];
  /** The surest first for each task, at most one for each giver. */
  readonly found: readonly AssignedElsewhere[];
};

/** What an entry must have in common with a task: more than two documents need, since all of one document speaks of one subject. */
const LEAST = 0.4;
/** Candidates far behind the best one are left out. */
const SHARE_OF_BEST = 0.7;
/** Nearness of the two sides below which the aligner hears no mere functions ("báo cáo", "theo dõi"), which every entry has. */
const WORDS_ALONE = 0.49;
/** Where a text defines its abbreviations, as a rule. */
const OPENING_CHARACTERS = 4_000;

/** For the tasks of a text that name nobody, the entries of the same text that may give them. Pure: the same reading gives the same answer. */
export function assignedElsewhere(read: ReadDirective, source: string): Assigning {
  const entries = assigningEntries(read);
  const unled = unledTasks(read);
  if (entries.length === 0 || unled.length === 0) return { entries: entries.length, unled, found: [] };
  const units = new Map(leafUnits(read, source, (_task, index) => String(index)).map((unit) => [Number(unit.id), unit]));
  const found = [...byPlace(read, entries, unled, units), ...byWords(source, entries, unled, units)];
  return { entries: entries.length, unled, found: unled.flatMap((of) => bestOf(found.filter((each) => each.of === of))) };
}

function bestOf(found: readonly AssignedElsewhere[]): readonly AssignedElsewhere[] {
  const sorted = found.toSorted((a, b) => b.score - a.score || Number(b.leads) - Number(a.leads) || a.task - b.task);
  const least = SHARE_OF_BEST * Math.max(0, ...sorted.filter(({ basis }) => basis === 'words').map(({ score }) => score));
  return sorted.filter((each, place) => each.score >= least && sorted.findIndex(({ giver }) => giver === each.giver) === place);
}

type Units = ReadonlyMap<number, TaskUnit>;

function byPlace(read: ReadDirective, entries: readonly AssigningEntry[], unled: readonly number[], units: Units): readonly AssignedElsewhere[] {
  return entries.flatMap((entry) => {
    const text = units.get(entry.task)?.text ?? '';
    const places = citedPlaces(text);
    if (places.length === 0) return [];
    return unled
      .filter((of) => places.some((place) => read.tasks[of]?.path === place || read.tasks[of]?.path.startsWith(`${place}.`)))
      .map((of) => ({ ...entry, of, basis: 'cited' as const, leads: !takesPart(text, { start: citedFrom(text), end: text.length }), score: 1 }));
  });
}

function byWords(source: string, entries: readonly AssigningEntry[], unled: readonly number[], units: Units): readonly AssignedElsewhere[] {
  const words = source.slice(0, OPENING_CHARACTERS);
  const pick = (tasks: readonly number[]): readonly TaskUnit[] => tasks.flatMap((task) => units.get(task) ?? []);
  const links = alignTasks({
    children: pick(unled),
    parents: pick(entries.map(({ task }) => task)),
    childWords: words,
    parentWords: words,
    nearness: WORDS_ALONE,
  });
  const entryOf = new Map(entries.map((entry) => [String(entry.task), entry]));
  return links.flatMap((link) => {
    const entry = entryOf.get(link.parentId);
    if (entry === undefined || link.score < LEAST) return [];
    return [
      { ...entry, of: Number(link.childId), basis: 'words' as const, leads: !takesPart(units.get(entry.task)?.text ?? '', heardAt(link)), score: link.score },
    ];
  });
}

const heardAt = ({ shared }: AlignedLink): Span => shared[0]?.to ?? { start: 0, end: 0 };

/** "Phối hợp với Sở A …": the organ that is told so does not lead. */
const TAKES_PART = /^[-+\s]*(?:(?:[Cc]hủ động|[Tt]ích cực|[Tt]ăng cường)\s+)?(?:[Pp]hối hợp|[Tt]ham gia)\s/u;

function takesPart(text: string, { start }: Span): boolean {
  const from = Math.max(...[...text.slice(0, start).matchAll(/[.;:]\s+|\n\s*/gu)].map((end) => end.index + end[0].length), 0);
  return TAKES_PART.test(text.slice(from));
}
