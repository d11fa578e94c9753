import { goesTo } from '../audit/expectations/goes-to.ts';
import { endedSince, heirNames } from '../audit/expectations/held-now.ts';
import type { EndedRecipient, Expectation, Receiver } from '../domain/coverage.ts';
import type { DutyTerm } from '../domain/propagation.ts';
import type { OrganRow, PlaceRow } from '../domain/rows.ts';
import { organById } from '../registry/organ-by-id.ts';
import { createRegister } from '../registry/register.ts';
import { DutyKindRef, ExpectationOriginRef, ExpectationStateRef, ExpectationTimeRef } from './audit-enums.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { LevelRef, LineRef } from './enums.ts';
import { DecisionRef, DirectiveRef, EvidenceRef, OrganRef, PlaceRef } from './refs.ts';

const DutyTermRef = builder.objectRef<DutyTerm>('DutyTerm').implement({
  description: 'Until when, or how often, something is owed.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description:
        'One of `none`, `date`, `month`, `year`, `range`, `yearly`, `recurring`, `from-receipt`, `phrase`, `cut-off` (the text breaks off before it says).',
    }),
    text: t.exposeString('text', { nullable: true, description: 'ISO date or month where absolute, else a short phrase. Null where none is stated.' }),
    on: t.exposeString('on', {
      nullable: true,
      description: 'The day, month or year; the end of a range; `MM-DD` for `yearly`. Null where no day can be computed.',
    }),
    evidence: t.expose('evidence', { type: EvidenceRef, nullable: true, description: 'The words that say so. Null where none do.' }),
  }),
});

const EndedRecipientRef = builder.objectRef<EndedRecipient>('EndedRecipient').implement({
  description: 'An organ that has ended and that reports still go to by the words of a document.',
  fields: (t) => ({
    name: t.exposeString('organName', { description: 'Its name.' }),
    endedOn: t.field({ type: 'PlainDate', nullable: true, description: 'The day it ended. Null where that is not known.', resolve: (row) => endedSince(row) }),
    heirs: t.stringList({ description: 'Names of those that hold its work today. Empty where nobody is known.', resolve: (row) => [...heirNames(row)] }),
  }),
});

const ReceiverRef = builder.objectRef<Receiver>('Receiver').implement({
  description: 'To whom something that is owed goes.',
  fields: (t) => ({
    name: t.string({
      nullable: true,
      description: 'Its name; of several all, as printed. Null where the words name somebody who cannot be told: they stand in the evidence.',
      resolve: ({ organName }) => organName || null,
    }),
    via: t.exposeString('via', { nullable: true, description: 'The office it is handed in through, as printed. Null where none is named.' }),
    heirs: t.stringList({
      description:
        'Names of those that hold its work today where it has ended. Empty while it lives, where it goes on under its name, and where nobody is known.',
      resolve: (row) => [...heirNames(row)],
    }),
  }),
});

export const ExpectationRef = builder.objectRef<Expectation>('Expectation');

ExpectationRef.implement({
  description: 'One organ that owes one thing under one directive. “Chưa nhận được” says what this system holds, not what the organ did.',
  fields: (t) => ({
    key: t.exposeID('key', { description: 'Stable over recomputations; what decisions name.' }),
    directive: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The directive under which it is owed. Null when it was just removed.',
      resolve: (row, _args, { loaders }) => loaders.directive.load(row.directiveId),
    }),
    organ: t.field({
      type: OrganRef,
      nullable: true,
      description: 'Who owes it. Null where only the words are known (see `organName`), and for a body of which nothing but its id is kept (see `organId`).',
      resolve: (row, _args, context) => organNamed(context, row.organId),
    }),
    organId: t.exposeID('organId', { nullable: true, description: 'Id of who owes it. Null where the words name no body that could be asked.' }),
    organName: t.exposeString('organName', { description: 'Who owes it, by full name or as printed.' }),
    line: t.expose('line', { type: LineRef, nullable: true, description: 'Its line. Null when not known.' }),
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'Its level. Null when not known.' }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'Its place. Null for central organs and where not resolved.',
      resolve: (row) => placeNamed(row.placeId),
    }),
    presentHolders: t.field({
      type: [OrganRef],
      description: 'Who holds its work today; itself while it lives. Empty where nobody is known.',
      resolve: async (row, _args, context) => (await Promise.all(row.presentHolderIds.map((id) => organNamed(context, id)))).flatMap((organ) => organ ?? []),
    }),
    heirs: t.stringList({
      description:
        'Names of those that hold its work today where its organ has ended: they are to be asked. Empty while it lives, where it goes on under its name, and where nobody is known.',
      resolve: (row) => [...heirNames(row)],
    }),
    endedOn: t.field({
      type: 'PlainDate',
      nullable: true,
      description: 'The day its organ ended, where it does not go on under its name. Null else, and where that day is not known.',
      resolve: (row) => endedSince(row),
    }),
    kind: t.expose('kind', { type: DutyKindRef, description: 'What is owed.' }),
    what: t.exposeString('what', { nullable: true, description: 'The named document, period or subject. Null where only the kind is known.' }),
    origin: t.expose('origin', { type: ExpectationOriginRef, description: 'Where it comes from.' }),
    from: t.exposeStringList('from', { description: 'The rule, the duties or the decision that say so, by id. Never empty.' }),
    evidence: t.expose('evidence', { type: [EvidenceRef], description: 'The words that say so. Empty for rules and persons.' }),
    where: t.exposeString('where', { nullable: true, description: 'Heading or path the words stand under. Null when there are none.' }),
    term: t.expose('term', { type: DutyTermRef, description: 'Its term as stated; kind `none` where none is.' }),
    dueOn: t.expose('dueOn', {
      type: 'PlainDate',
      nullable: true,
      description:
        'The day it is due as far as one can be computed. Null else: no day is invented. Null too where the stated day lies before the document that states it.',
    }),
    receiver: t.field({
      type: ReceiverRef,
      nullable: true,
      description:
        'To whom it goes by the words; of a report or a review that names nobody, who issued the directive. Null where nobody is named: then it is the asking office that waits for it.',
      resolve: async (row, _args, { loaders }) => goesTo(row, row.receiver === null ? await loaders.directive.load(row.directiveId) : null),
    }),
    recipientEnded: t.expose('recipientEnded', {
      type: EndedRecipientRef,
      nullable: true,
      description:
        'Of a report or a review: the organ it goes to, where that has ended. What falls due after its end counts only where somebody is known to hold its work. Null where it lives, or is not known.',
    }),
    laterDue: t.expose('laterDue', {
      type: ['PlainDate'],
      description: 'Of what returns: the days of later turns that have passed without an answer as well, in order. Empty else.',
    }),
    nextDue: t.expose('nextDue', {
      type: 'PlainDate',
      nullable: true,
      description: 'Of what returns: the first turn from the day it stands for on that nothing has come for. Null where none comes.',
    }),
    earlierDue: t.expose('earlierDue', {
      type: ['PlainDate'],
      nullable: true,
      description:
        'Where a row of `due` stands for the coming turn alone: the days of turns before it that have passed without an answer, in order; empty where all were answered. Null where the row stands for the duty.',
    }),
    state: t.expose('state', { type: ExpectationStateRef, description: 'What became of it.' }),
    time: t.expose('time', { type: ExpectationTimeRef, nullable: true, description: 'How it stands to its term. Null for states without a term.' }),
    daysLate: t.exposeInt('daysLate', { nullable: true, description: 'Days after the stated term. Null where there is none or it is kept.' }),
    daysAfterSuperior: t.exposeInt('daysAfterSuperior', {
      nullable: true,
      description: 'Days after the superior’s document: a figure, not a fault. Null where it cannot be told.',
    }),
    metBy: t.field({
      type: [DirectiveRef],
      description: 'The documents that met it. Empty while none is known.',
      resolve: async (row, _args, { loaders }) =>
        (await Promise.all(row.metBy.map((id) => loaders.directive.load(id)))).flatMap((directive) => directive ?? []),
    }),
    unreviewed: t.exposeBoolean('unreviewed', { description: 'True where what met it rests on links that nobody reviewed.' }),
    note: t.exposeString('note', { nullable: true, description: 'A person’s word on it. Null without one.' }),
    decisions: t.field({
      type: [DecisionRef],
      description: 'What people decided about it, oldest first. Empty when nobody did.',
      resolve: (row, _args, { loaders }) => loaders.decisionsOf.load(row.key),
    }),
  }),
});

/** An organ by id, from the graph or from the register; null when neither knows it. */
export async function organNamed({ loaders }: GraphContext, id: string | null): Promise<OrganRow | null> {
  if (id === null) return null;
  return (await loaders.organ.load(id)) ?? organById(createRegister(), id);
}

/** A place of the register; null when there is none. */
export function placeNamed(id: string | null): PlaceRow | null {
  return id === null ? null : (createRegister().place(id) ?? null);
}
