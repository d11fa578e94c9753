import type { Handled } from '../components/handled.ts';
import type { Translate } from '../i18n/use-t.ts';
import { bandOf } from './bands.ts';
import { isComing } from './coming.ts';
import type { DueRow } from './due-query.ts';
import { letterSubject } from './letter-subject.ts';
import { canSelect } from './selecting.ts';

/** What an organ has to hand in, without its name. */
export function dutyText({ kind, what }: Pick<DueRow, 'kind' | 'what'>, t: Translate): string {
  return what === null ? t(`due.kind.${kind}`) : `${t(`due.kind.${kind}`)}: ${t('due.what', { what })}`;
}

/** A row as what can be done about it asks for: once its term is over it stands in list A as well, and is closed there. */
export function handledDuty(row: DueRow, asOf: string, t: Translate): Handled {
  return {
    caseKey: row.caseKey,
    fingerprint: null,
    organName: row.organName,
    what: dutyText(row, t),
    documents: row.directive === null ? [] : [row.directive],
    steps: row.case.steps,
    list: 'A',
    letter: canSelect(row) ? letterSubject(row, t) : null,
    listed: bandOf(row, asOf) === 'overdue',
    owed: true,
    // What is said of a duty stands with its open turn.
    expectation: isComing(row) ? null : row,
  };
}
