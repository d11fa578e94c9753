import { type PlainDate, printDate } from '../../domain/dates.ts';
import type { DutyTerm } from '../../domain/propagation.ts';
import type { ReadDirective, ReadTask } from '../../domain/read-directive.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { flatInSteps } from '../../domain/steps.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { dueDay, isBeforeIssue } from '../expectations/term-days.ts';
import { dateWords, makeItem, ofIssuer, type Proof, proofs } from './make-item.ts';
import { heldHere } from './plans-under.ts';
import type { ItemRule } from './rule.ts';

/**
 * A term that lies before the document which states it: misread here, misprinted in the copy, or taken over from above. Whoever
 * keeps the text looks; until then it is no term that has passed. Once for each document and day.
 */
export const termBeforeIssue: ItemRule = {
  id: 'term-before-issue',
  list: 'C',
  needs: ['readings'],
  message: {
    vi: 'Nêu hạn {due}, trước ngày của chính văn bản ({issued}); chưa tính là hạn.',
    en: 'States the term {due}, before the day of the document itself ({issued}); not counted as a term.',
  },
  owner: 'office',
  due: 'none',
  thresholds: {},
  find: ({ index, coverage }) =>
    flatInSteps(heldHere({ index, coverage }), ({ row, read }) => {
      const issued = issuedWords(row);
      if (issued === null) return [];
      const dated = read.issuedOn?.evidence.slice(0, 1) ?? [];
      return [...daysBefore(index, row, read)].map(([due, words]) =>
        makeItem('term-before-issue', 'C', {
          ...ofIssuer(row),
          subjects: [row.id, due],
          facts: { due: printDate(due), issued },
          evidence: [...words, ...proofs(row.id, dated)],
        }),
      );
    }),
};

/** "ngày 05/04/2024"; of an undated text the day it is not older than; null where nothing is known. */
function issuedWords({ issuedOn, notBefore }: DirectiveRow): string | null {
  if (issuedOn !== null) return dateWords(issuedOn);
  return notBefore === null ? null : `không trước ${dateWords(notBefore)}`;
}

/** Days that duties and tasks state and that lie before the document, each with the words, those of a duty alone where it has some. */
function daysBefore(index: AuditIndex, row: DirectiveRow, read: ReadDirective): ReadonlyMap<PlainDate, readonly Proof[]> {
  const found = new Map<PlainDate, Proof[]>();
  const add = (term: Omit<DutyTerm, 'evidence'>, proof: readonly Proof[], further: boolean): void => {
    const day = dueDay({ ...term, evidence: null }, row.issuedOn, null);
    if (day === null || !isBeforeIssue(day, row) || (found.has(day) && !further)) return;
    found.set(day, [...(found.get(day) ?? []), ...proof]);
  };
  for (const { term, evidence, where } of index.duties(row.id)) if (term.evidence !== null) add(term, proofs(row.id, [evidence], where), true);
  for (const task of finest(read.tasks)) for (const deadline of task.deadlines) add(deadline, proofs(row.id, [task.evidence], task.path), false);
  return found;
}

/** Parts before the item they stand in, which has their terms as well. */
const finest = (tasks: readonly ReadTask[]): readonly ReadTask[] => tasks.toReversed();
