import { byText } from '../../domain/order.ts';
import type { DutyRow } from '../../domain/propagation.ts';
import type { ReadDirective } from '../../domain/read-directive.ts';
import type { DecisionRow, DirectiveRow, EdgeRow, MentionRow, SourceRow, TaskRow } from '../../domain/rows.ts';
import { atOnce, type Steps, sortedInSteps, withSteps } from '../../domain/steps.ts';
import type { AuditSnapshot } from '../snapshot.ts';

/** The rows of a snapshot by what they are asked for. Every list is in an order of its own, never in that of the snapshot. */
export type AuditIndex = {
  readonly snapshot: AuditSnapshot;
  readonly directive: (id: string) => DirectiveRow | null;
  /** Ordered by id. */
  readonly directives: readonly DirectiveRow[];
  /** What was read out of the text that is read first; null where none is held. */
  readonly read: (directiveId: string) => ReadDirective | null;
  readonly source: (directiveId: string) => SourceRow | null;
  readonly task: (id: string) => TaskRow | null;
  /** In the order of the text. */
  readonly tasks: (directiveId: string) => readonly TaskRow[];
  /** What a task says: its text, and for a heading over a paragraph that paragraph, too. */
  readonly words: (task: TaskRow) => string;
  readonly children: (taskId: string) => readonly TaskRow[];
  readonly duties: (directiveId: string) => readonly DutyRow[];
  /** IMPLEMENTS edges that were not rejected, from a document to those it carries out; by key. */
  readonly upwards: (directiveId: string) => readonly EdgeRow[];
  readonly downwards: (directiveId: string) => readonly EdgeRow[];
  /** Edges of any other relation that leave a document and were not rejected; by key. */
  readonly othersFrom: (directiveId: string) => readonly EdgeRow[];
  readonly othersTo: (directiveId: string) => readonly EdgeRow[];
  /** Namings inside the text of a document, in the order of the text. */
  readonly mentions: (directiveId: string) => readonly MentionRow[];
  /** Decisions on a subject, oldest first. */
  readonly decisions: (subjectKey: string) => readonly DecisionRow[];
};

const made = new WeakMap<AuditSnapshot, AuditIndex>();

/** The index of a snapshot, made once for each. */
export function auditIndex(snapshot: AuditSnapshot): AuditIndex {
  return made.get(snapshot) ?? atOnce(auditIndexInSteps(snapshot));
}

/** The same in steps. */
export function* auditIndexInSteps(snapshot: AuditSnapshot): Steps<AuditIndex> {
  const there = made.get(snapshot);
  if (there) return there;
  const index = yield* indexOf(snapshot);
  made.set(snapshot, index);
  return index;
}

/** The snapshot with decisions and links as they stand now, and texts looked through: what was sorted of its rows is not sorted again. */
export function* withNow(
  former: AuditSnapshot,
  now: Partial<Pick<AuditSnapshot, 'graphVersion' | 'decisions' | 'slips' | 'taskWords' | 'taskLinks'>>,
): Steps<AuditSnapshot> {
  const snapshot = { ...former, ...now };
  const index = yield* auditIndexInSteps(former);
  const decisions = now.decisions === undefined || now.decisions === former.decisions ? index.decisions : yield* decisionsOf(snapshot);
  made.set(snapshot, { ...index, snapshot, decisions, words: wordsOf(snapshot) });
  return snapshot;
}

function wordsOf({ taskWords }: AuditSnapshot): AuditIndex['words'] {
  const headed = new Map(taskWords.map((row) => [`${row.directiveId} ${row.ordinal}`, row.words]));
  return (row) => headed.get(`${row.directiveId} ${row.ordinal}`) ?? row.text;
}

function* decisionsOf({ decisions }: AuditSnapshot): Steps<AuditIndex['decisions']> {
  return yield* lookupInSteps(yield* sortedInSteps(decisions, (a, b) => a.sequence - b.sequence), (row) => row.subjectKey);
}

function* indexOf(snapshot: AuditSnapshot): Steps<AuditIndex> {
  const directives = yield* sortedInSteps(
    snapshot.directives,
    by((row) => row.id),
  );
  const byId = new Map(directives.map((row) => [row.id, row]));
  yield;
  const preferred = new Set(directives.flatMap((row) => (row.held && row.preferredSourceId !== null ? [row.preferredSourceId] : [])));
  const reads = new Map(snapshot.readings.filter((row) => preferred.has(row.sourceId)).map((row) => [row.directiveId, row.read]));
  const sources = new Map(snapshot.sources.filter((row) => preferred.has(row.id)).map((row) => [row.directiveId, row]));
  yield;
  const taskRows = yield* sortedInSteps(snapshot.tasks, (a, b) => a.ordinal - b.ordinal || byText(a.id, b.id));
  const tasks = new Map<string, TaskRow>();
  yield* withSteps(taskRows, (row) => tasks.set(row.id, row));
  const edges = yield* sortedInSteps(
    snapshot.edges.filter((edge) => edge.state !== 'rejected' && edge.from !== edge.to),
    by((edge) => edge.key),
  );
  const implement = edges.filter((edge) => edge.relation === 'IMPLEMENTS');
  const others = edges.filter((edge) => edge.relation !== 'IMPLEMENTS');
  const mentions = yield* sortedInSteps(
    snapshot.mentions.filter((row) => preferred.has(row.sourceId)),
    (a, b) => a.evidence.start - b.evidence.start || byText(a.id, b.id),
  );
  return {
    snapshot,
    directive: (id) => byId.get(id) ?? null,
    directives,
    read: (id) => reads.get(id) ?? null,
    source: (id) => sources.get(id) ?? null,
    task: (id) => tasks.get(id) ?? null,
    tasks: yield* lookupInSteps(taskRows, (row) => row.directiveId),
    words: wordsOf(snapshot),
    children: yield* lookupInSteps(taskRows, (row) => row.parentId),
    duties: yield* lookupInSteps(snapshot.duties, (row) => row.directiveId),
    upwards: yield* lookupInSteps(implement, (edge) => edge.from),
    downwards: yield* lookupInSteps(implement, (edge) => edge.to),
    othersFrom: yield* lookupInSteps(others, (edge) => edge.from),
    othersTo: yield* lookupInSteps(others, (edge) => edge.to),
    mentions: yield* lookupInSteps(mentions, (row) => row.inDirectiveId),
    decisions: yield* decisionsOf(snapshot),
  };
}

/** Rows by a key; nothing for rows whose key is null. */
export function lookup<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): (key: string) => readonly Row[] {
  return atOnce(lookupInSteps(rows, keyOf));
}

/** The same in steps. */
function* lookupInSteps<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): Steps<(key: string) => readonly Row[]> {
  const groups = new Map<string, Row[]>();
  yield* withSteps(rows, (row) => {
    const key = keyOf(row);
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  });
  return (key) => groups.get(key) ?? [];
}

/** An order by one text of each row. */
export function by<Row>(keyOf: (row: Row) => string): (a: Row, b: Row) => number {
  return (a, b) => byText(keyOf(a), keyOf(b));
}
