import type { ReadDirective } from '../../domain/read-directive.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { flatInSteps, type Steps } from '../../domain/steps.ts';
import type { Coverage } from '../coverage/coverage-of.ts';
import { superiorsAt } from '../superiors.ts';
import { heldUnder } from './plans-under.ts';
import type { RuleInput } from './rule.ts';

export type Pair = { readonly lower: DirectiveRow; readonly read: ReadDirective; readonly upper: DirectiveRow; readonly upperRead: ReadDirective };

/**
 * Each held document with each held one that it carries out and that a superior of its own issued: the only two whose
 * numbers may be compared. A document of the Front and the mass organisations is compared with its own line only.
 */
export function* directSuperiors(input: Pick<RuleInput, 'index' | 'coverage'>): Steps<readonly Pair[]> {
  const known = made.get(input.coverage);
  if (known) return known;
  const pairs = yield* pairsOf(input);
  made.set(input.coverage, pairs);
  return pairs;
}

/** Made once for both rules that compare numbers. */
const made = new WeakMap<Coverage, readonly Pair[]>();

function pairsOf(input: Pick<RuleInput, 'index' | 'coverage'>): Steps<readonly Pair[]> {
  const { index } = input;
  return flatInSteps(heldUnder(input), ({ row: lower, read }) =>
    index.upwards(lower.id).flatMap((edge): readonly Pair[] => {
      const upper = index.directive(edge.to);
      const upperRead = upper?.held === true && edge.state !== 'suggested' ? index.read(upper.id) : null;
      if (!upper || !upperRead || !isSuperior(upper, lower) || !speaksTo(upper, lower)) return [];
      return [{ lower, read, upper, upperRead }];
    }),
  );
}

function isSuperior(upper: DirectiveRow, lower: DirectiveRow): boolean {
  const day = lower.issuedOn ?? lower.notBefore ?? upper.issuedOn;
  if (day === null) return false;
  const { line, placeId } = lower;
  const superiors = lower.issuerIds.flatMap((id) => superiorsAt({ id, line: line ?? 'other', placeId }, day));
  return superiors.some((superior) => upper.issuerIds.includes(superior.organId));
}

/** Numbers of a party committee are for its place and its state bodies; those of another line for that line. */
function speaksTo(upper: DirectiveRow, lower: DirectiveRow): boolean {
  return upper.line === lower.line || (upper.line === 'party' && lower.line === 'state');
}
