import { todayIn } from '../access/clock.ts';
import type { Actor } from '../domain/actor.ts';
import type { PlainDate } from '../domain/dates.ts';
import { BadInputError, NotFoundError } from '../domain/errors.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { DecisionRow, DirectiveRow, TaskRow } from '../domain/rows.ts';
import { type CorrectedFact, TASK_FACTS, type TaskAnchor } from '../linking/corrections.ts';
import { edgeKey } from '../linking/relation-strength.ts';
import { fittingFact } from './fit-fact.ts';
import { NO_EDIT } from './graph-edit.ts';
import type { ImportSettings } from './import-one.ts';
import { linkTasks } from './link-tasks.ts';
import { type PlannedChange, planChange } from './plan-change.ts';
import { markedAfter } from './quoted-words.ts';
import { saidBy } from './said.ts';

type Asked = readonly [reason: string | null, expectedVersion: number | null, requestId: string];
/** What a fact becomes; with `back` it is again what was read, of several marked words only `of` where they are given. */
export type NewFact = { readonly to: unknown } | { readonly back: true; readonly of?: unknown };

const OF_TASKS: ReadonlySet<string> = new Set(TASK_FACTS);

/** What stands there now, for the history. */
function factNow(row: DirectiveRow, task: TaskRow | null, fact: CorrectedFact, stated: unknown): unknown {
  switch (fact) {
    case 'issuer':
      return row.issuerNames;
    case 'issued-on':
      return row.issuedOn;
    case 'place':
      return row.placeId;
    case 'implements':
    case 'missed-tasks':
      return stated;
    case 'orders':
      return task?.ordering;
    case 'due':
      return task?.deadlines ?? [];
    case 'leads':
    case 'coordinates':
    case 'targets':
      return task?.[fact] ?? [];
    default:
      return row[fact];
  }
}

/** The value as its fact wants it. Errors: BadInputError. */
function shapedFact(fact: CorrectedFact, given: NewFact, today: PlainDate): { readonly to?: unknown; readonly back?: true } {
  return 'back' in given ? { back: true } : { to: fittingFact(fact, given.to, today) };
}

/** All words marked as tasks, with the new ones or without those taken back. Errors: BadInputError. */
async function markedTasks({ store }: ImportSettings, actor: Actor, row: DirectiveRow, standing: readonly Evidence[], given: NewFact): Promise<NewFact> {
  const back = 'back' in given;
  const to = await markedAfter(store, actor, row, standing, { words: back ? given.of : given.to, back });
  return to.length === 0 ? { back: true } : { to };
}

/** Errors: BadInputError where the correction would make two documents with their own texts one. */
function refuseSilentMerge({ change }: PlannedChange, rows: ReadonlyMap<string, DirectiveRow>): void {
  const joined = (change.removeDirectives ?? []).map((id) => rows.get(id)).find((row) => row !== undefined && row.preferredSourceId !== null);
  if (joined !== undefined) {
    throw new BadInputError('Đã có văn bản khác mang số, ký hiệu này trong hệ thống. Nếu là một văn bản, hãy gộp hai văn bản.', { id: joined.id });
  }
}

/**
 * A person's word in place of what was read of a directive or of a task: it stands at once, everywhere, and when texts
 * are read again; what was read stays beside it. Errors: NotFoundError; ConflictError; BadInputError for a value that
 * does not fit, and for the symbol of a document that is only cited (merging is the way there).
 */
export async function correctFact(
  settings: ImportSettings,
  actor: Actor,
  subject: string,
  fact: CorrectedFact,
  given: NewFact,
  ...asked: Asked
): Promise<void> {
  const { store, clock, decisionLog } = settings;
  const [reason, expectedVersion, requestId] = asked;
  const lease = await store.acquireLease(actor, settings.leaseWaitMs);
  try {
    const [directiveId = subject, anchor] = subject.split('#');
    const [row] = await store.directives(actor, [directiveId]);
    if (row === undefined) throw new NotFoundError('Không tìm thấy văn bản này. Có thể văn bản đã được gỡ khỏi sơ đồ.', { id: subject });
    const tasks = OF_TASKS.has(fact) ? await store.tasksOf(actor, [row.id]) : [];
    const task = tasks.find((each) => each.id.split('#')[1] === anchor) ?? null;
    if (OF_TASKS.has(fact) !== (anchor !== undefined)) throw new BadInputError('Thông tin này không phải của đối tượng được nêu.', { argument: 'id', fact });
    if (OF_TASKS.has(fact) && task === null) throw new NotFoundError('Không tìm thấy nhiệm vụ này. Có thể văn bản đã được đọc lại.', { id: subject });
    const subjectKey = task?.id ?? row.id;
    const log = await decisionLog.onFacts(actor);
    if (log.some((each) => each.requestId === requestId)) return;
    const sources = await store.sourcesOf(actor, [row.id]);
    if (fact === 'symbol' && sources.length === 0) {
      throw new BadInputError('Văn bản này chỉ được viện dẫn. Nếu số, ký hiệu ghi sai, hãy gộp với văn bản đúng.', { id: row.id });
    }
    const before = saidBy(log);
    const standing = before.corrections.get(row.id)?.find((each) => each.fact === fact && each.task === null)?.to ?? [];
    const wanted = fact === 'missed-tasks' ? await markedTasks(settings, actor, row, standing as readonly Evidence[], given) : given;
    const shaped = shapedFact(fact, wanted, todayIn(clock));
    const stated = (said: typeof before): readonly string[] => {
      const found = said.corrections.get(row.id)?.find((each) => each.fact === 'implements');
      return found === undefined ? [] : (found.to as readonly string[]);
    };
    const about: TaskAnchor | null = task === null ? null : { taskId: task.id, path: task.path, text: task.text };
    const value = { fact, ...shaped, before: factNow(row, task, fact, standing) ?? null, task: about };
    const decision = { subjectKey, type: 'correct-fact' as const, value };
    const pending: DecisionRow = { ...decision, id: '', sequence: Number.MAX_SAFE_INTEGER, reason: null, by: '', at: '', requestId: '' };
    const said = saidBy([...log, pending]);
    const ends = [...new Set([...stated(before), ...stated(said)])];
    const named = await store.directives(actor, ends);
    if (fact === 'implements' && stated(said).some((id) => id === row.id || !named.some((each) => each.id === id))) {
      throw new NotFoundError('Không tìm thấy văn bản được nêu là văn bản cấp trên.', { value: stated(said).join(' ') });
    }
    const edges = ends.map((id) => edgeKey(row.id, 'IMPLEMENTS', id));
    const plan = await planChange(store, actor, { ...NO_EDIT, again: [row.id], edges }, settings.register, said);
    const removed = await store.directives(actor, plan.change.removeDirectives ?? []);
    if (fact === 'symbol') refuseSilentMerge(plan, new Map(removed.map((each) => [each.id, each])));
    await store.decide(actor, { ...decision, reason, at: clock(), requestId, expectedVersion }, plan.change);
    await linkTasks(settings, actor, lease, plan.touched);
  } finally {
    await lease.release();
  }
}
