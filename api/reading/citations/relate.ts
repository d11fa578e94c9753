import type { DirectiveKind } from '../../domain/kinds.ts';
import type { Relation } from '../../domain/lists.ts';
import { carryCue, changeCue, clauseCues } from '../recognisers/relation-cue.ts';
import { insideBracket, lastBreak } from './breaks.ts';
import type { Ref } from './refs.ts';
import { tellsStory } from './story.ts';

/** Which part of the document a block belongs to, as far as relations go. */
export type Zone = 'title' | 'opening' | 'purpose' | 'grounds' | 'body';

/** One mention with what the words around it say. */
type Related = {
  readonly ref: Ref;
  readonly relation: Relation;
  /** Offsets of the deciding words in the block; null for CITES. */
  readonly cue: readonly [number, number] | null;
};

/** "A … to carry out B" inside one block: indices into the refs of the block. */
type Nested = { readonly lower: number; readonly upper: number; readonly start: number; readonly end: number };

/** How a mention hangs in its sentence. */
type State = {
  readonly relation: Relation;
  readonly cue: readonly [number, number] | null;
  /** The mentions it is said to be carried out by. */
  readonly lowers: readonly number[];
  /** "(gọi tắt là Kết luận số …)": says nothing and changes nothing. */
  readonly aside: boolean;
  /** Named inside the description of the document before it: the enumeration outside goes on over it. */
  readonly inner?: boolean;
};

type RelateInput = {
  readonly text: string;
  readonly refs: readonly Ref[];
  readonly zone: Zone;
  readonly kind: DirectiveKind | null;
  /** Where in the block the enacting organ stands ("…, Ban Thường vụ X ban hành Kế hoạch …"); null when elsewhere. */
  readonly enactsAt: number | null;
};

const NONE: State = { relation: 'CITES', cue: null, lowers: [], aside: false };
const INNER: State = { ...NONE, inner: true };
/** Words that may stand between two members of one enumeration. */
const JOINED =
  /^[\s“”")\]]*(?:\([^)]*\)\s*)*(?:[,;]|và|[,;]\s*và|hoặc|với|cùng|cùng với|,\s*cùng)?\s*(?:đã được ban hành tại\s|các\s|của\s(?:[^,;.]{3,50}\stại\s)?|theo\s)?\s*$/u;
const AMENDED_BY = /(?:^|[\s,)(])(?:đã\s)?được\s(?:sửa đổi|bổ sung|thay thế|điều chỉnh)[^;.()]{0,70}(?:tại|bởi|theo)\s*(?:các\s)?$/u;
const THIS_ONE =
  /(?:[Qq]uyết định|[Kk]ế hoạch|[Qq]uy định|[Qq]uy chế|[Hh]ướng dẫn|[Cc]hỉ thị|[Nn]ghị quyết|[Kk]ết luận|[Tt]hông tư|[Nn]ghị định)\snày[\s,][^.;]*(?:thay thế|bãi bỏ|hủy bỏ)/u;
/** "Ban hành kèm theo Quyết định này Kế hoạch số …": what is attached is issued by it. */
const ISSUES = /[Bb]an hành kèm theo (?:Quyết định|Nghị quyết|Thông tư|Công văn) này\s$/u;
/** "Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của Nghị định số …": what is enacted is a change. */
const ENACTS_CHANGE = /ban hành (?:Nghị định|Thông tư(?: liên tịch)?|Quyết định|Nghị quyết|Quy định|Chỉ thị)\s(?:sửa đổi|bổ sung|thay thế|bãi bỏ)/u;
/** An article that begins with the change it makes. */
const CHANGES = /^\s*(?:Điều \d+\.\s*)?(?:\d+\.\s*)?(?:Sửa đổi|Bãi bỏ|Thay thế)/u;
/** "Bổ sung … vào danh mục … tại Điều 2 Quyết định số …": what is added goes into a clause of the one named. */
const ADDS =
  /^\s*(?:Điều \d+\.\s*)?(?:\d+\.\s*)?(Bổ sung|Điều chỉnh)\s(?:[^.;]|[.]\d)*\s(?:Điều|khoản|điểm|Mục|mục|Phụ lục)\s[\p{L}\d.]{1,8}(?:\s(?:của|ban hành kèm theo|kèm theo))?\s$/u;

/** "… theo quy định tại Điều 2 Quyết định số …": by that clause, not into it. */
const AS_SAID = /theo(?: quy định)?(?: tại)?\s(?:(?:khoản|điểm|mục|Điều|Phụ lục)\s[\p{L}\d.]{1,8}(?:,? )?)+(?:của\s)?$/u;

/** "… THEO THÔNG TƯ SỐ A SỬA ĐỔI, BỔ SUNG THÔNG TƯ SỐ B": the change is A's. */
const TOLD_CHANGE = /^(?!\s*[,;]?\s*(?:và|đồng thời)\s)[^;.]{0,120}?(?:sửa đổi|bổ sung|thay thế|bãi bỏ)/iu;

/** A resolution on the draft of a law that changes another one changes nothing itself. */
const DRAFT = /dự (?:thảo|án)\s/iu;

/** Reads the relations of one block's mentions, and the chains its nested wording states. */
export function relate(input: RelateInput): { readonly related: Related[]; readonly nested: Nested[] } {
  const { text, refs } = input;
  const related: Related[] = [];
  const nested: Nested[] = [];
  const states: State[] = [];
  const cues = input.zone === 'opening' ? clauseCues(text) : [];
  refs.forEach((ref, index) => {
    const state = stateOf(input, index, states, cues);
    states.push(state);
    for (const lower of state.lowers) {
      const first = refs[lower];
      if (first) nested.push({ lower, upper: index, start: first.start, end: ref.end });
    }
    related.push({ ref, relation: state.relation, cue: state.cue });
  });
  return { related, nested };
}

function stateOf(input: RelateInput, index: number, states: readonly State[], cues: ReturnType<typeof clauseCues>): State {
  const { text, refs, zone } = input;
  const ref = refs[index];
  if (!ref) return NONE;
  const from = refs[index - 1]?.end ?? 0;
  const gap = text.slice(from, ref.start);
  const anchor = lastPlain(states);
  // "Nghị định A … thi hành Luật B được sửa đổi bởi Nghị định C": what changes A stands where A does.
  const amended = AMENDED_BY.test(gap) ? (states[anchor]?.inner === true ? (lastTop(states) ?? states[anchor]) : states[anchor]) : undefined;
  const inside = index > 0 ? insideBracket(text, ref.start) : null;
  // "các Nghị định … (số A, số B)": the first one holds the bracket's opening; the others go with it.
  const holder = inside === null ? -1 : refs.findIndex((other, place) => place < index && other.start < inside && other.end > inside);
  const held = states[holder];
  if (held) return held;
  if (inside !== null) return amended?.relation === 'BASED_ON' ? { ...amended, aside: true } : { ...NONE, aside: true };
  const breakAt = lastBreak(gap);
  const fresh = anchor === -1 || breakAt !== -1;
  const clause = breakAt === -1 ? gap : gap.slice(breakAt);
  const clauseFrom = ref.start - clause.length;
  const change =
    (zone === 'title' && !DRAFT.test(clause) && !(index > 0 && breakAt === -1 && TOLD_CHANGE.test(gap))) ||
    THIS_ONE.test(clause) ||
    (index === 0 && CHANGES.test(clause)) ||
    (ENDS_OTHERS.test(clause) && /này có hiệu lực/u.test(text.slice(0, clauseFrom)))
      ? changeCue(clause)
      : null;
  const adds = change === null && index === 0 && zone === 'body' && !AS_SAID.test(clause) ? ADDS.exec(clause) : null;
  if (adds?.[1]) {
    const at = clauseFrom + adds.index + adds[0].indexOf(adds[1]);
    return { ...NONE, relation: 'AMENDS', cue: [at, at + adds[1].length] };
  }
  if (change) return { ...NONE, relation: change.relation, cue: [clauseFrom + change.start, clauseFrom + change.end] };
  const issues = ISSUES.exec(clause);
  if (issues && zone !== 'title')
    return { ...NONE, relation: 'PROMULGATES', cue: [clauseFrom + issues.index, clauseFrom + issues.index + issues[0].trimEnd().length] };
  const ended = zone === 'body' ? lapse(text, ref.end) : null;
  if (ended) return { ...NONE, relation: 'REPLACES', cue: ended };
  const carry = carryCue(clause);
  const cue = carry === null ? null : ([clauseFrom + carry.start, clauseFrom + carry.end] as const);
  if (input.enactsAt !== null && ref.start > input.enactsAt && from <= input.enactsAt) {
    const enacted = ENACTS_CHANGE.test(clause) ? changeCue(clause) : null;
    if (enacted) return { ...NONE, relation: enacted.relation, cue: [clauseFrom + enacted.start, clauseFrom + enacted.end] };
    return carry ? { ...NONE, relation: ownAct(input.kind, false), cue } : NONE;
  }
  const previous = states[anchor];
  if (!fresh && previous) {
    // "A … theo B và C số …": the number behind a name goes on with A.
    if (previous.inner === true && JOINED.test(gap) && ref.symbol !== null && refs[anchor]?.symbol === null) return lastTop(states) ?? previous;
    // "A của X về … Chỉ thị B, Kế hoạch C ngày … của Y": what is named in full goes on with the outer list.
    if (previous.inner === true && JOINED.test(gap) && ((isShort(refs[anchor]) && !isShort(ref)) || closesTop(refs, states, index)))
      return lastTop(states) ?? previous;
    if (amended) return amended;
    if (JOINED.test(gap)) return outlived(input, previous, ref) ? (states[previous.lowers[0] ?? anchor] ?? NONE) : previous;
    if (ADVISED.test(gap)) return lastTop(states) ?? previous;
    // "… X và từng bước thực hiện Y": a second thing that is carried out, not what X carries out.
    if (carry && COORDINATE.test(clause.slice(0, carry.start))) return previous;
    if (carry && LASTING.test(refs[anchor]?.symbol === null ? (refs[anchor]?.kindName ?? '') : '') && ORDER.test(ref.kindName ?? '')) return previous;
    if (carry && (BESIDE.test(clause.slice(0, carry.start)) || OTHER_PLAN.test(clause.slice(0, carry.start)))) return INNER;
    if (carry && refs[anchor]?.symbol === null && carry.start > NEAR) return INNER;
    if (carry && TOLD.test(clause.slice(0, carry.start))) return INNER;
    // "A, B về tiếp tục thực hiện C": the subject behind "về" is B's alone.
    if (carry?.continues && /(?:^|\s)về(?: việc)?\s*$/iu.test(clause.slice(0, carry.start))) return { ...NONE, lowers: [anchor] };
    if (carry) return { ...NONE, lowers: lowersOf(input, anchor, states) };
    // "A … về <subject> và B": what joins keeps the relation of A.
    return /(?:,|\svà)\s*(?:các\s|trên cơ sở\s|theo\s)?$/u.test(gap) ? previous : INNER;
  }
  // "A …; B …; C …": the enumeration goes on as long as nothing new is said.
  const top = lastTop(states);
  const goesOn = top !== null && breakAt !== -1 && gap.charAt(breakAt - 1) === ';' && JOINED.test(clause);
  if (zone === 'body' || (zone === 'opening' && NARRATED.test(clause))) return NONE;
  if (zone === 'grounds') return { ...NONE, relation: 'BASED_ON' };
  // "THỰC HIỆN NGHỊ QUYẾT SỐ A …; NGHỊ QUYẾT SỐ B …": the title carries out both.
  if (zone === 'title' && cue === null && goesOn && top?.relation === 'IMPLEMENTS') return top;
  if (zone === 'title' && cue === null) {
    const both = WITH_NAMED.exec(clause);
    if (both?.[1]) return titleState(input.kind, [clauseFrom + both.index, clauseFrom + both.index + both[1].length], false);
  }
  if (zone === 'title') return titleState(input.kind, carry && IN_DOING.test(clause.slice(0, carry.start)) ? null : cue, carry?.continues === true);
  if (zone === 'purpose') return carry ? { ...NONE, relation: 'IMPLEMENTS', cue } : goesOn && top ? top : NONE;
  const opened = openingState(text, clauseFrom + clause.length, cues, input);
  if (carry && opened === null && AIMS.test(clause.slice(0, carry.start))) return { ...NONE, relation: ownAct(input.kind, false), cue };
  return opened ?? (goesOn && top ? top : NONE);
}

/** "Quyết định số A; Quyết định số B hết hiệu lực kể từ ngày Quyết định này có hiệu lực": the words, within the sentence. */
function lapse(text: string, from: number): readonly [number, number] | null {
  const rest = text.slice(from, from + 1200);
  const found = /hết hiệu lực(?: thi hành)?(?: kể)? từ ngày \p{L}+ \p{L}+ này/u.exec(rest);
  return found === null || /[.]\s+\p{Lu}/u.test(rest.slice(0, found.index)) ? null : [from + found.index, from + found.index + found[0].length];
}

/** What set this one beside the document before it is set, not under it. */
const BESIDE = /(?:gắn với|cùng với|đồng thời(?: với)?|kết hợp(?: với)?|song song với)(?: việc)?\s*$/iu;

const COORDINATE = /^[”"\s]*(?:,\s*)?(?:và|đồng thời|cũng như)(?:\s(?:từng bước|tiếp tục|kịp thời|nghiêm túc|để|nhằm))*\s*$/iu;
/** A strategy or a plan of land is approved for decades; it carries out no order of the day. */
const LASTING = /^(?:Chiến lược|Quy hoạch)$/u;
const ORDER = /^(?:Chỉ thị|Công điện|Công văn|Thông báo|Kế hoạch)$/u;

/** "A và Kế hoạch thực hiện B": it is another plan, named here only so, that carries out B. */
const OTHER_PLAN = /(?:,|\svà)\s(?:Kế hoạch|Chương trình(?: hành động)?|Đề án)\s*$/u;

/** "… và hướng dẫn của Bộ X tại Công văn số …": what an organ says at a document goes on with the enumeration outside. */
const ADVISED = /\s(?:và|cùng)\s(?:sự\s)?(?:hướng dẫn|chỉ đạo|ý kiến(?: chỉ đạo)?|yêu cầu|đề nghị|kết luận)\scủa\s[^,;.]{3,70}\stại\s(?:các\s)?$/u;

/** Named by its number alone, as what is told of elsewhere. */
const isShort = (ref: Ref | undefined): boolean => ref?.symbol != null && ref.issuedOn === null;

/** "A … kế hoạch triển khai B (A) và C": the bracket that names A once more ends what is told of it. */
function closesTop(refs: readonly Ref[], states: readonly State[], index: number): boolean {
  const top = states.findLastIndex((state) => !state.aside && state.inner !== true && state.lowers.length === 0);
  const [first, again] = [refs[top]?.symbol, refs[index - 1]?.symbol];
  return states[index - 1]?.aside === true && first != null && first === again;
}

/** How far behind a name without number its description may still reach. */
const NEAR = 160;

/** A notice of what somebody concluded at a meeting carries nothing out: the meeting was about it. */
const TOLD = /(?:kết luận|ý kiến)\s[^;.]*(?:đồng chí\s|tại (?:[Hh]ội nghị|cuộc họp|[Pp]hiên họp|buổi)\s)/u;

/** "ngay từ đầu năm UBND tỉnh đã ban hành Chương trình số …": told, not said of this document. */
const NARRATED = /\s(?:đã|vừa)\s(?:\p{Ll}+\s){0,2}(?:ban hành|có|ký)(?:\scác)?\s$/u;

/** A document cannot carry out a younger one: where dates say so, the "và" before it goes on with the outer enumeration. */
function outlived(input: RelateInput, previous: State, ref: Ref): boolean {
  const day = ref.issuedOn?.value;
  if (day?.length !== 10) return false;
  return previous.lowers.some((lower) => {
    const below = input.refs[lower]?.issuedOn?.value;
    return below?.length === 10 && day > below;
  });
}

/** "Quyết định này có hiệu lực …; bãi bỏ Quyết định số …". */
const ENDS_OTHERS = /^\s*(?:và\s)?(?:thay thế|bãi bỏ)\s/u;

/** "TRIỂN KHAI LUẬT THƯ VIỆN VÀ CHỈ THỊ SỐ …": what stands before the number by its name alone is carried out with it. */
const WITH_NAMED =
  /(?<!\p{L})(triển khai(?: thực hiện)?|thực hiện|thi hành)\s(?:bộ luật|luật|chương trình|đề án|chiến lược|nghị quyết đại hội)\s[^.;]{3,170}(?:,|\svà)\s(?:\p{L}+\s){0,3}$/iu;

/** "khen thưởng tập thể tiêu biểu trong thực hiện Chỉ thị …": a title that looks back on the work. */
const IN_DOING = /\strong(?: (?:việc|quá trình|công tác|tổ chức))?\s$/iu;

function titleState(kind: DirectiveKind | null, cue: readonly [number, number] | null, continues: boolean): State {
  if (kind === 'report') return { ...NONE, relation: 'REPORTS_ON', cue };
  if (cue) return { ...NONE, relation: ownAct(kind, continues), cue };
  return kind === 'guidance' ? { ...NONE, relation: 'GUIDES' } : NONE;
}

/** The cue at the head of the clause holds through its enumeration, not over a full stop or the enacting words. */
function openingState(text: string, at: number, cues: ReturnType<typeof clauseCues>, input: RelateInput): State | null {
  const cue = cues.findLast((candidate) => candidate.start < at);
  if (!cue) return null;
  const between = text.slice(cue.end, at).replace(/(?:TP|Tp|TT)\./gu, '   ');
  if (/[.]\s+\p{Lu}/u.test(between) || (input.enactsAt !== null && input.enactsAt > cue.end && input.enactsAt < at)) return NONE;
  if (cue.relation === 'IMPLEMENTS' && tellsStory(text, cue.start)) return NONE;
  return cue.relation === null ? NONE : { ...NONE, relation: cue.relation, cue: [cue.start, cue.end] };
}

/** "Để khắc phục … và thực hiện hiệu quả Nghị quyết số …": one of the aims of the sentence is to carry it out. */
const AIMS = /^\s*[-–*+]?\s*(?:Để|Nhằm)\s(?:(?!\s(?:đã|ban hành|yêu cầu|đề nghị)\s)[^;.])*(?:,|,? và|đồng thời|cũng như)\s*$/u;

/** What the document that is being issued is to the ones it carries out. */
function ownAct(kind: DirectiveKind | null, continues: boolean): Relation {
  if (kind === 'guidance') return 'GUIDES';
  return continues && (kind === 'conclusion' || kind === 'directive') ? 'CONTINUES' : 'IMPLEMENTS';
}

/** The document before the verb, and those joined to it at the top of the enumeration ("A và B thực hiện C"); brackets between are none. */
function lowersOf(input: RelateInput, anchor: number, states: readonly State[]): number[] {
  const lowers = [anchor];
  let right = anchor;
  for (let i = anchor - 1; i >= 0; i -= 1) {
    if (states[i]?.aside) continue;
    const [left, next] = [input.refs[i], input.refs[right]];
    if (!left || !next || (states[right]?.lowers.length ?? 0) > 0 || (states[i]?.lowers.length ?? 0) > 0) break;
    const between = input.text.slice(left.end, next.start);
    if (!JOINED.test(between) || between.includes(';') || !/và|,/u.test(between)) break;
    lowers.unshift(i);
    right = i;
  }
  return lowers;
}

function lastPlain(states: readonly State[]): number {
  for (let i = states.length - 1; i >= 0; i -= 1) if (states[i]?.aside === false) return i;
  return -1;
}

function lastTop(states: readonly State[]): State | null {
  for (let i = states.length - 1; i >= 0; i -= 1) {
    const state = states[i];
    if (state && !state.aside && state.inner !== true && state.lowers.length === 0) return state;
  }
  return null;
}
