import type { Line } from '../../domain/lists.ts';
import { type Definitions, openAbbreviations } from './abbreviations.ts';
import { startsAction } from './action-words.ts';
import { type ActorGroup, actorGroupsOf } from './actor-groups.ts';
import { type FunctionPlace, functionsOf, type TaskFunction } from './functions.ts';
import { namedSyllables } from './proper-names.ts';
import { cutSyllables, foldSyllable, type Syllable } from './syllables.ts';
import type { TaskUnit } from './task-unit.ts';
import { termStep, termWeight } from './term-weight.ts';
import { findTerms, provesLink, type Term } from './terms.ts';

/** A term inside one clause with what it weighs there. */
export type WeighedTerm = {
  readonly key: string;
  readonly weight: number;
  readonly places: readonly Term[] /** The words it is said with here. */;
  readonly forms: ReadonlySet<string>;
};

/** A sentence, what stands between semicolons, or one order of several strung together by commas. */
export type Clause = {
  /** Indices of syllables. */
  readonly from: number;
  readonly to: number;
  /** One order that cannot be parted further. */
  readonly finest: boolean;
  readonly terms: ReadonlyMap<string, WeighedTerm>;
  readonly functions: ReadonlyMap<TaskFunction, FunctionPlace>;
};

/** A unit cut and weighed once, before it is compared with any other. */
export type PreparedUnit = {
  readonly unit: TaskUnit;
  readonly syllables: readonly Syllable[];
  readonly clauses: readonly Clause[];
  /** Terms of the nearest heading with their weights. */
  readonly heading: ReadonlyMap<string, number>;
  /** Kinds of body told to do it, by its leads or its first words. */
  readonly actors: ReadonlySet<ActorGroup>;
};

/** Purposes say what a task is good for, not what it orders. */
const PURPOSE_WEIGHT = 0.4;
const PURPOSES: ReadonlySet<string> = new Set(
  ['nhằm', 'góp phần', 'để', 'qua đó', 'từ đó', 'tạo tiền đề', 'tạo nền tảng', 'tạo động lực', 'đáp ứng'].map((words) =>
    words.split(' ').map(foldSyllable).join(' '),
  ),
);
const PURPOSE_STARTS: ReadonlySet<string> = new Set([...PURPOSES].map((words) => words.split(' ')[0] ?? ''));
/** "có cơ chế, chính sách để …": what the means are for is the order itself. */
const MEANS: ReadonlySet<string> = new Set(['sách', 'chế', 'kiện', 'pháp'].map(foldSyllable));
/** "trang thiết bị tập luyện, thi đấu": what tools are made for is as little the order as a purpose is. */
const TOOLS: ReadonlySet<string> = new Set(
  ['trang thiết bị', 'thiết bị', 'cơ sở vật chất trang thiết bị', 'dụng cụ', 'sân bãi'].map((words) => words.split(' ').map(foldSyllable).join(' ')),
);
/** What is only made known is named, not ordered. */
const TOPIC_WEIGHT = 0.5;
const TELLING_WEIGHT = 1.6;
const TELLING: ReadonlySet<string> = new Set(['c:publicise', 'c:thorough-study', 'c:awareness']);
/** Bodies, places and persons named in a task are not what it is about. */
const NAME_WEIGHT = 0.35;
/** What stands late in a clause is less its object than what stands first: a share lost over so many syllables. */
const LATE_LOSS = 0.2;
const LATE_SPAN = 25;
const ABOUT = foldSyllable('về');
const ACTOR_WORDS = 14;
const SHORTEST_ORDER = 4;

export function prepareUnit(unit: TaskUnit, definitions: Definitions): PreparedUnit {
  const syllables = openAbbreviations(unit.text, cutSyllables(unit.text), definitions);
  const names = namedSyllables(unit.text, syllables);
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 1; at <= syllables.length; at += 1) {
    if (at < syllables.length && syllables[at]?.gap !== 'hard') continue;
    const orders = splitOrders(syllables, from, at);
    if (orders.length > 1) clauses.push(prepareClause(syllables, names, from, at, false));
    for (const [start, end] of orders) clauses.push(prepareClause(syllables, names, start, end, true));
    from = at;
  }
  const nearest = unit.heading[unit.heading.length - 1];
  return {
    unit,
    syllables,
    clauses: clauses.filter((clause) => clause.terms.size > 0),
    heading: nearest === undefined ? new Map() : headingTerms(nearest, definitions),
    actors: actorsOf(unit, syllables),
  };
}

const GROUP_OF_LINE: Readonly<Partial<Record<Line, ActorGroup>>> = {
  party: 'party',
  state: 'executive',
  council: 'elected',
  front: 'front',
  union: 'front',
  youth: 'front',
  women: 'front',
  farmers: 'front',
  veterans: 'front',
  forces: 'forces',
};

function actorsOf(unit: TaskUnit, syllables: readonly Syllable[]): ReadonlySet<ActorGroup> {
  const led = actorGroupsOf(unit.leads.flatMap((lead) => cutSyllables(lead).map((syllable) => syllable.word)));
  if (led.size > 0) return led;
  const group = unit.line === null ? undefined : GROUP_OF_LINE[unit.line];
  return group !== undefined ? new Set([group]) : actorGroupsOf(syllables.slice(0, ACTOR_WORDS).map((syllable) => syllable.word));
}

/** Parts a sentence at commas after which a new order begins, never within a set phrase for one thing that is done ("giao lưu, hợp tác quốc tế"). */
function splitOrders(syllables: readonly Syllable[], from: number, to: number): readonly (readonly [number, number])[] {
  const cuts = [from];
  let phrases: readonly Term[] | null = null;
  for (let at = from + 1; at < to; at += 1) {
    if (syllables[at]?.gap !== 'soft' || at - (cuts[cuts.length - 1] ?? from) < SHORTEST_ORDER || to - at < SHORTEST_ORDER) continue;
    if (!startsAction(syllables[at]?.word ?? '', syllables[at + 1]?.word ?? '')) continue;
    phrases ??= findTerms(syllables, from, to, termStep).filter((term) => term.key.startsWith('c:') && provesLink(term.key));
    if (!phrases.some((phrase) => phrase.from < at && at < phrase.to)) cuts.push(at);
  }
  return cuts.map((start, place) => [start, cuts[place + 1] ?? to] as const);
}

function prepareClause(syllables: readonly Syllable[], names: ReadonlySet<number>, from: number, to: number, finest: boolean): Clause {
  const purposeAt = findPurpose(syllables, from, to);
  const found = findTerms(syllables, from, to, termStep);
  const teller = found.findIndex((term) => TELLING.has(term.key));
  const topicAt = teller === -1 || teller > 4 ? to : topicStart(syllables, found[teller]?.to ?? to, to);
  const terms = new Map<string, { key: string; weight: number; places: Term[]; forms: Set<string> }>();
  const madeFor = usesOfTools(found, syllables);
  for (const term of found) {
    const role = term.from >= purposeAt || madeFor.has(term) ? PURPOSE_WEIGHT : term.from >= topicAt && !TELLING.has(term.key) ? TOPIC_WEIGHT : 1;
    const main = topicAt <= to && teller !== -1 && teller <= 4 && term === found[teller] ? TELLING_WEIGHT : 1;
    const named = names.has(term.from) ? NAME_WEIGHT : 1;
    const late = 1 - LATE_LOSS * Math.min(1, (term.from - from) / LATE_SPAN);
    const weight = Math.min(1, termWeight(term.key) * role * main * named * late);
    const known = terms.get(term.key);
    const form = wordsOf(term, syllables);
    if (known === undefined) terms.set(term.key, { key: term.key, weight, places: [term], forms: new Set([form]) });
    else {
      known.weight = Math.max(known.weight, weight);
      known.places.push(term);
      known.forms.add(form);
    }
  }
  return { from, to, finest, terms, functions: functionsOf(syllables, from, to) };
}

/** Terms that follow the name of a tool without a word or a comma between, and those strung to them. */
function usesOfTools(found: readonly Term[], syllables: readonly Syllable[]): ReadonlySet<Term> {
  const uses = new Set<Term>();
  found.forEach((term, place) => {
    const before = found[place - 1];
    if (before === undefined || before.to !== term.from) return;
    const tool = syllables[term.from]?.gap === 'none' && TOOLS.has(wordsOf(before, syllables));
    if (tool || uses.has(before)) uses.add(term);
  });
  return uses;
}

function wordsOf(term: Term, syllables: readonly Syllable[]): string {
  return syllables
    .slice(term.from, term.to)
    .map((syllable) => syllable.word)
    .join(' ');
}

function topicStart(syllables: readonly Syllable[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (syllables[at]?.word === ABOUT) return at;
  return to;
}

function findPurpose(syllables: readonly Syllable[], from: number, to: number): number {
  for (let at = from + 3; at < to; at += 1) {
    const first = syllables[at]?.word ?? '';
    if (!PURPOSE_STARTS.has(first) || MEANS.has(syllables[at - 1]?.word ?? '')) continue;
    if (PURPOSES.has(first) || PURPOSES.has(`${first} ${syllables[at + 1]?.word ?? ''}`)) return at;
    if (PURPOSES.has(`${first} ${syllables[at + 1]?.word ?? ''} ${syllables[at + 2]?.word ?? ''}`)) return at;
  }
  return to;
}

function headingTerms(heading: string, definitions: Definitions): ReadonlyMap<string, number> {
  const cut = openAbbreviations(heading, cutSyllables(heading), definitions);
  return new Map(findTerms(cut, 0, cut.length, termStep).map((term) => [term.key, termWeight(term.key)]));
}
