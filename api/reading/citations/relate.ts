import type { DirectiveKind } from '../../domain/kinds.ts';
import type { Relation } from '../../domain/lists.ts';
import { carryCue, changeCue, clauseCues } from '../recognisers/relation-cue.ts';
import type { Ref } from './refs.ts';

/** Which part of the document a block belongs to, as far as relations go. */
export type Zone = 'title' | 'opening' | 'purpose' | 'body';

/** One mention with what the words around it say. */
export type Related = {
  readonly ref: Ref;
  readonly relation: Relation;
  /** Offsets of the deciding words in the block; null for CITES. */
  readonly cue: readonly [number, number] | null;
};

/** "A … to carry out B" inside one block: indices into the refs of the block. */
export type Nested = { readonly lower: number; readonly upper: number; readonly start: number; readonly end: number };

type State = { readonly relation: Relation; readonly cue: readonly [number, number] | null; readonly lowers: readonly number[] };

const NONE: State = { relation: 'CITES', cue: null, lowers: [] };
const ENACTING =
  /[,;.)”"]\s*(?:\p{Lu}|$)[^;]*?\s(?:ban hành|xây dựng|đề ra|yêu cầu)\s+(?:[Kk]ế hoạch|[Cc]hương trình|[Hh]ướng dẫn|[Cc]hỉ thị|[Nn]ghị quyết|[Đđ]ề án)|^[^;]{0,200}?\s(?:ban hành|xây dựng|đề ra)\s+(?:[Kk]ế hoạch|[Cc]hương trình|[Hh]ướng dẫn)/u;
const JOINED = /^[\s“”")\]]*(?:\([^)]*\)\s*)*(?:,|và|,\s*và|hoặc|với|cùng|cùng với|,\s*cùng|tại|;)?\s*(?:các\s|của\s)?\s*$/u;

/** Reads the relations of one block's mentions, and the chains its nested wording states. */
export function relate(text: string, refs: readonly Ref[], zone: Zone, kind: DirectiveKind | null): { readonly related: Related[]; readonly nested: Nested[] } {
  const related: Related[] = [];
  const nested: Nested[] = [];
  const cues = zone === 'opening' ? clauseCues(text) : [];
  const states: State[] = [];
  refs.forEach((ref, index) => {
    const previous = refs[index - 1];
    const from = previous?.end ?? 0;
    const gap = text.slice(from, ref.start);
    const state = stateOf(index, gap, from);
    states.push(state);
    for (const lower of state.lowers) {
      const first = refs[lower];
      if (first) nested.push({ lower, upper: index, start: first.start, end: ref.end });
    }
    related.push({ ref, relation: state.relation, cue: state.cue });
  });
  return { related, nested };

  function stateOf(index: number, gap: string, from: number): State {
    const breakAt = lastBreak(gap);
    const fresh = index === 0 || breakAt !== -1;
    const clause = fresh && breakAt !== -1 ? gap.slice(breakAt) : gap;
    const clauseFrom = from + (gap.length - clause.length);
    const change = zone === 'title' || ENDS_THIS.test(clause) ? changeCue(clause) : null;
    if (change) return { relation: change.relation, cue: [clauseFrom + change.start, clauseFrom + change.end], lowers: [] };
    if (!fresh && JOINED.test(gap)) return states[index - 1] ?? NONE;
    if (!fresh && zone !== 'title' && ENACTING.test(gap)) return ownAct(gap, from);
    const carry = carryCue(clause);
    if (!fresh && carry) return nestedUnder(index, from + carry.start - (clauseFrom - from === 0 ? 0 : 0));
    if (!fresh) {
      // "A … về <subject> và B": what joins keeps the relation of A.
      const joint = /(?:,|\svà|;)\s*$/u.test(gap.replace(/\s(?:các)\s*$/u, ' '));
      return joint ? (states[index - 1] ?? NONE) : NONE;
    }
    return freshState(clause, clauseFrom, carry === null ? null : [clauseFrom + carry.start, clauseFrom + carry.end], carry?.continues === true);
  }

  /** The plan that is being enacted, and what it carries out. */
  function ownAct(gap: string, from: number): State {
    const carry = carryCue(gap);
    if (!carry) return NONE;
    return { relation: own(false), cue: [from + carry.start, from + carry.end], lowers: [] };
  }

  function nestedUnder(index: number, _at: number): State {
    const lowers = [index - 1];
    // Joined documents before ("A và B thực hiện C") share what follows.
    for (let i = index - 1; i > 0; i -= 1) {
      const left = refs[i - 1];
      const right = refs[i];
      if (!left || !right) break;
      const between = text.slice(left.end, right.start);
      const joined = JOINED.test(between) && !between.includes(';') && /và|,/.test(between);
      if (!joined || (states[i]?.lowers.length ?? 0) !== (states[i - 1]?.lowers.length ?? 0)) break;
      lowers.unshift(i - 1);
    }
    return { relation: 'CITES', cue: null, lowers };
  }

  function freshState(clause: string, clauseFrom: number, carry: readonly [number, number] | null, continues: boolean): State {
    if (zone === 'body') return NONE;
    if (zone === 'title') {
      if (kind === 'report') return { relation: 'REPORTS_ON', cue: carry, lowers: [] };
      if (carry) return { relation: own(continues), cue: carry, lowers: [] };
      return kind === 'guidance' ? { relation: 'GUIDES', cue: null, lowers: [] } : NONE;
    }
    if (zone === 'purpose') return carry ? { relation: 'IMPLEMENTS', cue: carry, lowers: [] } : NONE;
    if (ENACTING.test(clause) && carry) return { relation: own(false), cue: carry, lowers: [] };
    const before = cues.filter((cue) => cue.start < clauseFrom + clause.length);
    const cue = before[before.length - 1];
    if (!cue) return NONE;
    // A clause's cue holds through its enumeration (";"), not over a full stop.
    if (/[.]\s+\p{Lu}/u.test(text.slice(cue.end, clauseFrom + clause.length).replace(/(?:TP|Tp|TT)\./gu, ''))) return NONE;
    if (ENACTING.test(text.slice(cue.end, clauseFrom + clause.length))) return NONE;
    return cue.relation === null ? NONE : { relation: cue.relation, cue: [cue.start, cue.end], lowers: [] };
  }

  function own(continues: boolean): Relation {
    if (kind === 'guidance') return 'GUIDES';
    if (continues && (kind === 'conclusion' || kind === 'directive')) return 'CONTINUES';
    return 'IMPLEMENTS';
  }
}

const ENDS_THIS =
  /(?:[Qq]uyết định|[Kk]ế hoạch|[Qq]uy định|[Qq]uy chế|[Hh]ướng dẫn|[Cc]hỉ thị|[Nn]ghị quyết|[Kk]ết luận|[Tt]hông tư|[Nn]ghị định)\snày\s[^.;]*(?:thay thế|bãi bỏ|hủy bỏ)|^\s*(?:Điều \d+\.\s*)?(?:Sửa đổi|Bãi bỏ|Thay thế)/u;

/** Where the last ";" or full stop of a gap stands, plus one; -1 when there is none outside brackets. */
function lastBreak(gap: string): number {
  let depth = 0;
  let at = -1;
  for (let i = 0; i < gap.length; i += 1) {
    const char = gap.charAt(i);
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (char === ';' || (char === '.' && /^\.\s+\p{Lu}/u.test(gap.slice(i, i + 4))))) at = i + 1;
  }
  return at;
}
