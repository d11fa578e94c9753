import type { LetterSubject } from '../components/letter.ts';
import { receiverName } from '../components/receiver-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { isComing } from './coming.ts';
import type { DueRow } from './due-query.ts';

/** What a letter asks for of a row: the turn that the row stands for, and no other. */
export const letterSubject = (row: DueRow, t: Translate): LetterSubject => ({
  type: isComing(row) ? 'coming' : 'due',
  key: row.key,
  caseKey: row.caseKey,
  organName: row.organName,
  heirs: row.heirs,
  steps: row.case.steps,
  goesTo: receiverName(row, t),
  condensed: row.quoted.some(({ textId }) => row.directive?.sources.some((source) => source.textId === textId && source.edition === 'CONDENSED')),
});
