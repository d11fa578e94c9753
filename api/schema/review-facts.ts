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
    subjectKeys: [apartKey(pair.keep, pair.other), pair.keep, pair.other],
  }));
}

/** What readers were not sure of. A document whose issuer is not known counts for no organ. */
export function doubtsToReview(doubts: readonly Doubt[]): readonly ReviewEntry[] {
  const entries = doubts.map((doubt): ReviewEntry => {
    const side = { ...SIDE, directiveId: doubt.inDirectiveId, words: doubt.words, evidence: doubt.evidence };
    return {
      id: [doubt.kind, doubt.directiveId, doubt.fact, ...(doubt.kind === 'fact' ? [] : [doubt.inDirectiveId, doubt.words])].join('|'),
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
      subjectKeys: [doubt.directiveId],
    };
  });
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
