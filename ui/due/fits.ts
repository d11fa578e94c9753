import { lastLetter } from '../components/case-words.ts';
import type { DueParams } from './due-params.ts';
import type { DueRow } from './due-query.ts';

type Asked = Pick<DueParams, 'organ' | 'kind' | 'doc' | 'letter'>;

/** Whether a duty passes every filter but that of periods. */
export function fits(row: DueRow, { organ, kind, doc, letter }: Asked): boolean {
  if (organ !== null && row.organName !== organ) return false;
  if (kind !== 'any' && row.kind !== kind) return false;
  if (doc !== null && row.directive?.id !== doc) return false;
  return letter === 'any' || (letter === 'sent') === (lastLetter(row.case.steps) !== undefined);
}
