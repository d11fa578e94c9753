import type { Handled } from '../components/handled.ts';
import type { LetterSubject } from '../components/letter.ts';
import { receiverName } from '../components/receiver-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { Language } from '../lib/format.ts';
import type { ComingRow } from './coming-query.ts';
import { messageOf } from './group-items.ts';
import type { ItemRow } from './items-query.ts';
import { mayLeave } from './selecting-items.ts';

const subjectOf = (item: ItemRow, t: Translate): LetterSubject => ({
  type: 'item',
  key: item.key,
  caseKey: item.key,
  organName: item.organName ?? '',
  heirs: item.heirs,
  steps: item.case.steps,
  goesTo: item.expectation === null ? null : receiverName(item.expectation, t),
  condensed: item.evidence.some(({ evidence, directive }) => directive?.sources.some((one) => one.textId === evidence.textId && one.edition === 'CONDENSED')),
});

/** What an organ has to hand in, without its name. */
export function owedText({ kind, what }: Pick<NonNullable<ItemRow['expectation']>, 'kind' | 'what'>, t: Translate): string {
  return what === null ? t(`due.kind.${kind}`) : `${t(`due.kind.${kind}`)}: ${what}`;
}

/** An item as what can be done about it asks for. */
export function handledItem(item: ItemRow, t: Translate, language: Language): Handled {
  const { against, directive, expectation } = item;
  const documents = [against, against?.id === directive?.id ? null : directive].flatMap((one) => one ?? []);
  return {
    caseKey: item.key,
    fingerprint: item.fingerprint,
    organName: item.organName,
    what: expectation === null ? messageOf(item, language) : owedText(expectation, t),
    documents: expectation === null ? documents : documents.slice(0, 1),
    steps: item.case.steps,
    list: item.list,
    letter: mayLeave(item) ? subjectOf(item, t) : null,
    listed: true,
    owed: expectation !== null,
    expectation,
  };
}

/** What is owed by a day that is still to come, in no list before that day is over. */
export function handledOwed(row: ComingRow, t: Translate): Handled {
  const { key, caseKey, organName, heirs, directive, case: about } = row;
  const { steps } = about;
  return {
    caseKey,
    fingerprint: null,
    organName,
    what: owedText(row, t),
    documents: directive === null ? [] : [directive],
    steps,
    list: 'A',
    letter: { type: 'due', key, caseKey, organName, heirs, steps, goesTo: receiverName(row, t), condensed: directive?.source?.edition === 'CONDENSED' },
    listed: false,
    owed: true,
    expectation: row,
  };
}
