import type { Translate } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { LEVELS, LINES } from './list-params.ts';
import type { SourceContent } from './reader-query.ts';

export type FormFact = SourceContent['facts'][number];

/** What a source calls its own facts, in the order they are shown. */
export const FORM_FACTS = [
  'kind',
  'symbol',
  'partialSymbol',
  'issuedOn',
  'issuer',
  'line',
  'level',
  'province',
  'district',
  'commune',
  'subject',
  'signerName',
  'signerPosition',
  'signerCapacity',
  'recipient',
] as const;
export type FormFactName = (typeof FORM_FACTS)[number];

/** Facts whose absence is worth saying. */
export const EXPECTED_FACTS: readonly FormFactName[] = ['symbol', 'issuedOn', 'issuer', 'subject', 'signerName', 'recipient'];

/** A value as people read it. */
export function factValue(name: string, value: string, t: Translate): string {
  if (name === 'issuedOn') return formatDate(value);
  if (name === 'line') {
    const line = LINES.find((known) => known === value);
    return line === undefined ? value : t(`common.line.${line}`);
  }
  if (name === 'level') {
    const level = LEVELS.find((known) => known === value);
    return level === undefined ? value : t(`common.level.${level}`);
  }
  return value;
}

/** What the reader says a completed fact rests on, and how the screen words it. */
const FROM = [
  ['own place', 'place'],
  ['places named in the text', 'placesNamed'],
  ['register of places', 'register'],
  ['code in the symbol', 'symbol'],
  ['same code in this text', 'sameCode'],
  ['name of the issuer', 'issuer'],
  ['enacting words', 'enacting'],
  ['person', 'person'],
] as const;

/** Where the rest of a completed fact came from. */
export function fromText(from: string | null, t: Translate): string {
  const found = FROM.find(([code]) => code === from)?.[1] ?? 'other';
  return t(`directives.from.${found}`);
}

const REMARKS = [
  'truncated-end',
  'label-missing',
  'label-repeated',
  'unsure-words',
  'two-dates',
  'two-spellings',
  'no-number',
  'no-date',
  'no-signer',
  'no-recipients',
  'page-text',
] as const;

/** A remark in words; an unknown one by its code. */
export function remarkText(code: string, t: Translate): string {
  const known = REMARKS.find((remark) => remark === code);
  return known === undefined ? t('directives.remark.other', { code }) : t(`directives.remark.${known}`);
}
