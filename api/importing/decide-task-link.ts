import type { Actor } from '../domain/actor.ts';
import { BadInputError, NotFoundError } from '../domain/errors.ts';
import type { LinkWord } from '../domain/lists.ts';
import type { DecisionRow, TaskRow } from '../domain/rows.ts';
import { type DecidedEnd, type DecidedLink, decidedLink } from '../linking/task-decisions.ts';
import type { ImportSettings } from './import-one.ts';
import { linkTasks } from './link-tasks.ts';

type Asked = readonly [reason: string | null, expectedVersion: number | null, requestId: string];

const endOf = (task: TaskRow): DecidedEnd => ({ directiveId: task.directiveId, taskId: task.id, path: task.path, text: task.text });

async function findTask({ store }: ImportSettings, actor: Actor, id: string): Promise<TaskRow | null> {
  return (await store.tasksOf(actor, [id.split('#')[0] ?? id])).find((row) => row.id === id) ?? null;
}

async function taskOf(settings: ImportSettings, actor: Actor, id: string): Promise<TaskRow> {
  const task = await findTask(settings, actor, id);
  if (task === null) throw new NotFoundError('Không tìm thấy nhiệm vụ này. Có thể văn bản đã được đọc lại hoặc gỡ khỏi sơ đồ.', { id });
  return task;
}

async function record(
  settings: ImportSettings,
  actor: Actor,
  type: DecisionRow['type'],
  ends: (settings: ImportSettings) => Promise<DecidedLink>,
  [reason, expectedVersion, requestId]: Asked,
): Promise<void> {
  const { store, clock } = settings;
  const lease = await store.acquireLease(actor, settings.leaseWaitMs);
  try {
    const value = await ends(settings);
    const subjectKey = `${value.from.taskId}>${value.to.taskId}`;
    await store.decide(actor, { subjectKey, type, value, reason, at: clock(), requestId, expectedVersion }, {});
    await linkTasks(settings, actor, lease, [value.from.directiveId]);
  } finally {
    await lease.release();
  }
}

/** A person's word on a link between tasks; it keeps the words of both as they were. Errors: NotFoundError, ConflictError. */
export function decideTaskLink(settings: ImportSettings, actor: Actor, key: string, decision: LinkWord, ...asked: Asked): Promise<void> {
  const type = decision === 'reopen' ? decision : decision === 'confirm' ? 'confirm-task-link' : 'reject-task-link';
  const ends = async (): Promise<DecidedLink> => {
    const [link] = await settings.store.taskLinks(actor, [key]);
    if (link === undefined) throw new NotFoundError('Không tìm thấy liên kết nhiệm vụ này. Có thể văn bản đã thay đổi.', { key });
    if (decision === 'confirm') return { from: endOf(await taskOf(settings, actor, link.from)), to: endOf(await taskOf(settings, actor, link.to)) };
    // A link that is given up may have lost a task: what was said of it is enough.
    const told = (await settings.store.decisions(actor, [key])).map(decidedLink).findLast((each) => each !== null);
    const end = async (id: string, former: DecidedEnd | undefined): Promise<DecidedEnd> => {
      const task = await findTask(settings, actor, id);
      if (task !== null) return endOf(task);
      return former ?? { directiveId: id.split('#')[0] ?? id, taskId: id, path: '', text: '' };
    };
    return { from: await end(link.from, told?.from), to: await end(link.to, told?.to) };
  };
  return record(settings, actor, type, ends, asked);
}

/** A person states a link. Errors: NotFoundError; BadInputError where the upper task's document is not above the lower's. */
export function addTaskLink(settings: ImportSettings, actor: Actor, lower: string, upper: string, ...asked: Asked): Promise<void> {
  const ends = async (): Promise<DecidedLink> => {
    const [from, to] = [await taskOf(settings, actor, lower), await taskOf(settings, actor, upper)];
    const reach = await settings.store.reach(actor, { from: [from.directiveId], direction: 'up', relations: ['IMPLEMENTS'], maxDepth: null, maxNodes: 10_000 });
    if (from.directiveId === to.directiveId || !reach.nodes.some((node) => node.id === to.directiveId)) {
      throw new BadInputError('Văn bản của nhiệm vụ cấp trên không nằm phía trên văn bản này trong sơ đồ triển khai.', { lower, upper });
    }
    return { from: endOf(from), to: endOf(to) };
  };
  return record(settings, actor, 'add-task-link', ends, asked);
}
