import { directSuperiors } from './direct-superiors.ts';
import { documentWords, makeItem, ofIssuer, proofs } from './make-item.ts';
import type { ItemRule } from './rule.ts';
import { isSameMeasure, isWeaker } from './same-measure.ts';

/** A number of the direct superior's document that the lower one lowers, for the same measure. */
export const weakerTarget: ItemRule = {
  id: 'weaker-target',
  list: 'B',
  needs: ['readings', 'edges'],
  message: { vi: 'Cấp trên nêu {upper}; kế hoạch nêu {lower}.', en: 'The superior states {upper}; the plan states {lower}.' },
  owner: 'issuer',
  due: 'none',
  thresholds: { likeness: 0.6 },
  find: (input) =>
    directSuperiors(input).flatMap(({ lower, read, upper, upperRead }) =>
      upperRead.targets.flatMap((target, at) => {
        const same = read.targets.filter((own) => isSameMeasure(target, own, input.thresholds['likeness'] ?? 0.6));
        const [own] = same;
        if (!own || !same.every((one) => isWeaker(target, one)) || isLaterStep(target.by, own.by)) return [];
        const facts = { upper: target.text, lower: own.text, of: target.of, document: documentWords(input.index, upper.id) };
        const evidence = [...proofs(upper.id, [target.evidence], target.section), ...proofs(lower.id, [own.evidence], own.section)];
        return [makeItem('weaker-target', 'B', { ...ofIssuer(lower), subjects: [lower.id, upper.id, String(at)], againstId: upper.id, facts, evidence })];
      }),
    ),
};

/** A smaller number by an earlier year is a step on the way, not less. */
function isLaterStep(upperBy: string | null, lowerBy: string | null): boolean {
  return upperBy !== null && lowerBy !== null && lowerBy < upperBy;
}
