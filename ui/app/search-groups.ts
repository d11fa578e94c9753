import { type AnswerHit, type MoreHit, SEARCH_KINDS, type SearchData, type SearchGroup, type SearchHit, type SearchKind } from './search-query.ts';
import type { SearchAnswer } from './search-question.ts';

type Named = SearchData['searchMeaning']['directives'][number];

/** A directive whose symbol the words give, as a hit. */
function namedHit(directive: Named): SearchHit {
  return { kind: 'DIRECTIVE', id: directive.id, label: directive.symbol ?? directive.id, detail: null, tier: 0, directive, organ: null, place: null };
}

const MARKS = /\p{M}/gu;
const plain = (text: string): string =>
  ` ${
    text
      .normalize('NFD')
      .replace(MARKS, '')
      .toLowerCase()
      .replaceAll('đ', 'd')
      .match(/[a-z0-9]+/g)
      ?.join(' ') ?? ''
  } `;

/** Tiers of the server at which the words stand together, alone or with a name around. */
const TOGETHER: ReadonlySet<number> = new Set([0, 1, 2, 5, 6]);
/** So near is what is called by the words. */
const CALLED = 2;

/** Whether letters stand for a kind of document, in their order: "kh", "ctr". */
function standsFor(letters: string, kind: string): boolean {
  let at = 0;
  const all = [...letters].every((letter, place) => {
    const found = kind.indexOf(letter, at);
    at = found + 1;
    return place === 0 ? found === 1 : found >= 0;
  });
  return all && letters.length > 1 && letters.length < 5;
}

/** Whether the words are a kind of document and whose: they ask for documents of that organ or place. */
function namesDocument(hit: SearchHit, words: string): boolean {
  if (hit.kind !== 'DIRECTIVE' || hit.directive === null) return false;
  const kind = plain(hit.directive.kindName ?? '');
  const issuers = plain(hit.directive.issuerNames.join(' '));
  const [first = '', ...rest] = words.trim().split(' ');
  const ofKind = kind.startsWith(` ${first} `);
  if (!ofKind && !standsFor(first, kind)) return false;
  const whose = ofKind ? rest.slice(rest.findIndex((word) => !kind.includes(` ${word} `))) : rest;
  return whose.length > 0 && !kind.includes(` ${whose.join(' ')} `) && issuers.includes(` ${whose.join(' ')} `);
}

/** How near a hit is to the words, best 0: it is called so, or the words are its kind and whose it is; its name, or its issuer's, holds them in a row; its tier of the server after that. */
function distance(hit: SearchHit, words: string): number {
  const name = plain(hit.label);
  if (hit.tier === 0) return 0;
  if (name === words || namesDocument(hit, words)) return 1;
  const names = hit.kind === 'TASK' ? [] : [name, ...(hit.directive?.issuerNames ?? []).map(plain)];
  return names.some((one) => one.includes(words.trimEnd())) ? CALLED : CALLED + hit.tier;
}

export type ByKind = { readonly [Kind in SearchKind]: { readonly totalCount: number; readonly weaker: number; readonly hits: readonly SearchHit[] } };

export type GroupChoice = {
  /** Directives that the words name. */
  readonly named?: readonly Named[];
  readonly answers?: readonly SearchAnswer[];
  /** Hits of each kind where several kinds answer. */
  readonly few?: number;
  /** The kind of which all are shown that were fetched. */
  readonly opened?: SearchKind | null;
};

/**
 * What answers comes first; then hits by kind, the kind of the nearest hit first, within a kind the nearest first, else in
 * the server's order. A directive that the words name stands before those whose text holds them. With several kinds
 * each shows its `few` nearest and the way to the rest; last the way to what the server left out.
 */
export function groupHits(found: ByKind, typed: string, { named = [], answers = [], few = FEW, opened = null }: GroupChoice = {}): readonly SearchGroup[] {
  const words = plain(typed);
  const known = new Set(named.map(({ id }) => id));
  const all = SEARCH_KINDS.flatMap((kind, order) => {
    const first = kind === 'DIRECTIVE' ? named.map(namedHit) : [];
    const others = found[kind].hits.filter(({ id }) => kind !== 'DIRECTIVE' || !known.has(id));
    const near = others.map((hit) => ({ hit, far: distance(hit, words) })).toSorted((a, b) => a.far - b.far);
    const hits = [...first, ...near.map(({ hit }) => hit)];
    // What the words name may be beyond the hits that were fetched: it is counted once, whether it was among them or not.
    const missed = found[kind].totalCount > found[kind].hits.length ? 0 : first.length - (found[kind].hits.length - others.length);
    const far = first.length > 0 ? 0 : (near[0]?.far ?? 0);
    const together = far <= CALLED || TOGETHER.has(near[0]?.hit.tier ?? 0);
    return hits.length === 0 ? [] : [{ kind, hits, total: found[kind].totalCount + missed, far, together, order }];
  }).toSorted((a, b) => a.far - b.far || a.order - b.order);
  const groups = all.map(({ kind, hits, total }): SearchGroup => {
    const shown = all.length > 1 && kind !== opened ? hits.slice(0, few) : hits;
    return { kind, hits: total > shown.length ? [...shown, moreOf(kind, total - shown.length)] : shown, total };
  });
  const said = (late: boolean): readonly SearchGroup[] => {
    const own = answers.filter((answer) => (answer.late === true) === late).map((answer): AnswerHit => ({ ...answer, kind: 'ANSWER', directive: null }));
    return own.length === 0 ? [] : [{ kind: 'ANSWER', hits: own, total: own.length }];
  };
  const [early, late] = [said(false), said(true)];
  const asked = all[0]?.together === true ? 1 : 0;
  const left = leftOut(found);
  if (early.length === 0) return [...groups.slice(0, asked), ...late, ...groups.slice(asked), ...left];
  return [{ kind: 'ANSWER', hits: [...early, ...late].flatMap(({ hits }) => hits), total: answers.length }, ...groups, ...left];
}

const moreOf = (kind: MoreHit['of'], n: number): MoreHit => ({ kind: 'MORE', id: `more ${kind ?? ''}`, of: kind, n, directive: null });

/** Hits that hold all but a few of the words, and the way to the rest of them. */
export function nearGroups(hits: readonly SearchHit[], total: number, typed: string, choice: GroupChoice): readonly SearchGroup[] {
  const rest = total - hits.length;
  const groups = groupHits(byKind(hits), typed, { ...choice, few: hits.length });
  return rest > 0 ? [...groups, { kind: 'MORE', hits: [moreOf('NEAR', rest)], total: rest }] : groups;
}

function leftOut(found: ByKind): readonly SearchGroup[] {
  const n = SEARCH_KINDS.reduce((sum, kind) => sum + found[kind].weaker, 0);
  return n === 0 ? [] : [{ kind: 'MORE', hits: [moreOf(null, n)], total: n }];
}

/** Hits of each kind where several kinds answer. */
const FEW = 6;

/** Hits of several kinds as they came, by kind. */
export function byKind(hits: readonly SearchHit[]): ByKind {
  const of = (kind: SearchKind) => {
    const own = hits.filter((hit) => hit.kind === kind);
    return { totalCount: own.length, weaker: 0, hits: own };
  };
  return { DIRECTIVE: of('DIRECTIVE'), ORGAN: of('ORGAN'), PLACE: of('PLACE'), TASK: of('TASK') };
}
