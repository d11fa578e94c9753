import { z } from 'zod';
import { isPlainDate } from '../domain/dates.ts';
import { type DirectiveKind, KINDS } from '../domain/kinds.ts';
import { LEVELS } from '../domain/lists.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { liveId, type Merge, renamedDecision } from './merges.ts';

/** Facts of a directive that a person may correct. */
export const DIRECTIVE_FACTS = ['symbol', 'issuer', 'issued-on', 'kind', 'subject', 'signer', 'level', 'place', 'implements', 'missed-tasks'] as const;
/** Facts of a task. */
export const TASK_FACTS = ['due', 'leads', 'coordinates', 'targets', 'orders'] as const;
export type CorrectedFact = (typeof DIRECTIVE_FACTS)[number] | (typeof TASK_FACTS)[number];

const words = z.string().trim().min(1).max(2_000);
const names = z.array(words).max(20);
const day = z.string().refine(isPlainDate, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
const kinds = KINDS.map((kind) => kind.id) as [DirectiveKind, ...DirectiveKind[]];

/** A number to reach, as a person states it. */
const statedTarget = z.object({
  of: words,
  comparator: z.enum(['=', '>', '>=', '<', '<=']),
  low: z.number(),
  high: z.number().nullable(),
  unit: z.string().max(200),
  by: day.nullable(),
});
/** Words of a text of the directive that a person marked. */
const markedWords = z.object({ textId: z.string(), start: z.int().min(0), end: z.int().min(1), quote: z.string().min(1).max(4_000) });

export type StatedTarget = z.infer<typeof statedTarget>;

/** What each fact may be corrected to. Null and empty lists: it is not said, whatever was read. */
export const FACT_VALUES = {
  symbol: words.nullable(),
  /** Names in full, with their place. */
  issuer: names,
  'issued-on': day.nullable(),
  kind: z.enum(kinds),
  subject: words.nullable(),
  signer: words.nullable(),
  level: z.enum(LEVELS).nullable(),
  /** Id of a place. */
  place: words.nullable(),
  /** Ids of what it carries out besides what its words say. */
  implements: names,
  /** Words that order something and were not read as a task; they hold for the text they stand in. */
  'missed-tasks': z.array(markedWords).max(200),
  /** A date, or `MM-DD` for every year. */
  due: z.union([day, z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)]).nullable(),
  leads: names,
  coordinates: names,
  targets: z.array(statedTarget).max(20),
  /** Whether it orders anything at all. */
  orders: z.boolean(),
} as const satisfies Record<CorrectedFact, z.ZodType>;

/** The task as it was when it was corrected: it is found again by id, by its words, by like words, or by its place where some of its words are there. */
const taskAnchor = z.object({ taskId: z.string(), path: z.string(), text: z.string() });
export type TaskAnchor = z.infer<typeof taskAnchor>;

/** Value of `correct-fact`. `before` is what stood there when the person spoke; with `back` the correction is taken back. */
export const correctFactValue = z.object({
  fact: z.enum([...DIRECTIVE_FACTS, ...TASK_FACTS]),
  to: z.unknown().optional(),
  back: z.literal(true).optional(),
  before: z.unknown(),
  task: taskAnchor.nullable(),
  /** Id of the task that it was said of before, which is no longer found: nothing is said of that one any more. */
  instead: z.string().optional(),
  /** Taken back because its task is no longer found. */
  lost: z.literal(true).optional(),
  /** Id of the entry that is said again. */
  again: z.string().optional(),
});

/** A person's word in place of what was read; `to` fits `FACT_VALUES`. */
export type Correction = { readonly fact: CorrectedFact; readonly to: unknown; readonly task: TaskAnchor | null; readonly sequence: number };

const directiveOf = (decision: DecisionRow): string => decision.subjectKey.split('#')[0] ?? '';

/** What stands corrected, by the directive that answers now: of several words on one fact the last. `decisions` oldest first. */
export function standingCorrections(decisions: readonly DecisionRow[], merges: readonly Merge[]): ReadonlyMap<string, readonly Correction[]> {
  const ofDirective = new Map<string, Map<string, Correction>>();
  // What was said of a directive that stays counts more than what was said of one that was merged into it.
  const stays = (decision: DecisionRow): boolean => liveId(merges, directiveOf(decision)) === directiveOf(decision);
  for (const decision of [...decisions.filter((each) => !stays(each)), ...decisions.filter(stays)]) {
    if (decision.type !== 'correct-fact') continue;
    const value = correctFactValue.safeParse(renamedDecision(merges, decision).value).data;
    if (value === undefined) continue;
    const directiveId = liveId(merges, directiveOf(decision));
    const known = ofDirective.get(directiveId) ?? new Map<string, Correction>();
    const key = `${value.fact} ${value.task?.taskId ?? ''}`;
    const to = FACT_VALUES[value.fact].safeParse(value.to);
    known.delete(key);
    if (value.instead !== undefined) known.delete(`${value.fact} ${value.instead}`);
    if (value.back !== true && to.success) known.set(key, { fact: value.fact, to: to.data, task: value.task, sequence: decision.sequence });
    ofDirective.set(directiveId, known);
  }
  return new Map([...ofDirective].flatMap(([id, known]) => (known.size === 0 ? [] : [[id, [...known.values()]] as const])));
}
