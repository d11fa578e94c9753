import { groupBy } from '../../domain/group-by.ts';
import { byText } from '../../domain/order.ts';
import { flatInSteps, type Steps } from '../../domain/steps.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { keptApart } from '../kept-apart.ts';
import { type Owed, RANK, termRank } from './owed.ts';

/** By directive: the texts that may be one with it and wait for a person's word, itself among them, the one to keep first. Most have no entry. */
export type TextsOfOne = ReadonlyMap<string, readonly string[]>;

/**
 * The texts among those below a root that may be one plan. Only where each may be one with each: a text that may be either
 * of two plans makes no one of them.
 */
export function textsOfOne(index: AuditIndex, ids: readonly string[]): TextsOfOne {
  const there = new Set(ids);
  return textsOfPairs(index.snapshot.mayBeOne.filter(({ keep, other }) => there.has(keep) && there.has(other) && !keptApart(index, keep, other)));
}

/** The same of pairs that nobody has kept apart. */
export function textsOfPairs(pairs: readonly { readonly keep: string; readonly other: string }[]): TextsOfOne {
  const alike = new Map<string, Set<string>>();
  for (const { keep, other } of pairs) {
    for (const [one, another] of [[keep, other] as const, [other, keep] as const]) alike.set(one, (alike.get(one) ?? new Set([one])).add(another));
  }
  const gone = new Set(pairs.map(({ other }) => other));
  const rank = (id: string): number => Number(gone.has(id));
  return new Map(
    [...alike].flatMap(([id, texts]) => {
      const whole = [...texts].every((text) => alike.get(text)?.size === texts.size && [...texts].every((other) => alike.get(text)?.has(other)));
      return whole ? [[id, [...texts].sort((a, b) => rank(a) - rank(b) || byText(a, b))] as const] : [];
    }),
  );
}

/** Words before rules before persons, then the better term. */
function byProof(a: Owed, b: Owed): number {
  return RANK.indexOf(a.origin) - RANK.indexOf(b.origin) || byText(termRank(a.term), termRank(b.term));
}

/**
 * What is owed, once where several texts of one plan ask it: by the text on which a person has said or done something, else by
 * the better proof and term, else by a whole text before one that condenses it, else by the text to keep. The keys of the others go with it.
 */
export function* owedOnce(index: AuditIndex, texts: TextsOfOne, owed: readonly Owed[]): Steps<readonly Owed[]> {
  if (texts.size === 0) return owed;
  const first = ({ directiveId }: Owed): string => texts.get(directiveId)?.[0] ?? directiveId;
  const place = ({ directiveId }: Owed): number => texts.get(directiveId)?.indexOf(directiveId) ?? 0;
  const decided = ({ key }: Owed): number => (index.snapshot.decisions.some(({ subjectKey }) => subjectKey.includes(key)) ? 0 : 1);
  const condensed = ({ directiveId }: Owed): number => Number(index.source(directiveId)?.edition === 'condensed');
  const groups = groupBy(owed, (one) => one.key.replace(`|${one.directiveId}|`, `|${first(one)}|`));
  return yield* flatInSteps([...groups.values()], (group) => {
    if (group.length === 1) return group;
    const [chosen, ...others] = group.toSorted((a, b) => decided(a) - decided(b) || byProof(a, b) || condensed(a) - condensed(b) || place(a) - place(b));
    return chosen === undefined ? [] : [{ ...chosen, standsFor: others.map(({ key }) => key) }];
  });
}
