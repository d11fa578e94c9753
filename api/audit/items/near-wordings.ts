import type { TaskRow } from '../../domain/rows.ts';
import { type AuditIndex, auditIndex } from '../coverage/audit-index.ts';
import type { Coverage } from '../coverage/coverage-of.ts';
import type { AuditSnapshot } from '../snapshot.ts';
import { nearestPart, nearTasks } from './near-match.ts';
import { settingOf } from './settings.ts';
import { leastShared, uncoveredTask } from './uncovered-task.ts';

/** As many as one looks through at once. */
const MOST = 3;

/** A task below whose wording comes near a cell's without being linked, and the part of the upper task it is nearest to. */
export type NearWording = { readonly lower: TaskRow; readonly upper: TaskRow; readonly words: string };

export type CellAsked = { readonly taskId: string; readonly organId: string };

/**
 * Why list B passes a cell over for which nothing was found: the tasks that come near in their wording, nearest first,
 * at most three. Empty for any other cell. Left out is what the linker suggests or a person has judged: that is a link.
 */
export function nearWordings(snapshot: AuditSnapshot, coverage: Coverage, { taskId, organId }: CellAsked): readonly NearWording[] {
  const at = coverage.columns.findIndex((column) => column.taskId === taskId);
  const column = coverage.columns[at];
  const cell = coverage.rows.find((row) => row.organId === organId)?.cells[at];
  if (column === undefined || cell?.state !== 'missing') return [];
  const index = auditIndex(snapshot);
  const least = leastShared(settingOf(index, uncoveredTask).thresholds);
  const parts = column.leafIds.flatMap((id) => index.task(id) ?? []);
  const linked = linkedTo(snapshot, [column.taskId, ...column.leafIds]);
  return nearTasks(index, coverage.rootId, taskId, cell.directiveIds, least)
    .filter(({ task }) => !linked.has(task.id))
    .slice(0, MOST)
    .flatMap(({ task }) => wordingOf(index, parts, task));
}

function wordingOf(index: AuditIndex, parts: readonly TaskRow[], lower: TaskRow): readonly NearWording[] {
  const words = index.words(lower);
  const upper = nearestPart(index, parts, words);
  return upper === null ? [] : [{ lower, upper, words }];
}

function linkedTo({ taskLinks }: AuditSnapshot, upperIds: readonly string[]): ReadonlySet<string> {
  return new Set(taskLinks.filter(({ to }) => upperIds.includes(to)).map(({ from }) => from));
}
