import { latestDay, type PlainDate } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { byText } from '../../domain/order.ts';
import type { ReadDeadline, ReadDirective } from '../../domain/read-directive.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { flatInSteps, type Steps } from '../../domain/steps.ts';
import { type AuditIndex, auditIndexInSteps } from '../coverage/audit-index.ts';
import { documentsInSteps, existsAt } from '../coverage/documents-under.ts';
import { inScope } from '../coverage/in-scope.ts';
import { dueDay, isBeforeIssue, turns } from '../expectations/term-days.ts';
import type { AuditOptions, AuditSnapshot } from '../snapshot.ts';

/** The term of work itself, where the document tells nobody to hand something in by it: when it passes nothing is awaited, and whether the work was done is not known. */
export type TaskTerm = {
  readonly key: string;
  readonly taskId: string;
  readonly directiveId: string;
  /** The day of the term; of what returns the next one. */
  readonly dueOn: PlainDate;
  /** As stated. */
  readonly stated: Pick<ReadDeadline, 'kind' | 'text'>;
  /** Who is in charge of the work, as printed; empty where nobody is named. */
  readonly leads: readonly string[];
  readonly evidence: Evidence;
};

/**
 * The terms of tasks that no duty rests on, of the documents under a root and of the root, within the scope by the place of the
 * document; each once, at the finest part that states it. Days before the document itself are none. By day, document and place in the text.
 */
export function* taskTermsInSteps(snapshot: AuditSnapshot, options: AuditOptions): Steps<readonly TaskTerm[]> {
  const index = yield* auditIndexInSteps(snapshot);
  const root = index.directive(snapshot.rootId);
  const documents = [...(root ? [root] : []), ...(yield* documentsInSteps(index, options)).map(({ row }) => row)];
  const shown = documents.filter((row) => !row.withdrawn && existsAt(row, options.asOf) && inScope(options.scope, row));
  const found = yield* flatInSteps(shown, (row) => {
    const read = row.held ? index.read(row.id) : null;
    return read ? termsIn(index, row, read, options.asOf) : [];
  });
  return found.toSorted((a, b) => byText(a.dueOn, b.dueOn) || byText(a.directiveId, b.directiveId) || a.evidence.start - b.evidence.start);
}

const overlap = (a: Evidence, b: Evidence): boolean => a.start < b.end && b.start < a.end;
const lengthOf = ({ start, end }: Evidence): number => end - start;

function termsIn(index: AuditIndex, row: DirectiveRow, read: ReadDirective, asOf: PlainDate): readonly TaskTerm[] {
  const told = index.duties(row.id).flatMap(({ term }) => term.evidence ?? []);
  const rowOf = new Map(index.tasks(row.id).map((task) => [task.ordinal, task]));
  const seen = new Set<string>();
  const finest = read.tasks.map((task, ordinal) => ({ task, ordinal })).toSorted((a, b) => lengthOf(a.task.evidence) - lengthOf(b.task.evidence));
  return finest.flatMap(({ task, ordinal }) =>
    task.deadlines.flatMap((deadline): readonly TaskTerm[] => {
      const { kind, text, evidence } = deadline;
      const dueOn = dayOf(deadline, row, asOf);
      const known = rowOf.get(ordinal);
      const place = `${evidence.start}|${text}`;
      if (dueOn === null || known === undefined || seen.has(place) || told.some((other) => overlap(other, evidence))) return [];
      seen.add(place);
      const leads = [...new Set(task.assignments.flatMap(({ role, organ }) => (role === 'lead' ? [organ] : [])))];
      return [{ key: `${known.id}|${place}`, taskId: known.id, directiveId: row.id, dueOn, stated: { kind, text }, leads, evidence }];
    }),
  );
}

/** The day a term ends; of what returns the first turn from the day asked for on. Null where none can be told, and for a day before the document. */
function dayOf({ kind, text, on }: ReadDeadline, row: DirectiveRow, asOf: PlainDate): PlainDate | null {
  const term = { kind, text, on, evidence: null };
  const day = dueDay(term, row.issuedOn, null);
  if (day !== null) return isBeforeIssue(day, row) ? null : day;
  const today = latestDay(asOf);
  return turns(term, row.issuedOn ?? row.notBefore ?? today, today).find((turn) => turn >= today) ?? null;
}
