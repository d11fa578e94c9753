import type { Actor } from '../domain/actor.ts';
import { NotFoundError } from '../domain/errors.ts';
import type { DecisionRow, TaskRow } from '../domain/rows.ts';
import { correctFactValue } from '../linking/corrections.ts';
import { renamedDecision } from '../linking/merges.ts';
import { type DecidedEnd, type DecidedLink, decidedLink, standingDecisions } from '../linking/task-decisions.ts';
import { NO_EDIT } from './graph-edit.ts';
import type { ImportSettings } from './import-one.ts';
import { linkTasks } from './link-tasks.ts';
import type { LostDecision } from './lost-decisions.ts';
import { planChange } from './plan-change.ts';
import { saidBy } from './said.ts';

type Asked = readonly [reason: string | null, expectedVersion: number | null, requestId: string];
/** What is written into the log, and the directive whose tasks or links it is about. */
type Word = Pick<DecisionRow, 'subjectKey' | 'type' | 'value'> & { readonly directiveId: string };

const anchorOf = ({ id, path, text }: TaskRow) => ({ taskId: id, path, text });
const keyOf = ({ from, to }: DecidedLink): string => `${from.taskId}>${to.taskId}`;
const directiveOf = (taskId: string): string => taskId.split('#')[0] ?? taskId;

/** Writes one word of a person in one's turn, with all that follows from it; gives the key it stands under in the log. */
async function write(settings: ImportSettings, actor: Actor, word: () => Promise<Word>, [reason, expectedVersion, requestId]: Asked): Promise<string> {
  const { store, clock, decisionLog } = settings;
  const lease = await store.acquireLease(actor, settings.leaseWaitMs);
  try {
    const log = await decisionLog.onFacts(actor);
    const already = log.find((each) => each.requestId === requestId);
    if (already !== undefined) return already.subjectKey;
    const { directiveId, ...decision } = await word();
    const asked = { ...decision, reason, at: clock(), requestId, expectedVersion };
    if (decision.type !== 'correct-fact') {
      await store.decide(actor, asked, {});
      await linkTasks(settings, actor, lease, [directiveId]);
      return decision.subjectKey;
    }
    const pending: DecisionRow = { ...decision, id: '', sequence: Number.MAX_SAFE_INTEGER, reason: null, by: '', at: '', requestId: '' };
    const plan = await planChange(store, actor, { ...NO_EDIT, again: [directiveId] }, settings.register, saidBy([...log, pending]));
    await store.decide(actor, asked, plan.change);
    await linkTasks(settings, actor, lease, plan.touched);
    return decision.subjectKey;
  } finally {
    await lease.release();
  }
}

const gone = (id: string): NotFoundError => new NotFoundError('Không tìm thấy nhiệm vụ này. Có thể văn bản đã được đọc lại.', { id });

function takenBack({ fact, said, former, key }: LostDecision): Word {
  if (fact !== null) {
    const { to, task } = correctFactValue.parse(said.value);
    return { subjectKey: key, type: 'correct-fact', value: { fact, back: true, lost: true, before: to ?? null, task }, directiveId: former.directiveId };
  }
  const link = decidedLink(said);
  if (link === null) throw gone(key);
  // Said instead of itself: also what a person had added is given up.
  const ends = { from: link.from, to: link.to };
  return { subjectKey: key, type: 'reopen', value: { ...ends, instead: ends }, directiveId: link.from.directiveId };
}

function moved({ fact, said, former, key }: LostDecision, near: TaskRow, now: readonly TaskRow[]): Word {
  if (fact !== null) {
    const { to, before } = correctFactValue.parse(said.value);
    const value = { fact, to, before: before ?? null, task: anchorOf(near), instead: key };
    return { subjectKey: near.id, type: 'correct-fact', value, directiveId: former.directiveId };
  }
  const link = decidedLink(said);
  if (link === null) throw gone(key);
  const present = (end: DecidedEnd, id: string | undefined): DecidedEnd => {
    if (end.taskId === former.taskId) return { ...anchorOf(near), directiveId: near.directiveId };
    const task = now.find((each) => each.id === id);
    return task === undefined ? end : { ...anchorOf(task), directiveId: task.directiveId };
  };
  const [lower, upper] = key.split('>');
  const value = { from: present(link.from, lower), to: present(link.to, upper), instead: { from: link.from, to: link.to } };
  // What a person had added is still a person's; only a rejection stays one.
  const type = said.type === 'reopen' ? 'add-task-link' : said.type;
  return { subjectKey: keyOf(value), type, value, directiveId: value.from.directiveId };
}

/**
 * Answers for a word whose task is gone: with `move` it is said of the nearest present task instead, without it is
 * taken back. Both are entries of the log. Errors: NotFoundError where no task is near (any more); ConflictError.
 */
export async function decideLost(settings: ImportSettings, actor: Actor, lost: LostDecision, move: boolean, ...asked: Asked): Promise<void> {
  const word = async (): Promise<Word> => {
    if (!move) return takenBack(lost);
    const ids = [lost.former.directiveId, ...(lost.other === null ? [] : [lost.other.directiveId])];
    const now = await settings.store.tasksOf(actor, ids);
    const near = now.find((task) => task.id === lost.nearest?.task.id);
    if (near === undefined) throw gone(lost.nearest?.task.id ?? lost.key);
    return moved(lost, near, now);
  };
  await write(settings, actor, word, asked);
}

/** The link that a word was moved to, where that is still the last that was said there. */
function movedTo(decisions: readonly DecisionRow[], said: DecidedLink): DecidedLink | null {
  const last = standingDecisions(decisions, []).map(({ decision }) => decidedLink(decision));
  return last.find((each) => each?.instead !== undefined && keyOf(each.instead) === keyOf(said) && keyOf(each) !== keyOf(said)) ?? null;
}

/**
 * Says again what an entry of the log said of a task or a link, as it was said then, also where the task is gone; what
 * was moved elsewhere since is no longer said there. Gives the key it stands under in the log. Errors: NotFoundError for other entries; ConflictError.
 */
export function repeatDecision(settings: ImportSettings, actor: Actor, id: string, ...asked: Asked): Promise<string> {
  const { decisionLog } = settings;
  const word = async (): Promise<Word> => {
    const { merges, corrections } = await decisionLog.said(actor);
    const fact = (await decisionLog.onFacts(actor)).find((row) => row.id === id && row.type === 'correct-fact');
    if (fact !== undefined) {
      const row = renamedDecision(merges, fact);
      const value = correctFactValue.parse(row.value);
      const taskId = value.task?.taskId;
      if (taskId === undefined || value.back === true) throw gone(row.subjectKey);
      const log = new Map(
        (await decisionLog.onFacts(actor)).map((each) => [each.sequence, correctFactValue.safeParse(renamedDecision(merges, each).value).data]),
      );
      const standing = (corrections.get(directiveOf(taskId)) ?? []).find(
        (each) => each.fact === value.fact && each.task?.taskId !== taskId && log.get(each.sequence)?.instead === taskId,
      );
      const { instead: _, lost: __, ...plain } = value;
      const to = standing?.task ?? null;
      return {
        subjectKey: row.subjectKey,
        type: 'correct-fact',
        value: { ...plain, again: id, ...(to === null ? {} : { instead: to.taskId }) },
        directiveId: directiveOf(taskId),
      };
    }
    for (const decisions of (await decisionLog.linksOf(actor)).values()) {
      const row = decisions.find((each) => each.id === id);
      const link = row === undefined ? null : decidedLink(row);
      if (row === undefined || link === null) continue;
      const ends = { from: link.from, to: link.to };
      const elsewhere = movedTo(decisions, ends);
      const instead = elsewhere === null ? {} : { instead: { from: elsewhere.from, to: elsewhere.to } };
      const type = row.type === 'reopen' ? 'add-task-link' : row.type;
      return { subjectKey: keyOf(ends), type, value: { ...ends, ...instead, again: id }, directiveId: ends.from.directiveId };
    }
    throw new NotFoundError('Không tìm thấy quyết định này.', { id });
  };
  return write(settings, actor, word, asked);
}

/**
 * Takes back what an entry of the log said of a task or a link between tasks, also where a task is gone. Gives the key it
 * stands under in the log. Errors: NotFoundError for other entries; ConflictError.
 */
export function unsayDecision(settings: ImportSettings, actor: Actor, id: string, ...asked: Asked): Promise<string> {
  const { decisionLog } = settings;
  const word = async (): Promise<Word> => {
    const { merges } = await decisionLog.said(actor);
    const fact = (await decisionLog.onFacts(actor)).find((row) => row.id === id);
    if (fact !== undefined) {
      const { subjectKey, value } = renamedDecision(merges, fact);
      const said = correctFactValue.safeParse(value).data;
      if (said === undefined || said.task === null) throw gone(subjectKey);
      const back = { fact: said.fact, back: true, before: said.to ?? null, task: said.task };
      return { subjectKey, type: 'correct-fact', value: back, directiveId: directiveOf(said.task.taskId) };
    }
    const row = [...(await decisionLog.linksOf(actor)).values()].flat().find((each) => each.id === id);
    const link = row === undefined ? null : decidedLink(row);
    if (row === undefined || link === null) throw new NotFoundError('Không tìm thấy quyết định này.', { id });
    const ends = { from: link.from, to: link.to };
    // What a person had added is given up altogether; what was said of a machine's link waits again.
    const value = row.type === 'add-task-link' ? { ...ends, instead: ends } : ends;
    return { subjectKey: keyOf(ends), type: 'reopen', value, directiveId: ends.from.directiveId };
  };
  return write(settings, actor, word, asked);
}
