import { boardsEnd } from './boards.ts';
import { DEPARTMENT_HEADS, type DepartmentHead } from './department-heads.ts';
import { LOCAL_BODIES, type LocalBody } from './local-bodies.ts';
import { compactAt, unitAt } from './locus.ts';
import { matchesAt, pattern, patternIndex, sliceWords, type Words } from './organ-words.ts';
import type { Unit } from './units.ts';

/** A list of places' bodies as a phrase gives it: "UBND các xã, phường", "các huyện ủy, thành ủy". */
export type CollectiveList = {
  /** Whose: the place's own body, or a department of each place. Null where only places are listed. */
  readonly of: { readonly body: LocalBody } | { readonly head: DepartmentHead; readonly words: Words } | null;
  readonly units: readonly Unit[];
  /** True where the whole level is meant ("cấp xã"), whatever its units. */
  readonly wholeLevel: boolean;
  /** Where the words after the list begin. */
  readonly end: number;
};

const ALL = ['các', 'những', 'toàn thể', 'tất cả các', 'tất cả', 'mỗi', 'mọi', 'từng'].map(pattern);
const LEVEL = pattern('cấp');
const AND = pattern('và');
const TOWN = pattern('thị');
/** Kinds of organs named together without "các". */
const PLURAL_HEADS = [
  'sở ban',
  'sở ngành',
  'ban ngành',
  'phòng ban',
  'cơ quan đơn vị',
  'đơn vị',
  'ngành',
  'cấp ủy',
  'chi đảng bộ',
  'doanh nghiệp',
  'tổ chức chính trị',
].map(pattern);
const ALL_LEVELS = pattern('các cấp');
/** Small places and bodies below the commune, which no register lists. */
const BELOW_COMMUNE = ['thôn', 'bản', 'tổ dân phố', 'khu phố', 'khu dân cư', 'trường', 'chi hội'].map(pattern);
const PARTY_COMMITTEE_WORD = pattern('ủy');

const BODIES = patternIndex(LOCAL_BODIES.flatMap((body) => body.heads.map((text) => ({ of: body, text }))));
const HEADS = patternIndex(DEPARTMENT_HEADS.map((head) => ({ of: head, text: head.head })));

const allAt = (words: Words, at: number): number => ALL.find((wanted) => matchesAt(words, at, wanted))?.marked.length ?? 0;

/** Whether a phrase names many organs at once. */
export function isPlural(words: Words): boolean {
  for (const at of [0, boardsEnd(words)]) if (allAt(words, at) > 0 || PLURAL_HEADS.some((wanted) => matchesAt(words, at, wanted))) return true;
  return words.marked.some((_, at) => {
    const all = allAt(words, at);
    if (matchesAt(words, at, ALL_LEVELS)) return true;
    if (all > 0 && (placeWordAt(words, at + all) || BELOW_COMMUNE.some((wanted) => matchesAt(words, at + all, wanted)))) return true;
    if (matchesAt(words, at, LEVEL) && (placeWordAt(words, at + 1) || matchesAt(words, at + 1, PARTY_COMMITTEE_WORD))) return true;
    const unit = unitAt(words, at);
    return unit !== null && placeWordAt(words, unit.end + (matchesAt(words, unit.end, AND) ? 1 : 0));
  });
}

const placeWordAt = (words: Words, at: number): boolean => unitAt(words, at) !== null || compactAt(words, at) !== null;

/** Takes the list out of a phrase from `at` on; null where it names no places' bodies. */
export function readList(words: Words, at: number): CollectiveList | null {
  const start = listStart(words, at);
  if (start === null) return null;
  const units: Unit[] = [];
  let body: LocalBody | null = null;
  let end = start;
  for (;;) {
    if (units.length > 0 && matchesAt(words, end, AND)) end += 1;
    const compact = compactAt(words, end);
    const unit = unitAt(words, end);
    if (compact) {
      body = compact.body;
      units.push(compact.unit);
      end = compact.end;
    } else if (unit) {
      units.push(unit.unit);
      end = unit.end;
    } else if (matchesAt(words, end, TOWN) && placeWordAt(words, end + 1)) {
      units.push('thị xã');
      end += 1;
    } else break;
  }
  const wholeLevel = matchesAt(words, start - 1, LEVEL);
  const own = sliceWords(words, at, headEnd(words, at, start));
  const listed = wholeLevel || allAt(words, start - 1) > 0 || units.length > 1;
  return { of: ownerOf(own, body, listed), units, wholeLevel, end };
}

/** Where the first unit or committee of the list stands, behind its "các" or "cấp". */
function listStart(words: Words, at: number): number | null {
  for (let index = at; index < words.marked.length; index++) if (placeWordAt(words, index)) return index;
  return null;
}

/** The head ends before the words that make a list of what follows. */
function headEnd(words: Words, at: number, start: number): number {
  let end = start;
  if (end > at && matchesAt(words, end - 1, LEVEL)) end -= 1;
  while (end > at && allAt(words, end - 1) === 1) end -= 1;
  return end;
}

/** Whose places are listed. A department counts only where the list itself is made plural ("Sở Nội vụ các tỉnh"). */
function ownerOf(own: Words, compact: LocalBody | null, listed: boolean): CollectiveList['of'] {
  const plain = allAt(own, 0) > 0 ? sliceWords(own, allAt(own, 0)) : own;
  if (plain.marked.length === 0) return compact ? { body: compact } : null;
  const local = BODIES.first(plain, 0);
  if (local && local.words.marked.length === plain.marked.length) return { body: local.of };
  const department = HEADS.first(plain, 0);
  if (!department || !listed || !isOneName(plain)) return null;
  const head = department.of;
  return { head: { ...head, line: compact && head.line === 'state' ? compact.line : head.line }, words: plain };
}

const JOINTS = ['các', 'trên địa bàn', 'trong', 'thuộc', 'của', 'tại'].map(pattern);

/** Whether words are the name of one department rather than a list or a description. */
function isOneName(words: Words): boolean {
  return !PLURAL_HEADS.some((wanted) => matchesAt(words, 0, wanted)) && !words.marked.some((_, at) => JOINTS.some((wanted) => matchesAt(words, at, wanted)));
}
