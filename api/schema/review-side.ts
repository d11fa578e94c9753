import { contextOf, type Evidence } from '../domain/evidence.ts';
import { foldMarked } from '../domain/fold.ts';
import { kindName } from '../domain/kinds.ts';
import type { Span } from '../domain/propagation.ts';
import type { DirectiveRow, TaskRow } from '../domain/rows.ts';
import { wordsOfTask } from '../importing/task-words.ts';
import type { GraphContext } from './context.ts';
import type { ReviewSide } from './review-entry.ts';
import { taskById } from './task-link.ts';

/** One side of an entry with its words. */
export type SideShown = {
  readonly directive: DirectiveRow | null;
  readonly task: TaskRow | null;
  readonly words: string;
  readonly marks: readonly Span[];
  readonly evidence: Evidence | null;
  readonly where: string | null;
  readonly formerWords: string | null;
};

/** Kind, symbol and subject of a directive, as one line. */
function titleOf(row: DirectiveRow): string {
  const kind = row.kindName ?? (row.kind === null ? null : kindName(row.kind));
  return [kind, row.symbol ?? row.partialSymbol, row.subject].filter((part) => part !== null && part !== '').join(' ');
}

async function wordsOf(context: GraphContext, task: TaskRow): Promise<string> {
  const reading = await context.loaders.reading.load(task.sourceId);
  const text = reading === null ? null : await context.loaders.text.load(reading.read.textId);
  return (reading && text && wordsOfTask(reading.read, text.text, task.ordinal)) || task.text;
}

/** The words of one side: the proof of an edge, a task, given words, or else what the document is called. */
export async function showSide(context: GraphContext, side: ReviewSide): Promise<SideShown> {
  const { loaders } = context;
  const directive = await loaders.directive.load(side.directiveId);
  const shown = { directive, task: null, marks: side.marks, where: null, formerWords: side.formerWords };
  if (side.words !== null) return { ...shown, words: side.words, evidence: side.evidence };
  if (side.taskId !== null) {
    const task = await taskById(context, side.taskId);
    // What a decision keeps are the words of the task alone.
    const formerWords = task !== null && side.formerWords !== null && foldMarked(task.text) === foldMarked(side.formerWords) ? null : side.formerWords;
    return {
      ...shown,
      formerWords,
      task,
      words: task === null ? '' : await wordsOf(context, task),
      evidence: task?.evidence ?? null,
      where: task?.path ?? null,
    };
  }
  const proof = side.edgeKey === null ? undefined : (await loaders.proofsOf.load(side.edgeKey))[0];
  if (proof !== undefined) return { ...shown, words: proof.evidence.quote, evidence: proof.evidence, where: proof.where };
  const reading = directive?.preferredSourceId ? await loaders.reading.load(directive.preferredSourceId) : null;
  return { ...shown, words: directive === null ? '' : titleOf(directive), evidence: reading?.read.subject?.evidence[0] ?? null };
}

/** The words around a side's words in their text. */
export async function aroundSide({ loaders }: GraphContext, { evidence }: SideShown): Promise<{ readonly before: string; readonly after: string }> {
  const found = evidence === null ? null : await loaders.text.load(evidence.textId);
  return found === null || evidence === null ? { before: '', after: '' } : contextOf(found.text, evidence);
}
