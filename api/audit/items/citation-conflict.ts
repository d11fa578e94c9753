import type { Item } from '../../domain/coverage.ts';
import { type PlainDate, printDate } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { fold, foldMarked } from '../../domain/fold.ts';
import { byText } from '../../domain/order.ts';
import type { DirectiveRow, MentionRow } from '../../domain/rows.ts';
import { flatInSteps, type Steps } from '../../domain/steps.ts';
import { makeItem, ofIssuer, type Proof, proofs } from './make-item.ts';
import { heldUnder } from './plans-under.ts';
import type { ItemRule, RuleInput } from './rule.ts';

/**
 * One document that is cited with two dates or two spellings, or one programme without number that is called by two
 * names. Slips of typing in names are no conflicts of ours: they are left to the reviewers' eyes.
 */
export const citationConflict: ItemRule = {
  id: 'citation-conflict',
  list: 'C',
  needs: ['readings'],
  message: { vi: 'Hai cách ghi chưa thống nhất: {ways}.', en: 'Two ways of writing do not agree: {ways}.' },
  owner: 'office',
  due: 'none',
  thresholds: { nameLikeness: 0.6 },
  find: function* (input) {
    return [...(yield* datesAndSpellings(input)), ...(yield* otherDates(input)), ...names(input)];
  },
};

/** Whether a date has the year that the symbol itself says, where it says one ("44/2025/QĐ-TTg"). */
function isOfItsYear(symbol: string, issuedOn: PlainDate): boolean {
  const year = /\/((?:19|20)\d\d)\//.exec(symbol)?.[1];
  return year === undefined || issuedOn.startsWith(year);
}

function datesAndSpellings(input: RuleInput): Steps<readonly Item[]> {
  return flatInSteps(heldUnder(input), ({ row, read }) =>
    read.citations.flatMap((citation) => {
      // A date of another year than the symbol's belongs to the next document of a list.
      const dates = distinct(
        citation.mentions.flatMap(({ issuedOn, evidence }) =>
          issuedOn === null || !isOfItsYear(citation.symbol, issuedOn) ? [] : [{ words: printDate(issuedOn), evidence }],
        ),
      );
      const symbols = distinct(citation.mentions.map((mention) => ({ words: mention.symbol, evidence: mention.evidence })));
      return [dates, symbols]
        .filter((ways) => ways.length > 1)
        .map((ways) => {
          const facts = { ways: ways.map((way) => way.words).join(' / '), document: citation.symbol };
          const evidence = proofs(
            row.id,
            ways.map((way) => way.evidence),
          );
          return makeItem('citation-conflict', 'C', {
            ...ofIssuer(row),
            subjects: [row.id, fold(citation.symbol), ...ways.map((way) => fold(way.words))],
            facts,
            evidence,
          });
        });
    }),
  );
}

/** A date that one document gives another, where that one's own text, or most who name it, say another day. */
function otherDates(input: RuleInput): Steps<readonly Item[]> {
  const { index } = input;
  return flatInSteps(heldUnder(input), ({ row }) => {
    const mentions = index.mentions(row.id);
    const meant = new Set(mentions.flatMap(({ resolvesTo }) => (resolvesTo === null || resolvesTo === row.id ? [] : [resolvesTo])));
    return [...meant].flatMap((id) => {
      const target = index.directive(id);
      const its = mentions.filter(({ resolvesTo }) => resolvesTo === id);
      return target === null ? [] : otherDate(input, row, target, its);
    });
  });
}

function otherDate({ index }: RuleInput, row: DirectiveRow, target: DirectiveRow, mentions: readonly MentionRow[]): readonly Item[] {
  const dated = mentions.flatMap(({ symbol, issuedOn, evidence }) => (issuedOn === null ? [] : [{ symbol, issuedOn, evidence }]));
  const [named] = dated;
  // Two dates in one text are told by `datesAndSpellings`.
  if (named === undefined || target.issuedOn === null || dated.some(({ issuedOn }) => issuedOn !== named.issuedOn)) return [];
  const agree = target.issuedOn.startsWith(named.issuedOn) || named.issuedOn.startsWith(target.issuedOn);
  if (agree || !isOfItsYear(named.symbol, named.issuedOn)) return [];
  const printed = target.held ? (index.read(target.id)?.issuedOn?.evidence.slice(0, 1) ?? []) : [];
  const ways = [printDate(named.issuedOn), printDate(target.issuedOn)];
  const document = target.symbol ?? named.symbol;
  return [
    makeItem('citation-conflict', 'C', {
      ...ofIssuer(row),
      againstId: target.id,
      subjects: [row.id, target.id, ...ways.map(fold)],
      facts: { ways: `${document}: ${ways.join(' / ')}`, document },
      evidence: [...proofs(row.id, [named.evidence]), ...proofs(target.id, printed)],
    }),
  ];
}

type Way = { readonly words: string; readonly evidence: Evidence };

/** Ways that differ in more than case; the first of each. */
function distinct(ways: readonly Way[]): readonly Way[] {
  const first = new Map<string, Way>();
  for (const way of ways) if (!first.has(foldMarked(way.words))) first.set(foldMarked(way.words), way);
  return [...first.values()];
}

type Named = { readonly directiveId: string; readonly name: string; readonly words: readonly string[]; readonly proof: readonly Proof[] };

/** A programme of one place may well be called as that of another. */
const LOCAL = /(?<!\p{L})(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?!\p{L})/iu;

/** Names of one kind and one period that are nearly the same and yet not: each rare one against the one most documents use. */
function names(input: RuleInput): readonly Item[] {
  const groups = new Map<string, Named[]>();
  for (const { row, read } of heldUnder(input)) {
    for (const one of read.unnumbered) {
      const period = one.name.match(/20\d\d/gu);
      if (!period || period.length < 2 || LOCAL.test(one.name)) continue;
      const key = `${fold(one.kindName)}|${period.join('-')}`;
      const evidence = one.evidence.slice(0, 1);
      groups.set(key, [...(groups.get(key) ?? []), { directiveId: row.id, name: one.name, words: wordsOf(one.name), proof: proofs(row.id, evidence) }]);
    }
  }
  return [...groups].sort(([a], [b]) => byText(a, b)).flatMap(([, group]) => conflictsIn(input, group));
}

function conflictsIn({ index, thresholds }: RuleInput, group: readonly Named[]): readonly Item[] {
  const users = new Map<string, Set<string>>();
  for (const one of group) users.set(one.words.join(' '), (users.get(one.words.join(' ')) ?? new Set()).add(one.directiveId));
  const [usual] = [...users].sort((a, b) => b[1].size - a[1].size || byText(a[0], b[0]));
  const usualOne = group.find((one) => one.words.join(' ') === usual?.[0]);
  if (!usual || !usualOne || usual[1].size < 2) return [];
  return group.flatMap((one) => {
    const row = index.directive(one.directiveId);
    const likeness = shareOf(one.words, usualOne.words);
    if (!row || usual[1].has(one.directiveId) || likeness < (thresholds['nameLikeness'] ?? 0.6) || likeness === 1) return [];
    const facts = { ways: `${one.name} / ${usualOne.name}`, document: usualOne.name };
    return [
      makeItem('citation-conflict', 'C', { ...ofIssuer(row), subjects: [row.id, one.words.join(' ')], facts, evidence: [...one.proof, ...usualOne.proof] }),
    ];
  });
}

const wordsOf = (name: string): readonly string[] => fold(name).split(' ');

/** Words that two names share, of those that either has. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [new Set(a), new Set(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared);
}
