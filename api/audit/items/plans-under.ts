import type { DirectiveKind } from '../../domain/kinds.ts';
import type { ReadDirective } from '../../domain/read-directive.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import type { RuleInput } from './rule.ts';

/** Kinds that say who does what by when. Of a resolution, a letter or a telegram nobody expects all of it. */
const PLAN_KINDS: ReadonlySet<DirectiveKind> = new Set<DirectiveKind>(['plan', 'programme', 'scheme', 'project', 'option']);

/** The held plans below the root, with what was read out of them; in the order of the documents. */
export function plansUnder({
  index,
  coverage,
}: Pick<RuleInput, 'index' | 'coverage'>): readonly { readonly row: DirectiveRow; readonly read: ReadDirective }[] {
  return heldUnder({ index, coverage }).filter(({ row }) => row.kind !== null && PLAN_KINDS.has(row.kind));
}

/** All held documents below the root, with what was read out of them. */
export function heldUnder({ index, coverage }: Pick<RuleInput, 'index' | 'coverage'>): readonly { readonly row: DirectiveRow; readonly read: ReadDirective }[] {
  return coverage.documents.flatMap(({ row }) => {
    const read = row.held ? index.read(row.id) : null;
    return read ? [{ row, read }] : [];
  });
}

/** The same with the root itself, where its text is held: for what a text says of itself. */
export function heldHere({ index, coverage }: Pick<RuleInput, 'index' | 'coverage'>): ReturnType<typeof heldUnder> {
  const row = index.directive(index.snapshot.rootId);
  const read = row?.held === true ? index.read(row.id) : null;
  return [...(row && read ? [{ row, read }] : []), ...heldUnder({ index, coverage })];
}

/** Whether the text ends in the middle: what is missing at its end may say anything. */
export function isCut(read: ReadDirective): boolean {
  return read.remarks.some((remark) => remark.code === 'truncated-end');
}
