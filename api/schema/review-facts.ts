import { byText } from '../domain/order.ts';
import type { Doubt } from '../importing/find-doubts.ts';
import type { ProposedDuplicate } from '../importing/find-duplicates.ts';
import { apartKey } from '../importing/keep-apart.ts';
import { type ReviewEntry, SIDE } from './review-entry.ts';

/** Pairs that may be one directive; each of the two that is held is counted in figures of its own. */
export function duplicatesToReview(pairs: readonly ProposedDuplicate[], held: ReadonlySet<string>): readonly ReviewEntry[] {
  return pairs.map((pair) => ({
    id: apartKey(pair.keep, pair.other).replace(/^apart/, 'duplicate'),
    kind: 'duplicate',
    reason: pair.reason,
    reasonWords: pair.words,
    restsOn: [pair.keep, pair.other].filter((id) => held.has(id)).length,
    left: { ...SIDE, directiveId: pair.other },
    right: { ...SIDE, directiveId: pair.keep },
    yes: 'merge',
    no: 'keep-apart',
    choices: [],
    subject: { type: 'duplicate', row: pair },
    alsoIn: [],
    subjectKeys: [apartKey(pair.keep, pair.other), pair.keep, pair.other],
  }));
}

/** By what a doubt is told from others: two documents that date a third one in the same two ways are in the same doubt about it. */
function nameOf({ kind, directiveId, fact, inDirectiveId, words, choices }: Doubt): string {
  const told = kind === 'fact' ? [] : kind === 'organ' ? [inDirectiveId, words] : choices.map(({ value }) => value).toSorted(byText);
  return [kind, directiveId, fact, ...told].join('|');
}

/** What readers were not sure of; the same doubt of several documents is one entry. A document whose issuer is not known counts for no organ. */
export function doubtsToReview(doubts: readonly Doubt[]): readonly ReviewEntry[] {
  const named = new Map<string, readonly Doubt[]>();
  for (const doubt of doubts) named.set(nameOf(doubt), [...(named.get(nameOf(doubt)) ?? []), doubt]);
  return [...named].flatMap(([id, [doubt, ...others]]): ReviewEntry[] => {
    if (doubt === undefined) return [];
    const side = { ...SIDE, directiveId: doubt.inDirectiveId, words: doubt.words, evidence: doubt.evidence };
    return [
      {
        id,
        kind: doubt.kind,
        reason: doubt.reason,
        reasonWords: doubt.reasonWords,
        restsOn: doubt.kind === 'organ' ? 1 : 0,
        left: side,
        right: doubt.against === null ? null : { ...side, ...doubt.against },
        yes: 'correct-fact',
        no: 'correct-fact',
        choices: doubt.choices,
        subject: { type: 'doubt', row: doubt },
        alsoIn: [...new Set(others.map(({ inDirectiveId }) => inDirectiveId))].filter((other) => other !== doubt.inDirectiveId),
        subjectKeys: [doubt.directiveId],
      },
    ];
  });
}
