import type { ReadTarget } from '../domain/read-directive.ts';
import { EvidenceRef, TargetRef, type TargetShown } from './refs.ts';

TargetRef.implement({
  description: 'Chỉ tiêu: a number to reach.',
  fields: (t) => ({
    section: t.exposeString('section', { description: 'Path of the section or item it stands in.' }),
    text: t.exposeString('text', { description: 'The number with its words as printed (“từ 43% trở lên”).' }),
    of: t.exposeString('of', { description: 'Of what. Empty when the sentence does not say.' }),
    unit: t.exposeString('unit', { description: 'What is counted (“%”, “huy chương”). Empty for a bare number.' }),
    comparator: t.exposeString('comparator', { description: 'One of `=`, `>`, `>=`, `<`, `<=`.' }),
    low: t.exposeFloat('low', { description: 'The number, or the lower end of a range.' }),
    high: t.exposeFloat('high', { nullable: true, description: 'The upper end of a range. Null when there is one number only.' }),
    by: t.exposeString('by', { nullable: true, description: 'Year or date it is to be reached by. Null when not said.' }),
    evidence: t.expose('evidence', { type: EvidenceRef, description: 'The words that say so.' }),
  }),
});

export function targetShown({ value, ...target }: ReadTarget): TargetShown {
  return typeof value === 'number' ? { ...target, low: value, high: null } : { ...target, low: value[0], high: value[1] };
}
