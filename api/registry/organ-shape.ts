import { CENTRAL_BODIES, type CentralBody } from './central-bodies.ts';
import { BOARD_WORDS, DEPARTMENT_HEADS, type DepartmentHead, PARTY_BLOC_WORDS } from './departments.ts';
import { LOCAL_BODIES, type LocalBody } from './local-bodies.ts';
import { compactAt, departmentEnd, isAfterOrgan, type Locus, readLocus, unitAt } from './locus.ts';
import { matchesAt, type Pattern, pattern, sliceWords, type Words } from './organ-words.ts';
import type { NameOptions, Register } from './register.ts';

/** What kind of organ a phrase names, before it is known where. */
export type OrganShape =
  | { readonly form: 'central'; readonly body: CentralBody }
  | { readonly form: 'local'; readonly body: LocalBody; readonly locus: Locus | null }
  | { readonly form: 'department'; readonly head: DepartmentHead; readonly words: Words; readonly locus: Locus | null }
  | { readonly form: 'unknown' };

type Entry<T> = { readonly of: T; readonly words: Pattern };
const longestFirst = <T>(entries: readonly Entry<T>[]): readonly Entry<T>[] => [...entries].sort((a, b) => b.words.marked.length - a.words.marked.length);

const CENTRAL = longestFirst(CENTRAL_BODIES.flatMap((body) => [body.name, ...body.also].map((name) => ({ of: body, words: pattern(name) }))));
const LOCAL = longestFirst(LOCAL_BODIES.flatMap((body) => body.heads.map((head) => ({ of: body, words: pattern(head) }))));
const DEPARTMENTS = longestFirst(DEPARTMENT_HEADS.map((head) => ({ of: head, words: pattern(head.head) })));
const BOARDS = longestFirst(BOARD_WORDS.map((text) => ({ of: text, words: pattern(text) })));
const BLOC = PARTY_BLOC_WORDS.map(pattern);
const PARTY_COMMITTEE = pattern('Đảng ủy');

/** Heads that are common words: they name the body only where a place or nothing follows. */
const LOOSE_HEADS: ReadonlySet<string> = new Set(['Đoàn', 'Mặt trận', 'Cấp ủy', 'Bộ Tư lệnh']);

/** Reads what a phrase names; boards and offices in front of an organ are passed over. */
export function readShape(register: Register, words: Words, options: NameOptions): OrganShape {
  for (let at = 0; at < words.marked.length; ) {
    const central = centralAt(words, at);
    if (central) return { form: 'central', body: central };
    const board = BOARDS.find((entry) => matchesAt(words, at, entry.words));
    const organ = organAt(register, words, at, options);
    if (organ && !(board && organ.length < board.words.marked.length)) return organ.shape;
    if (!board) return { form: 'unknown' };
    at += board.words.marked.length;
  }
  return { form: 'unknown' };
}

function centralAt(words: Words, at: number): CentralBody | null {
  for (const { of: body, words: name } of CENTRAL) {
    if (!matchesAt(words, at, name)) continue;
    const end = at + name.marked.length;
    if (unitAt(words, end) || compactAt(words, end)) continue;
    // "Trung ương" begins the names of many bodies: alone, nothing but the end or a verb may follow it.
    if (body.slug === 'tw' && name.plain.at(-1) === 'uong' && !isAfterOrgan(words, end)) continue;
    return body;
  }
  return null;
}

function organAt(register: Register, words: Words, at: number, options: NameOptions): { readonly shape: OrganShape; readonly length: number } | null {
  const compact = compactAt(words, at);
  if (compact) {
    const locus = readLocus(register, words, compact.end, options, compact.unit);
    return { shape: { form: 'local', body: compact.body, locus }, length: compact.end - at };
  }
  const local = LOCAL.find((entry) => matchesAt(words, at, entry.words));
  const department = DEPARTMENTS.find((entry) => matchesAt(words, at, entry.words));
  if (local && local.words.marked.length >= (department?.words.marked.length ?? 0)) {
    const shape = localShape(register, words, at, local, options);
    if (shape) return { shape, length: local.words.marked.length };
  }
  if (!department) return null;
  return { shape: departmentShape(register, words, at, at + department.words.marked.length, department.of, options), length: department.words.marked.length };
}

function localShape(register: Register, words: Words, at: number, local: Entry<LocalBody>, options: NameOptions): OrganShape | null {
  const end = at + local.words.marked.length;
  const locus = readLocus(register, words, end, options);
  const bloc = local.of.slug === 'party' && BLOC.some((wanted) => matchesAt(words, end, wanted));
  if (!bloc && (locus || isAfterOrgan(words, end))) {
    return LOOSE_HEADS.has(local.words.text) && !locus ? null : { form: 'local', body: local.of, locus };
  }
  if (LOOSE_HEADS.has(local.words.text)) return null;
  const head: DepartmentHead = { head: local.words.text, line: local.of.line, level: bloc ? 'bloc' : null, unit: !bloc };
  return departmentShape(register, words, at, end, head, options);
}

function departmentShape(register: Register, words: Words, at: number, from: number, head: DepartmentHead, options: NameOptions): OrganShape {
  const end = departmentEnd(words, from);
  const compact = compactAt(words, end);
  const locus = compact ? readLocus(register, words, compact.end, options, compact.unit) : readLocus(register, words, end, options);
  const own = sliceWords(words, at, end);
  const tail = locus ? null : provinceAtEnd(register, own, options);
  const named = tail ? sliceWords(own, 0, tail.start) : own;
  const ofBloc =
    head.line === 'party' &&
    named.marked.some((_, index) => matchesAt(named, index, PARTY_COMMITTEE) && BLOC.some((wanted) => matchesAt(named, index + 2, wanted)));
  const line = hostLine(named, compact?.body ?? null, head);
  return { form: 'department', head: { ...head, line, level: ofBloc ? 'bloc' : head.level }, words: named, locus: locus ?? tail };
}

/** An office is of the line of the body it serves ("Văn phòng HĐND", "Văn phòng Tỉnh ủy"). */
function hostLine(words: Words, host: LocalBody | null, head: DepartmentHead): DepartmentHead['line'] {
  if (head.line !== 'state' || head.level !== null) return head.line;
  if (host) return host.line;
  const found = LOCAL.find((entry) => words.marked.some((_, index) => index > 0 && matchesAt(words, index, entry.words)));
  return found && !LOOSE_HEADS.has(found.words.text) ? found.of.line : head.line;
}

/** A province's name as the last words of a department's ("Sở Công Thương Nghệ An"). */
function provinceAtEnd(register: Register, words: Words, options: NameOptions): Locus | null {
  const source = words.bare ? words.plain : words.marked;
  for (let length = Math.min(4, source.length - 2); length > 1; length--) {
    const start = source.length - length;
    const places = register.named(source.slice(start).join(' '), { ...options, kind: 'province' });
    if (places.length > 0) return { unit: null, places, unknownName: false, outer: [], many: false, start, end: source.length };
  }
  return null;
}
