import type { DirectiveKind } from '../domain/kinds.ts';

/** Kinds that carry nothing out. */
const TELLING: ReadonlySet<DirectiveKind> = new Set<DirectiveKind>(['report', 'submission', 'minutes', 'communique']);
/** Kinds that answer only where no plan was asked for, unless a person says that they do. */
const NO_PLAN: ReadonlySet<DirectiveKind> = new Set<DirectiveKind>(['official-letter', 'telegram', 'notice']);
const PLAN_WORDS = /kế hoạch|chương trình/iu;

/** Whether what is to be issued is a plan, by its words. */
export const isPlan = (what: string | null): boolean => PLAN_WORDS.test(what ?? '');

/** Whether a document of a kind may be what was to be issued; one of no known kind may. */
export function mayBeIssued(kind: DirectiveKind | null, asksPlan: boolean): boolean {
  return kind === null || !(TELLING.has(kind) || (asksPlan && NO_PLAN.has(kind)));
}
