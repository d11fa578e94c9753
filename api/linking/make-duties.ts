import { fold } from '../domain/fold.ts';
import type { DutyRow, DutyTerm } from '../domain/propagation.ts';
import type { ReadDeadline, ReadDirective, ReadDuty, ReadTask } from '../domain/read-directive.ts';
import type { DirectiveRow, OrganRow, TaskRow } from '../domain/rows.ts';
import { dutyOrgans } from './duty-organs.ts';
import type { OrganContext, OrganRegister } from './organ-register.ts';
import { shortHash } from './short-id.ts';
import type { SourceFacts } from './source-facts.ts';

const NO_TERM: DutyTerm = { kind: 'none', text: null, on: null, evidence: null };

/**
 * Rows of what the words of a held directive make somebody owe, in order of the text. Each addressee is looked up
 * with the document's own place on the document's own day; a collective that can be listed becomes its organs, all
 * else keeps its words. `tasks` are the rows made of the same text. A body is not told to issue what it is issuing.
 */
export function makeDuties(
  directiveId: string,
  directive: DirectiveRow,
  facts: SourceFacts,
  tasks: readonly TaskRow[],
  register: OrganRegister,
): readonly DutyRow[] {
  const { read } = facts;
  const context = contextOf(directive, facts);
  const rowOf = new Map(tasks.map((task) => [task.ordinal, task]));
  const seen = new Map<string, { readonly task: ReadTask; readonly terms: readonly string[] }>();
  const nth = new Map<string, number>();
  return read.tasks.flatMap((task, ordinal) =>
    task.duties.flatMap((duty): readonly DutyRow[] => {
      const addressee = addresseeOf(read, task, duty, directive.issuerNames);
      // The first paragraph of an item is both the item's words and a unit of its own; the turns of one order are its own duties.
      const same = `${duty.kind}|${duty.evidence.start}|${addressee}`;
      const told = seen.get(same) ?? { task, terms: [] };
      const term = duty.deadline?.text ?? '';
      if (told.task !== task || told.terms.includes(term)) return [];
      seen.set(same, { task, terms: [...told.terms, term] });
      const organs = addressee === '' ? { ids: [], collective: false } : dutyOrgans(addressee, context, directive.issuerIds, register);
      const isOwn = organs.ids.length === 1 && organs.ids.every((id) => directive.issuerIds.includes(id));
      if (duty.kind === 'issue' && (isOwn || directive.issuerNames.includes(addressee))) return [];
      const row = rowOf.get(ordinal);
      const words = `${task.path}|${duty.kind}|${fold(addressee)}|${fold(duty.evidence.quote)}`;
      const copy = (nth.get(words) ?? 0) + 1;
      nth.set(words, copy);
      return [
        {
          id: `${directiveId}!${shortHash(`${words}|${copy}`, 10)}`,
          directiveId,
          sourceId: facts.source.id,
          taskId: row?.id ?? null,
          kind: duty.kind,
          addressee,
          organIds: organs.ids,
          collective: organs.collective,
          // Readings kept from before these were read do not have them.
          what: duty.what ?? null,
          reportTo: duty.reportTo ?? null,
          term: termOf(read, task, duty),
          evidence: duty.evidence,
          where: whereOf(task.path),
        },
      ];
    }),
  );
}

/** The document's own place on its own day. */
function contextOf(directive: DirectiveRow, { context }: SourceFacts): OrganContext {
  return { ...context, asOf: directive.issuedOn ?? directive.notBefore ?? context.asOf };
}

/**
 * The rows of organs that duties speak of and that no id alone can tell: departments, known by their words and place.
 * Those that the register lists by id, and collectives, are left to it.
 */
export function organsOfDuties(directive: DirectiveRow, facts: SourceFacts, duties: readonly DutyRow[], register: OrganRegister): readonly OrganRow[] {
  const context = contextOf(directive, facts);
  const words = new Set(duties.flatMap((duty) => [...(duty.collective ? [] : [duty.addressee]), ...(duty.reportTo === null ? [] : [duty.reportTo])]));
  return [...words].flatMap((phrase) => {
    if (phrase === '') return [];
    const { organ, source } = register.resolve(phrase, context);
    return organ.resolved && source !== 'ambiguous' && register.organ(organ.id) === null ? [organ] : [];
  });
}

/** "IV.8.-9" stands under "IV.8". */
const whereOf = (path: string): string | null => path.replace(/(?:^|\.)(?:[-+]\d+|p\d+)(?=\.|$).*$/u, '') || null;

/** Who owes it, as printed: for advice to somebody unnamed, the organ above that hands the work on, else the issuer. */
function addresseeOf(read: ReadDirective, task: ReadTask, duty: ReadDuty, issuers: readonly string[]): string {
  if (duty.organ !== null) return duty.organ;
  if (!duty.advised) return '';
  const own = leadsOf(task);
  for (let above = parentOf(read, task); above; above = parentOf(read, above)) {
    const [lead] = leadsOf(above).filter((name) => !own.includes(name));
    if (lead !== undefined) return lead;
  }
  return issuers[0] ?? '';
}

const leadsOf = (task: ReadTask): readonly string[] =>
  task.assignments.filter((assignment) => assignment.role === 'lead').map((assignment) => assignment.organ);

const parentOf = (read: ReadDirective, task: ReadTask): ReadTask | undefined => (task.parent === null ? undefined : read.tasks[task.parent]);

/** The time said beside the duty; else the only one of the task's field of time; broken off where the text is. */
function termOf(read: ReadDirective, task: ReadTask, duty: ReadDuty): DutyTerm {
  const said = duty.deadline ?? (duty.kind === 'study' || duty.kind === 'inspect' ? null : fieldTime(task));
  const lost = duty.cutOff || (said === null && endsBroken(read, duty));
  if (lost && (said === null || said.kind === 'phrase')) return { kind: 'cut-off', text: said?.text ?? null, on: null, evidence: said?.evidence ?? null };
  return said === null ? NO_TERM : { kind: said.kind, text: said.text, on: said.on, evidence: said.evidence };
}

/** A "Thời gian …:" field stands outside the task's own words and speaks for all of it. */
function fieldTime(task: ReadTask): ReadDeadline | null {
  const fields = task.deadlines.filter(({ evidence }) => evidence.start >= task.evidence.end || evidence.end <= task.evidence.start);
  return task.deadlines.length === 1 ? (fields[0] ?? null) : null;
}

function endsBroken(read: ReadDirective, duty: ReadDuty): boolean {
  return read.remarks.some((remark) => remark.code === 'truncated-end' && remark.evidence.some((proof) => Math.abs(proof.end - duty.evidence.end) <= 2));
}
