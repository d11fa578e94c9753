import type { Translate } from '../i18n/use-t.ts';
import { formatDate, todayInVietNam } from '../lib/format.ts';
import type { CorrectedFact } from './correct-facts.ts';

const SYMBOL = /^\d+(?:\.\d+)*(?:[-/._\\:&,()]*[\p{L}\d])+\)?$/u;
const NAME = /\p{L}{2}/u;

/** As the server takes a symbol: one kind of hyphen, no white space, no "Số:". */
const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, '')
    .replace(/^số:?/i, '')
    .replace(/[.,;:]+$/, '');

/** What is wrong with values that were typed for a fact, in the words in which the server would refuse them; null where nothing is. */
export function wrongFact(fact: CorrectedFact, values: readonly string[], t: Translate): string | null {
  if (fact === 'KIND' || fact === 'LEVEL') return null;
  if (fact === 'ISSUED_ON') {
    const today = todayInVietNam();
    return values.every((day) => day <= today) ? null : t('directives.correct.wrong.ISSUED_ON', { today: formatDate(today) });
  }
  const fits = fact === 'SYMBOL' ? (text: string) => SYMBOL.test(normalised(text)) && NAME.test(normalised(text)) : (text: string) => NAME.test(text);
  return values.every(fits) ? null : t(`directives.correct.wrong.${fact}`);
}
