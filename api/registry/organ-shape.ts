import type { Line } from '../domain/lists.ts';
import { boardAt } from './boards.ts';
import type { CentralBody } from './central-bodies.ts';
import { centralBodyAt } from './central-body-at.ts';
import { DEPARTMENT_HEADS, type DepartmentHead, PARTY_BLOC_WORDS } from './department-heads.ts';
import { LOCAL_BODIES, type LocalBody } from './local-bodies.ts';
import { compactAt, departmentEnd, isAfterOrgan, type Locus, readLocus } from './locus.ts';
import { type Found, matchesAt, pattern, patternIndex, sliceWords, type Words } from './organ-words.ts';
import type { NameOptions, Register } from './register.ts';

/** What kind of organ a phrase names, before it is known where. */
export type OrganShape =
  | { readonly form: 'central'; readonly body: CentralBody }
  | { readonly form: 'local'; readonly body: LocalBody; readonly locus: Locus | null }
  | { readonly form: 'department'; readonly head: DepartmentHead; readonly words: Words; readonly locus: Locus | null }
  | { readonly form: 'unknown' };

const LOCAL = patternIndex(LOCAL_BODIES.flatMap((body) => body.heads.map((text) => ({ of: body, text }))));
const DEPARTMENTS = patternIndex(DEPARTMENT_HEADS.map((head) => ({ of: head, text: head.head })));
const BLOC = PARTY_BLOC_WORDS.map(pattern);
const PARTY_COMMITTEE = pattern('Đảng ủy');

/** Heads that are common words: they name the body only where a place or nothing follows. */
const LOOSE_HEADS: ReadonlySet<string> = new Set(['Đoàn', 'Cấp ủy', 'Bộ Tư lệnh']);

/**
 * Reads what a phrase names; boards and offices in front of an organ are passed over. A board alone ("Ban Thường
 * vụ") is the one of the document's own body, which its line tells.
 */
export function readShape(register: Register, words: Words, options: NameOptions, ownLine: Line | null): OrganShape {
  let at = conferenceEnd(words);
  while (at < words.marked.length) {
    const central = centralBodyAt(words, at);
    if (central) return { form: 'central', body: central };
    const board = boardAt(words, at);
    const organ = organAt(register, words, at, options);
    if (organ && !(board && organ.length < board.marked.length)) return organ.shape;
    if (!board) return { form: 'unknown' };
    at += board.marked.length;
  }
  const own = ownLine !== null && WITH_BOARDS.has(ownLine) ? LOCAL_BODIES.find((body) => body.line === ownLine) : undefined;
  return own && at > 0 ? { form: 'local', body: own, locus: null } : { form: 'unknown' };
}

const WITH_BOARDS: ReadonlySet<Line> = new Set(['party', 'front', 'youth', 'women', 'farmers', 'veterans', 'union']);
const CONFERENCE = pattern('Hội nghị');
const COMMITTEE = pattern('Ban Chấp hành');

/** "Hội nghị lần thứ sáu Ban Chấp hành …": the committee that met. */
function conferenceEnd(words: Words): number {
  const found = matchesAt(words, 0, CONFERENCE) ? words.marked.findIndex((_, index) => matchesAt(words, index, COMMITTEE)) : -1;
  return found === -1 ? 0 : found;
}

function organAt(register: Register, words: Words, at: number, options: NameOptions): { readonly shape: OrganShape; readonly length: number } | null {
  const compact = compactAt(words, at);
  if (compact) {
    const locus = readLocus(register, words, compact.end, options, compact.unit);
    return { shape: { form: 'local', body: compact.body, locus }, length: compact.end - at };
  }
  const local = LOCAL.first(words, at);
  const department = DEPARTMENTS.first(words, at);
  if (local && local.words.marked.length >= (department?.words.marked.length ?? 0)) {
    const shape = localShape(register, words, at, local, options);
    if (shape) return { shape, length: local.words.marked.length };
  }
  if (!department) return null;
  return { shape: departmentShape(register, words, at, at + department.words.marked.length, department.of, options), length: department.words.marked.length };
}

function localShape(register: Register, words: Words, at: number, local: Found<LocalBody>, options: NameOptions): OrganShape | null {
  const end = at + local.words.marked.length;
  const locus = readLocus(register, words, end, options);
  const bloc = local.of.slug === 'party' && BLOC.some((wanted) => matchesAt(words, end, wanted));
  if (!bloc && (locus || isAfterOrgan(words, end))) {
    return LOOSE_HEADS.has(local.words.text) && !locus ? null : { form: 'local', body: local.of, locus };
  }
  if (LOOSE_HEADS.has(local.words.text)) return null;
  const head: DepartmentHead = { head: local.words.text, line: local.of.line, level: bloc ? 'bloc' : null, unit: !bloc, needsPlace: !bloc };
  return departmentShape(register, words, at, end, head, options);
}

function departmentShape(register: Register, words: Words, at: number, from: number, head: DepartmentHead, options: NameOptions): OrganShape {
  const end = departmentEnd(words, from);
  const compact = compactAt(words, end);
  const locus = compact ? readLocus(register, words, compact.end, options, compact.unit) : readLocus(register, words, end, options);
  const own = sliceWords(words, at, end);
  const tail = locus ? null : provinceAtEnd(register, own, from - at, options);
  const named = tail ? sliceWords(own, 0, tail.start) : own;
  const ofBloc =
    head.line === 'party' &&
    named.marked.some((_, index) => matchesAt(named, index, PARTY_COMMITTEE) && BLOC.some((wanted) => matchesAt(named, index + 2, wanted)));
  const line = hostLine(named, compact?.body ?? null, head);
  // "Ban cán sự đảng Bộ Y tế", "Đảng ủy Bộ Tư pháp": of a body of the centre.
  const ofCentre =
    (head.level === null || head.level === 'bloc') &&
    !locus &&
    !tail &&
    named.marked.some((_, index) => index >= from - at && centralBodyAt(named, index) !== null);
  const level = ofCentre ? 'central' : ofBloc ? 'bloc' : head.level;
  return { form: 'department', head: { ...head, line, level }, words: named, locus: locus ?? tail };
}

/** An office is of the line of the body it serves ("Văn phòng HĐND", "Văn phòng Tỉnh ủy"). */
function hostLine(words: Words, host: LocalBody | null, head: DepartmentHead): DepartmentHead['line'] {
  if (head.line !== 'state' || head.level !== null) return head.line;
  if (host) return host.line;
  for (let at = 1; at < words.marked.length; at++) {
    const found = LOCAL.first(words, at);
    if (found && !LOOSE_HEADS.has(found.words.text)) return found.of.line;
  }
  return head.line;
}

/** A province's name as the last words of a department's ("Sở Công Thương Nghệ An"). */
function provinceAtEnd(register: Register, words: Words, head: number, options: NameOptions): Locus | null {
  const source = words.bare ? words.plain : words.marked;
  for (let length = Math.min(4, source.length - head); length > 1; length--) {
    const start = source.length - length;
    const places = register.named(source.slice(start).join(' '), { ...options, kind: 'province' });
    if (places.length > 0) return { unit: null, places, unknownName: false, outer: [], many: false, start, end: source.length };
  }
  return null;
}
