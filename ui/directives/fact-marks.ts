import { factIds } from './fact-ids.ts';
import type { Evidence, SourceContent, Task } from './reader-query.ts';
import type { Mark, Range } from './segments.ts';

/** What a person said of a task has the whole task as its words. */
const rangeOf = ({ start, end }: Range): Range => ({ start, end });
const sameWords = (a: Evidence, b: Evidence): boolean => a.start === b.start && a.end === b.end;

/** Words under a heading that what the heading says holds for: the whole task where it is inherited, else its paragraph. */
function wordsBelow(task: Task, assignment: Task['assignments'][number]): readonly Range[] {
  const paragraph = task.paragraph === null ? [] : [task.paragraph];
  if (sameWords(assignment.evidence, task.evidence) && paragraph.length === 0) return [];
  return assignment.inherited ? [task.evidence, ...paragraph] : paragraph;
}

/** Where every fact of a text stands in it. Evidence in other texts is left out. */
export function factMarks(source: SourceContent, tasks: readonly Task[]): readonly Mark[] {
  const here = (evidence: readonly Evidence[], factId: string, quiet = false): readonly Mark[] =>
    evidence.filter((piece) => piece.textId === source.textId).map(({ start, end }) => ({ start, end, factId, quiet }));
  return [
    ...source.facts.flatMap((fact, index) => here(fact.evidence, factIds.form(index))),
    ...source.citations.flatMap((citation, index) => here(citation.mentions, factIds.citation(index))),
    ...source.targets.flatMap((target, index) => here([target.evidence], factIds.target(index))),
    ...source.remarks.flatMap((remark, index) => here(remark.evidence, factIds.remark(index))),
    ...tasks.flatMap((task) => [
      ...here([task.evidence], factIds.task(task.id), true),
      ...(task.paragraph === null ? [] : [{ ...rangeOf(task.paragraph), factId: factIds.task(task.id), quiet: true }]),
      ...task.assignments.flatMap((assignment, index) => {
        const factId = factIds.assignment(task.id, index);
        const below = wordsBelow(task, assignment).map((words) => ({ ...rangeOf(words), factId, quiet: true, below: true as const }));
        return [...here([assignment.evidence], factId, assignment.inherited || sameWords(assignment.evidence, task.evidence)), ...below];
      }),
      ...task.deadlines.flatMap((deadline, index) => here([deadline.evidence], factIds.deadline(task.id, index), sameWords(deadline.evidence, task.evidence))),
      ...task.targets.flatMap((target, index) => here([target.evidence], factIds.taskTarget(task.id, index), true)),
    ]),
  ];
}
