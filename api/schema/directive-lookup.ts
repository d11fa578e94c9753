import { textWithinLimit } from '../access/limits.ts';
import { normaliseSymbol, symbolKey } from '../domain/symbols.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { DirectiveRef } from './refs.ts';
import { type CandidateFit, type CandidateReason, onlyCandidate, type SymbolCandidate, symbolCandidates } from './symbol-lookup.ts';

type LookupShown = { readonly symbol: string; readonly candidates: readonly SymbolCandidate[] };

const CandidateFitRef = closedList<CandidateFit>(builder, 'CandidateFit', 'How far a directive with the right symbol agrees with what was asked.', {
  fits: 'Everything that was asked agrees.',
  'may-fit': 'Nothing disagrees, but something that was asked is not known of it.',
  differs: 'Another organ or another year.',
});

const CandidateReasonRef = closedList<CandidateReason>(builder, 'CandidateReason', 'What speaks for or against a candidate.', {
  'same-symbol': 'Its symbol is the one that was asked, however it is spelt.',
  'organ-fits': 'Every word of the organ stands in the name of one of its issuers.',
  'organ-differs': 'Its issuers are named otherwise.',
  'organ-unknown': 'No text names its issuer.',
  'year-fits': 'Issued in that year.',
  'year-differs': 'Issued in another year.',
  'year-unknown': 'No date of issue is known.',
  withdrawn: 'Somebody withdrew it.',
  'not-held': 'It is only cited, or held in part.',
});

const CandidateRef = builder.objectRef<SymbolCandidate>('DirectiveCandidate').implement({
  description: 'A directive that a symbol may mean.',
  fields: (t) => ({
    directive: t.expose('directive', { type: DirectiveRef, description: 'The directive.' }),
    fit: t.expose('fit', { type: CandidateFitRef, description: 'How far it agrees with the organ and the year that were asked.' }),
    reasons: t.expose('reasons', { type: [CandidateReasonRef], description: 'Why. Never empty: the symbol is always the same.' }),
  }),
});

const LookupRef = builder.objectRef<LookupShown>('DirectiveLookup').implement({
  description: 'What a symbol may mean. A symbol is not an identity: many organs number from 1 every year.',
  fields: (t) => ({
    symbol: t.exposeString('symbol', { description: 'The symbol that was looked for, in one spelling. Empty when nothing of a symbol was given.' }),
    directive: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The one that is meant, where exactly one fits and no other may. Null when there is none and when it would be a guess: see `candidates`.',
      resolve: ({ candidates }) => onlyCandidate(candidates),
    }),
    candidates: t.expose('candidates', {
      type: [CandidateRef],
      complexity: { field: 5, multiplier: 10 },
      description: 'Every directive with this symbol, those that fit first. Empty when no text has or cites this symbol.',
    }),
  }),
});

builder.queryField('directiveBySymbol', (t) =>
  t.field({
    type: LookupRef,
    description: 'Looks a symbol up: all directives that have it, each with what speaks for and against it. Never chooses among several.',
    args: {
      symbol: t.arg.string({ required: true, description: 'Số, ký hiệu in any spelling (“70-KL/TW”, “Số: 70 - KL / TW”).' }),
      organ: t.arg.string({ description: 'Words of the issuer’s name, with or without tone marks. Null or blank: every issuer.' }),
      year: t.arg.int({ description: 'Year of issue. Null: every year.' }),
    },
    resolve: async (_root, { symbol, organ, year }, { store, actor }): Promise<LookupShown> => {
      const key = symbolKey(textWithinLimit('symbol', symbol));
      const words = textWithinLimit('organ', organ ?? '').trim();
      const rows = key === '' ? [] : await store.directivesBySymbol(actor, [key]);
      return { symbol: normaliseSymbol(symbol), candidates: symbolCandidates(rows, { organ: words === '' ? null : words, year: year ?? null }) };
    },
  }),
);
