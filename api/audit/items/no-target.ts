import { targetWords } from '../../domain/print-target.ts';
import type { ReadTarget } from '../../domain/read-directive.ts';
import { flatInSteps } from '../../domain/steps.ts';
import { directSuperiors } from './direct-superiors.ts';
import { linkedTargets } from './linked-targets.ts';
import { documentWords, makeItem, ofIssuer, proofs } from './make-item.ts';
import { isCut } from './plans-under.ts';
import type { ItemRule } from './rule.ts';
import { isSameMeasure } from './same-measure.ts';

/**
 * Numbers of the direct superior's document of which the lower one states none. Once for each two documents. A number
 * of things to be built or won at the upper level itself is not passed down: only shares (%) are.
 */
export const noTarget: ItemRule = {
  id: 'no-target',
  list: 'B',
  needs: ['readings', 'edges', 'task-links'],
  message: { vi: 'Cấp trên ({document}) nêu {asked}; {organ} không nêu.', en: 'The superior ({document}) states {asked}; {organ} states none.' },
  owner: 'issuer',
  due: 'none',
  thresholds: { likeness: 0.6 },
  find: function* (input) {
    const linkedTo = linkedTargets(input);
    return yield* flatInSteps(yield* directSuperiors(input), (pair) => {
      const { lower, read, upper, upperRead } = pair;
      if (isCut(read)) return [];
      const left = upperRead.targets.filter(
        (target) =>
          isShare(target) &&
          linkedTo(pair, target).length === 0 &&
          !read.targets.some((own) => isSameMeasure(target, own, input.thresholds['likeness'] ?? 0.6)),
      );
      if (left.length === 0) return [];
      const facts = {
        targets: left.map((target) => target.text).join('; '),
        asked: left.map(targetWords).join('; '),
        count: String(left.length),
        document: documentWords(input.index, upper.id),
      };
      const evidence = left.flatMap((target) => proofs(upper.id, [target.evidence], target.section));
      return [makeItem('no-target', 'B', { ...ofIssuer(lower), subjects: [lower.id, upper.id], againstId: upper.id, facts, evidence })];
    });
  },
};

function isShare(target: ReadTarget): boolean {
  return target.unit === '%';
}
