import type { EndedRecipient, Receiver } from '../../domain/coverage.ts';
import type { PlainDate } from '../../domain/dates.ts';
import type { DutyTerm } from '../../domain/propagation.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import type { AuditOptions } from '../snapshot.ts';
import { endedSince } from './held-now.ts';
import { isHeld, type OrganBook } from './organ-book.ts';
import type { Owed } from './owed.ts';
import { receivedOn } from './stance.ts';
import { dueDay, isBeforeIssue, turnsOwed } from './term-days.ts';

type Scene = { readonly index: AuditIndex; readonly options: AuditOptions; readonly book: OrganBook };

/** The turns, or the day, at which it is owed. `unknown`: there is a term, whose day nobody can tell. */
export type DaysOwed = {
  readonly days: readonly PlainDate[];
  /** What came by this day answers none of `days`: a turn before them was left out. Null: none was. */
  readonly before: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly unknown: boolean;
};

/** A day before its own document cannot be meant, and nothing falls due where nobody is known to whom it would go. */
export function daysOwed({ index, options, book }: Scene, owed: Owed, organId: string | null, directive: DirectiveRow): DaysOwed {
  const { term, recipient } = owed;
  const arrives = (day: PlainDate): boolean => !recipient || isHeld(book, recipient, options.asOf) || isHeld(book, recipient, day);
  const returns = term.kind === 'yearly' || term.kind === 'recurring';
  const own = directive.issuedOn ?? directive.notBefore ?? options.asOf;
  const { days: all, before } = returns ? turnsOwed(term, own, options.asOf) : { days: [], before: null };
  const days = all.filter(arrives);
  const day = isMisdated(owed, directive) ? null : dueDay(term, directive.issuedOn, receivedOn(index, directive.id, organId));
  const dueOn = day !== null && arrives(day) ? day : null;
  return { days, before, dueOn, unknown: dueOn === null && (all.length > 0 || day !== null || TOLD_LATER.has(term.kind) || isMisdated(owed, directive)) };
}

/** Kinds of terms whose day the text alone does not tell. */
const TOLD_LATER: ReadonlySet<DutyTerm['kind']> = new Set<DutyTerm['kind']>(['from-receipt', 'cut-off']);

/** To whom it goes, where that organ has ended and does not go on under its name: the issuer too, where nobody is known in its stead. */
export function endedRecipient(book: OrganBook, { recipient }: Owed, asOf: PlainDate): EndedRecipient | null {
  if (!recipient) return null;
  const { endedOn, heirIds } = book.life(recipient.id, recipient.name, asOf);
  if (endedOn === null || !(recipient.said || heirIds.length === 0)) return null;
  const ended = { organId: recipient.id, organName: recipient.name, presentHolderIds: heirIds };
  return endedSince(ended) === null ? null : ended;
}

/** To whom it goes, with those that hold the work of that organ on the day. */
export function receiverOf(book: OrganBook, { recipient, receiverPrinted = null, organId }: Owed, asOf: PlainDate): Receiver | null {
  if (!recipient) return receiverPrinted === null ? null : { organId: null, organName: receiverPrinted, via: null, presentHolderIds: [] };
  const { id, name, via, all } = recipient;
  if (id === organId && all === null) return null;
  if (all !== null) return { organId: null, organName: all, via: null, presentHolderIds: [] };
  const { endedOn, heirIds } = book.life(id, name, asOf);
  return { organId: id, organName: name, via, presentHolderIds: endedOn === null ? [id] : heirIds };
}

/** Whether the words state a day that lies before their own document. */
export function isMisdated({ origin, term }: Owed, directive: DirectiveRow): boolean {
  const day = origin === 'stated' && term.evidence !== null ? dueDay(term, directive.issuedOn, null) : null;
  return day !== null && isBeforeIssue(day, directive);
}
