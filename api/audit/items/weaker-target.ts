import { targetWords } from '../../domain/print-target.ts';
import type { ReadTarget } from '../../domain/read-directive.ts';
import { flatInSteps } from '../../domain/steps.ts';
import { directSuperiors } from './direct-superiors.ts';
import { linkedTargets } from './linked-targets.ts';
import { documentWords, makeItem, ofIssuer, proofs } from './make-item.ts';
import type { ItemRule } from './rule.ts';
import { isSameMeasure, isWeaker } from './same-measure.ts';

/**
 * A number of the direct superior's document that the lower one lowers, for the same measure: as linked tasks show,
 * else by the words of what is counted.
 */
export const weakerTarget: ItemRule = {
  id: 'weaker-target',
  list: 'B',
  needs: ['readings', 'edges', 'task-links'],
  message: { vi: 'Cấp trên ({document}) nêu {asked}; {organ} nêu {told}.', en: 'The superior ({document}) states {asked}; {organ} states {told}.' },
  owner: 'issuer',
  due: 'none',
  thresholds: { likeness: 0.6 },
  find: function* (input) {
    const linkedTo = linkedTargets(input);
    return yield* flatInSteps(yield* directSuperiors(input), (pair) =>
      pair.upperRead.targets.flatMap((target, at) => {
        const { lower, read, upper } = pair;
        const linked = linkedTo(pair, target);
        const same = linked.length > 0 ? linked.flatMap((one) => one.lower ?? []) : read.targets.filter((own) => isSame(target, own, input.thresholds));
        const [own] = same;
        if (!own || !same.every((one) => isWeaker(target, one)) || isLaterStep(target.by, own.by)) return [];
        const facts = {
          upper: target.text,
          lower: own.text,
          of: target.of,
          asked: targetWords(target),
          told: targetWords(own),
          document: documentWords(input.index, upper.id),
        };
        const evidence = [...proofs(upper.id, [target.evidence], target.section), ...proofs(lower.id, [own.evidence], own.section)];
        return [makeItem('weaker-target', 'B', { ...ofIssuer(lower), subjects: [lower.id, upper.id, String(at)], againstId: upper.id, facts, evidence })];
      }),
    );
  },
};

function isSame(target: ReadTarget, own: ReadTarget, thresholds: Readonly<Record<string, number>>): boolean {
  return isSameMeasure(target, own, thresholds['likeness'] ?? 0.6);
}

/** A smaller number by an earlier year is a step on the way, not less. */
function isLaterStep(upperBy: string | null, lowerBy: string | null): boolean {
  return upperBy !== null && lowerBy !== null && lowerBy < upperBy;
}
