import type { Expectation } from '../../domain/coverage.ts';
import type { PlainDate } from '../../domain/dates.ts';
import { LEVELS } from '../../domain/lists.ts';
import { byText } from '../../domain/order.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { atOnce, flatInSteps, type Steps, sortedInSteps, withSteps } from '../../domain/steps.ts';
import { type AuditIndex, auditIndexInSteps } from '../coverage/audit-index.ts';
import { documentsInSteps, existsAt } from '../coverage/documents-under.ts';
import { groupInScope } from '../coverage/group-in-scope.ts';
import { inScope } from '../coverage/in-scope.ts';
import type { AuditOptions, AuditSnapshot } from '../snapshot.ts';
import { daysAfterSuperior } from './after-superior.ts';
import { type AnswerBook, answerBook } from './answers-to.ts';
import { daysOwed, endedRecipient, isMisdated, receiverOf } from './days-owed.ts';
import { awaitedTime, type Judgement, judgeOnce, judgeTurns } from './judge.ts';
import { owedOnce, textsOfOne } from './one-plan.ts';
import { isOwed } from './open-expectation.ts';
import { isHeld, type OrganBook, type OrganInfo, organBook } from './organ-book.ts';
import { mergeOwed, type Owed } from './owed.ts';
import { personalOwed, ruledOwed, statedOwed } from './sources.ts';
import { type Stance, stanceOn } from './stance.ts';

/**
 * Who owes what under the directives of a snapshot, as of a day, within a scope: one row for each organ and duty,
 * ordered by directive, level, place, organ and key. Rows stay with the organ of the directive's date; group them
 * by `presentHolderIds` to see who holds them today. Pure: equal rows and options give equal answers.
 */
export function expectationsOf(snapshot: AuditSnapshot, options: AuditOptions): readonly Expectation[] {
  return atOnce(expectationsInSteps(snapshot, options));
}

/** The same in steps. */
export function* expectationsInSteps(snapshot: AuditSnapshot, options: AuditOptions): Steps<readonly Expectation[]> {
  const index = yield* auditIndexInSteps(snapshot);
  const root = index.directive(snapshot.rootId);
  if (!root) return [];
  const under = (yield* documentsInSteps(index, options)).map(({ row }) => row);
  const directives = [root, ...under].filter((row) => !row.withdrawn && existsAt(row, options.asOf));
  const places = new Map(directives.map((row, place) => [row.id, { row, place }]));
  const book = organBook(index);
  const ids = new Set(places.keys());
  const stated = yield* statedOwed(
    index,
    snapshot.duties.filter((duty) => ids.has(duty.directiveId)),
    book,
  );
  const ruled = yield* ruledOwed(index, directives, options.asOf);
  const isDoubtful = (one: Owed): boolean => {
    const directive = places.get(one.directiveId)?.row;
    return directive !== undefined && isMisdated(one, directive);
  };
  const owed = yield* mergeOwed([...stated, ...ruled, ...personalOwed(index, ids, book)], isDoubtful);
  const texts = textsOfOne(
    index,
    under.map(({ id }) => id),
  );
  const once = yield* owedOnce(index, texts, owed);
  const owners = new Set<string>();
  yield* withSteps(once, (one) => owners.add(ownerKey(one, one.organId)));
  const scene: Scene = { index, options, book, answers: answerBook(index, under, options, texts), owes: (one, organId) => owners.has(ownerKey(one, organId)) };
  yield;
  const rows = yield* flatInSteps(once, (one): readonly Expectation[] => {
    const directive = places.get(one.directiveId);
    if (!directive) return [];
    const organ = whoOwes(book, one, directive.row);
    const meant = organ.id === null ? groupInScope(options.scope, one.name, directive.row) : inScope(options.scope, organ);
    return meant ? [expectationOf(scene, one, organ, directive.row)] : [];
  });
  return yield* sortedInSteps(
    rows,
    (a, b) =>
      (places.get(a.directiveId)?.place ?? 0) - (places.get(b.directiveId)?.place ?? 0) ||
      levelRank(a) - levelRank(b) ||
      byText(a.placeId ?? '~', b.placeId ?? '~') ||
      byText(a.organId ?? '~', b.organId ?? '~') ||
      byText(a.key, b.key),
  );
}

const levelRank = ({ level }: Expectation): number => (level === null ? LEVELS.length : LEVELS.indexOf(level));

type Scene = {
  readonly index: AuditIndex;
  readonly options: AuditOptions;
  readonly book: OrganBook;
  readonly answers: AnswerBook;
  /** Whether an organ is asked for a thing of this kind under the same directive in its own name. */
  readonly owes: (owed: Owed, organId: string) => boolean;
};

const ownerKey = ({ directiveId, kind }: Owed, organId: string | null): string => `${directiveId}|${kind}|${organId}`;

type Who = Omit<OrganInfo, 'id'> & { readonly id: string | null };

/** Words that name nobody who could be listed stand where their directive does. */
function whoOwes(book: OrganBook, owed: Owed, directive: DirectiveRow): Who {
  return owed.organId === null ? { id: null, name: owed.name, line: null, level: null, placeId: directive.placeId } : book.organ(owed.organId, owed.name);
}

function expectationOf(scene: Scene, owed: Owed, organ: Who, directive: DirectiveRow): Expectation {
  const { book, options, index } = scene;
  const life = organ.id === null ? null : book.life(organ.id, organ.name, options.asOf);
  const named = book.namedOn(owed.key);
  const heirIds = life === null || life.endedOn === null ? [] : named.length > 0 ? named : life.heirIds;
  const byPerson = life !== null && life.endedOn !== null && (named.length > 0 || life.named);
  const passedOn = byPerson && heirIds.every((id) => scene.owes(owed, id));
  const holders = organ.id === null ? [] : life?.endedOn === null ? [organ.id] : heirIds;
  const stance = stanceOn(index, owed.key);
  const judged = judge(scene, owed, organ.id === null ? [] : [organ.id, ...heirIds], directive, stance);
  const standing = settle(judged, stance, { ended: life?.endedOn !== null && life !== null, heirless: heirIds.length === 0, passedOn }, options);
  const { met } = judged;
  return {
    key: owed.key,
    standsFor: owed.standsFor ?? [],
    directiveId: owed.directiveId,
    organId: organ.id,
    organName: organ.name,
    line: organ.line,
    level: organ.level,
    placeId: organ.placeId,
    presentHolderIds: holders,
    kind: owed.kind,
    what: owed.what,
    origin: owed.origin,
    from: owed.from,
    evidence: owed.evidence,
    where: owed.where,
    term: owed.term,
    ...standing,
    laterDue: laterOf(standing, judged),
    nextDue: nextOf(standing, judged, (day) => organ.id === null || lastsUntil(book, owed.key, { id: organ.id, name: organ.name }, day)),
    earlierDue: null,
    receiver: receiverOf(book, owed, options.asOf),
    recipientEnded: endedRecipient(book, owed, options.asOf),
    daysAfterSuperior:
      organ.id === null ? null : daysAfterSuperior(scene.answers, { id: organ.id, line: organ.line ?? 'other', placeId: organ.placeId }, directive, met),
    metBy: [...met.map(({ row }) => row.id), ...otherForm(standing.state, stance)],
    unreviewed: met.length > 0 && met.every((one) => one.unreviewed),
  };
}

/** The document by which a person says that it was done in another form. */
function otherForm(state: Expectation['state'], { said }: Stance): readonly string[] {
  return state === 'other-form' && said?.value.state === 'other-form' && said.value.directiveId ? [said.value.directiveId] : [];
}

/** What documents say: an answer of the organ or of those who took it over; a person may name one that no link tells of. */
function judge(scene: Scene, owed: Owed, organIds: readonly string[], directive: DirectiveRow, { said }: Stance): Judgement {
  const { answers, index, options } = scene;
  const named = said?.value.state === 'issued' ? index.directive(said.value.directiveId) : null;
  const stated = named && !named.withdrawn && existsAt(named, options.asOf) ? named : null;
  const found = answers.answersTo(owed, directive, organIds).filter(({ row }) => row.id !== stated?.id);
  const met = stated ? [{ row: stated, unreviewed: false }, ...found] : found;
  const { days, before, dueOn, unknown } = daysOwed(scene, owed, organIds[0] ?? null, directive);
  if (days.length > 0) return judgeTurns(met, days, options.asOf, before);
  return judgeOnce(met, said?.value.state === 'extended' ? said.value.until : dueOn, options.asOf, unknown);
}

type End = { readonly ended: boolean; readonly heirless: boolean; readonly passedOn: boolean };
type Standing = Pick<Expectation, 'state' | 'time' | 'dueOn' | 'daysLate' | 'note'>;

/** Turns that have passed unanswered behind the one that is owed; an extension of that one may reach beyond some of them. */
function laterOf({ state, dueOn }: Standing, { laterDue }: Judgement): readonly PlainDate[] {
  return state === 'awaited' || state === 'confirmed-none' ? laterDue.filter((day) => dueOn === null || day > dueOn) : [];
}

/** The turn that comes; none for an organ that ends before it and leaves its work to nobody, and none that an extension reaches. */
function nextOf({ state, dueOn }: Standing, { nextDue }: Judgement, lasts: (day: PlainDate) => boolean): PlainDate | null {
  if (nextDue === null || !(isOwed({ state }) || state === 'issued') || !lasts(nextDue)) return null;
  return state === 'extended' && dueOn !== null && dueOn >= nextDue ? null : nextDue;
}

/** Whether somebody holds the work of an organ on a day: itself, or who took it over. */
function lastsUntil(book: OrganBook, key: string, organ: { readonly id: string; readonly name: string }, day: PlainDate): boolean {
  return isHeld(book, organ, day) || book.namedOn(key).length > 0;
}

/** Exempt before all; then what came; then what persons said; then the end of the organ: whoever holds its work is asked, unless they owe the same in their own name. */
function settle(judged: Judgement, { exempt, said }: Stance, end: End, { asOf }: AuditOptions): Standing {
  const { dueOn } = judged;
  const note = exempt?.reason ?? said?.decision.reason ?? null;
  if (exempt) return { state: 'exempt', time: null, dueOn, daysLate: null, note };
  if (judged.state === 'issued') return { state: 'issued', time: judged.time, dueOn, daysLate: judged.daysLate, note };
  const open: Standing = { state: 'awaited', time: judged.time, dueOn, daysLate: judged.daysLate, note };
  switch (said?.value.state) {
    case 'other-form':
    case 'outside':
      return { ...open, state: said.value.state, time: null, daysLate: null };
    case 'confirmed-none':
      return { ...open, state: 'confirmed-none' };
    case 'extended': {
      const { until } = said.value;
      const { time, daysLate } = awaitedTime(until, asOf, false);
      return { ...open, state: time === 'overdue' ? 'awaited' : 'extended', time, daysLate, dueOn: until };
    }
    default:
      if (end.ended && end.heirless) return { ...open, state: 'ended', time: null, daysLate: null };
      return end.passedOn ? { ...open, state: 'succeeded', time: null, daysLate: null } : open;
  }
}
