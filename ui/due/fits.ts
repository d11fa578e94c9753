import { lastLetter } from '../components/case-words.ts';
import { ASKER_LEVELS, type DueParams } from './due-params.ts';
import type { DueRow } from './due-query.ts';
import { canSelect } from './selecting.ts';

/** Every filter but that of periods. */
export type DueAsked = Pick<DueParams, 'organ' | 'whose' | 'kind' | 'doc' | 'asker' | 'letter'>;

/** Whether a duty passes every filter but that of periods. */
export function fits(row: DueRow, { organ, whose, kind, doc, asker, letter }: DueAsked): boolean {
  if (organ !== null && row.organName !== organ) return false;
  if (whose !== 'any' && canSelect(row) !== (whose === 'organs')) return false;
  if (kind !== 'any' && row.kind !== kind) return false;
  if (doc !== null && row.directive?.id !== doc) return false;
  if (!isAskedBy(row.directive, asker)) return false;
  return letter === 'any' || (letter === 'sent') === (lastLetter(row.case.steps) !== undefined);
}

type Asking = Pick<NonNullable<DueRow['directive']>, 'level' | 'issuerNames'>;

/** Whether a document is of the level, or issued by the organ, that a filter names. */
export function isAskedBy(directive: Asking | null, asker: string | null): boolean {
  if (asker === null) return true;
  if (directive === null) return false;
  return ASKER_LEVELS.some((level) => level === asker) ? directive.level === asker : directive.issuerNames.includes(asker);
}
