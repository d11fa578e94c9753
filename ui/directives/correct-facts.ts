import type { AskField } from '../components/ask-dialog.tsx';
import { kindText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { FormFactName } from './fact-words.ts';
import { KINDS, LEVELS } from './list-params.ts';
import type { ReaderDirective } from './reader-query.ts';
import { wrongFact } from './wrong-fact.ts';

/** What of a document is corrected in place, as the API names it. */
export const CORRECTED_FACTS = ['KIND', 'SYMBOL', 'ISSUED_ON', 'ISSUER', 'LEVEL', 'SUBJECT', 'SIGNER'] as const;
export type CorrectedFact = (typeof CORRECTED_FACTS)[number];

const OF_FORM: Readonly<Partial<Record<FormFactName, CorrectedFact>>> = {
  kind: 'KIND',
  symbol: 'SYMBOL',
  partialSymbol: 'SYMBOL',
  issuedOn: 'ISSUED_ON',
  issuer: 'ISSUER',
  level: 'LEVEL',
  subject: 'SUBJECT',
  signerName: 'SIGNER',
};

/** The correctable fact behind a row of the form; null where a row only follows from others. */
export function correctedOf(name: FormFactName): CorrectedFact | null {
  return OF_FORM[name] ?? null;
}

/** The row of the form a correction belongs to. */
export function formNameOf(fact: CorrectedFact): FormFactName {
  return (Object.keys(OF_FORM) as FormFactName[]).find((name) => OF_FORM[name] === fact) ?? 'kind';
}

/** What stands now, as it goes into the question and back to the API; several organs one on each line. */
export function valueNow(directive: ReaderDirective, fact: CorrectedFact): string {
  if (fact === 'KIND') return directive.kind ?? '';
  if (fact === 'SYMBOL') return directive.symbol ?? '';
  if (fact === 'ISSUED_ON') return directive.issuedOn ?? '';
  if (fact === 'ISSUER') return directive.issuerNames.join('\n');
  if (fact === 'LEVEL') return directive.level ?? '';
  return (fact === 'SUBJECT' ? directive.subject : directive.signer) ?? '';
}

/** The values that an answer stands for: none where it is blank. */
export function valuesOf(fact: CorrectedFact, answer: string): readonly string[] {
  return (fact === 'ISSUER' ? answer.split('\n') : [answer]).map((value) => value.trim()).filter((value) => value !== '');
}

/** The field that asks for a fact. */
export function fieldOf(fact: CorrectedFact, directive: ReaderDirective, t: Translate): AskField {
  const common = { id: 'value', label: t(`directives.fact.${formNameOf(fact)}`), initial: valueNow(directive, fact) };
  if (fact === 'KIND')
    return { ...common, kind: 'choice', required: true, choices: KINDS.map((kind) => ({ value: kind, label: kindText({ kind, kindName: null }, t) })) };
  if (fact === 'LEVEL') {
    return {
      ...common,
      kind: 'choice',
      choices: [{ value: '', label: t('common.level.none') }, ...LEVELS.map((level) => ({ value: level, label: t(`common.level.${level}`) }))],
    };
  }
  const check = (answer: string): string | null => (answer === common.initial ? null : wrongFact(fact, valuesOf(fact, answer), t));
  if (fact === 'ISSUED_ON')
    return { ...common, check, kind: 'day', hint: t('directives.correct.dayHint'), initial: common.initial.length === 10 ? common.initial : '' };
  if (fact === 'ISSUER') return { ...common, check, kind: 'long', hint: t('directives.correct.issuerHint') };
  // A document always says what it is about.
  return fact === 'SUBJECT' ? { ...common, check, kind: 'long', required: true } : { ...common, check, kind: 'text' };
}

/** A value as people read it. */
export function shownValue(fact: CorrectedFact, value: string, t: Translate): string {
  if (fact === 'KIND') return kindText({ kind: KINDS.find((kind) => kind === value) ?? null, kindName: value }, t);
  if (fact === 'LEVEL') {
    const level = LEVELS.find((known) => known === value);
    return level === undefined ? value : t(`common.level.${level}`);
  }
  return fact === 'ISSUED_ON' ? value.split('-').reverse().join('/') : value;
}

export type Correction = ReaderDirective['decisions'][number] & { readonly correction: NonNullable<ReaderDirective['decisions'][number]['correction']> };

/** All that was said of a fact, oldest first. */
function correctionsOf(directive: ReaderDirective, fact: CorrectedFact): readonly Correction[] {
  const made = directive.decisions.flatMap((decision) => (decision.correction?.fact === fact ? [{ ...decision, correction: decision.correction }] : []));
  return made.toSorted((a, b) => a.at.localeCompare(b.at));
}

/** The correction of a fact that stands; null where none was made, or the last was taken back. */
export function standingCorrection(directive: ReaderDirective, fact: CorrectedFact): Correction | null {
  const last = correctionsOf(directive, fact).at(-1);
  return last === undefined || last.correction.asRead ? null : last;
}

/** The last correction of a fact with the word that took it back; null where one stands, or none was made. */
export function undoneCorrection(directive: ReaderDirective, fact: CorrectedFact): { readonly made: Correction; readonly back: Correction } | null {
  const said = correctionsOf(directive, fact);
  const back = said.at(-1);
  const made = said.findLast(({ correction }) => !correction.asRead);
  return made !== undefined && back?.correction.asRead === true ? { made, back } : null;
}
