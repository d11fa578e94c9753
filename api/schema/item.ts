import { caseOf } from '../audit/cases/case-of.ts';
import { factsHash } from '../audit/cases/facts-hash.ts';
import { endedSince, heirNames } from '../audit/expectations/held-now.ts';
import { itemMessage } from '../audit/items/item-message.ts';
import type { Awaited } from '../audit/items/item-terms.ts';
import type { AuditOptions } from '../audit/snapshot.ts';
import type { Expectation, Item } from '../domain/coverage.ts';
import { auditArguments, auditOptions } from './audit-arguments.ts';
import { ExpectationStateRef } from './audit-enums.ts';
import { builder } from './builder.ts';
import { CaseRef } from './case.ts';
import { defineConnection } from './connection.ts';
import { exemptCells } from './decision-scope.ts';
import { LevelRef } from './enums.ts';
import { ExpectationRef, organNamed, placeNamed } from './expectation.ts';
import { ExpectationConnectionRef } from './expectation-list.ts';
import { directiveNamed } from './find-directive.ts';
import { countsOf, DocumentCountRef, documentsOf, ItemListRef, OrganCountRef, organsOf, RuleCountRef } from './item-facets.ts';
import { allows, awaitedIn, closings, ItemFilterInput, ofDocument, ofOrgan, owedWithin, type Sides, widely } from './item-filter.ts';
import { StandingByRef, StandingRef, standingOf } from './item-standing.ts';
import { itemsOnCard } from './items-on-card.ts';
import { loadHandled } from './load-items.ts';
import { pageArguments } from './page-arguments.ts';
import { cut, pageOf, type Slice } from './paging.ts';
import { DirectiveRef, EvidenceRef, OrganRef, PlaceRef, TaskRef } from './refs.ts';
import { isTakenOff } from './taken-off.ts';
import { taskById } from './task-link.ts';
import { type ItemWithDuty, itemsWithTerms } from './with-terms.ts';

const USUAL = 50;

type Proof = Item['evidence'][number];
const ProofRef = builder.objectRef<Proof>('ItemProof').implement({
  description: 'Quoted words that an item rests on.',
  fields: (t) => ({
    evidence: t.expose('evidence', { type: EvidenceRef, description: 'The words.' }),
    directive: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The document they stand in. Null when it was just removed.',
      resolve: (proof, _args, { loaders }) => loaders.directive.load(proof.directiveId),
    }),
    where: t.exposeString('where', { nullable: true, description: 'Heading or path they stand under. Null when not known.' }),
  }),
});
const FactOfItemRef = builder.objectRef<{ readonly name: string; readonly value: string }>('ItemFact').implement({
  description: 'One fact that fills the message of an item.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name in the message.' }),
    value: t.exposeString('value', { description: 'Its value, in words of the documents.' }),
  }),
});

export const ItemRef = builder.objectRef<ItemWithDuty>('Item').implement({
  description: 'Nội dung cần xử lý: one thing to handle, with its proof. Computed from the graph; its case is what people did about it.',
  fields: (t) => ({
    key: t.exposeID('key', { description: 'Stable over recomputations; what a case names.' }),
    rule: t.exposeString('rule', { description: 'The rule that found it, as a code such as `no-plan`.' }),
    list: t.expose('list', { type: ItemListRef, description: 'The list it belongs to.' }),
    message: t.string({ description: 'What it says, in Vietnamese.', resolve: (item) => itemMessage(item, 'vi') }),
    messageEn: t.string({ description: 'What it says, in English; names and quotes stay as they are.', resolve: (item) => itemMessage(item, 'en') }),
    facts: t.field({
      type: [FactOfItemRef],
      description: 'The facts in the message. Empty when it needs none.',
      resolve: ({ facts }) => Object.entries(facts).map(([name, value]) => ({ name, value })),
    }),
    directive: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The document it is about. Null where none was received.',
      resolve: (item, _args, { loaders }) => (item.directiveId === null ? null : loaders.directive.load(item.directiveId)),
    }),
    against: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The document it is held against. Null when there is none.',
      resolve: (item, _args, { loaders }) => (item.againstId === null ? null : loaders.directive.load(item.againstId)),
    }),
    tasks: t.field({
      type: [TaskRef],
      complexity: { field: 5, multiplier: 3 },
      description: 'Tasks it is about. Empty when it is about none.',
      resolve: async (item, _args, context) => (await Promise.all(item.taskIds.map((id) => taskById(context, id)))).flatMap((task) => task ?? []),
    }),
    organ: t.field({
      type: OrganRef,
      nullable: true,
      description: 'The organ whose move it is. Null where only the words are known, or for this office’s own work.',
      resolve: (item, _args, context) => organNamed(context, item.organId),
    }),
    organName: t.exposeString('organName', { nullable: true, description: 'Its name. Null for this office’s own work.' }),
    presentHolders: t.field({
      type: [OrganRef],
      description: 'Who holds the work of its organ today; itself while it lives. Empty where nobody is known, and for this office’s own work.',
      resolve: async (item, _args, context) => (await Promise.all(item.presentHolderIds.map((id) => organNamed(context, id)))).flatMap((organ) => organ ?? []),
    }),
    heirs: t.stringList({
      description:
        'Names of those that hold its work today where its organ has ended: they are to be asked. Empty while it lives, where it goes on under its name, and where nobody is known.',
      resolve: (item) => [...heirNames(item)],
    }),
    endedOn: t.field({
      type: 'PlainDate',
      nullable: true,
      description: 'The day its organ ended, where it does not go on under its name. Null else, and where that day is not known.',
      resolve: (item) => endedSince(item),
    }),
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'Its level. Null when not known.' }),
    place: t.field({ type: PlaceRef, nullable: true, description: 'Its place. Null when not known.', resolve: (item) => placeNamed(item.placeId) }),
    dueOn: t.expose('dueOn', { type: 'PlainDate', nullable: true, description: 'By when. Null where no day can be told.' }),
    evidence: t.expose('evidence', { type: [ProofRef], description: 'The words it rests on. Empty where it rests on what is missing.' }),
    confirmed: t.exposeBoolean('confirmed', { description: 'For list B: whether a person stands up for what it says now. False for other lists.' }),
    fingerprint: t.string({
      description: 'What it says, as a short hash: sent with a step of its case, so that a closed case opens again when the facts change.',
      resolve: (item) => factsHash(item),
    }),
    expectation: t.field({
      type: ExpectationRef,
      nullable: true,
      description:
        'The expectation that it is: what `stateExpectation` says of that, it says of the item. Null for an item that is none, and on a card of a lineage, which has its own `expectations`.',
      resolve: ({ duty }) => duty ?? null,
    }),
    case: t.field({
      type: CaseRef,
      description: 'What people have done about it.',
      resolve: async (item, _args, { loaders }) => caseOf(item, await loaders.decisionsOf.load(item.key)),
    }),
  }),
});

const ConnectionRef = defineConnection<ItemWithDuty>({ connection: 'ItemConnection', edge: 'ItemEdge', row: 'item', rows: 'items' }, ItemRef);

type Shown = Sides & {
  /** What fits every filter but those of lists and rules. */
  readonly all: readonly Item[];
  /** What fits every filter but that of documents; but that of organs. */
  readonly anyDocument: readonly Item[];
  readonly anyOrgan: readonly Item[];
  readonly kept: readonly Item[];
  /** What the items may be about. */
  readonly owed: readonly Expectation[];
  readonly takenOff: readonly Expectation[];
  readonly coming: () => readonly Expectation[];
  readonly unnamed: () => readonly Expectation[];
  readonly asOf: string;
  readonly graphVersion: number;
  readonly options: AuditOptions;
};
const ItemsRef = builder.objectRef<Shown>('Items').implement({
  description: 'Items that fit a filter, counted and listed from the same rows.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'PlainDate', description: 'The day it stands for.' }),
    graphVersion: t.exposeInt('graphVersion', { description: 'The version of the graph it was made from.' }),
    counts: t.field({
      type: [RuleCountRef],
      description: 'By list and rule under the filter, its own choice of lists and rules left aside. Empty when there are none.',
      resolve: ({ all }) => countsOf(all),
    }),
    documents: t.field({
      type: [DocumentCountRef],
      complexity: { field: 10, multiplier: 20 },
      description:
        'By the document that items are held against, or are about, under the filter, its own choice of documents left aside; most items first. Empty when there are none.',
      resolve: ({ anyDocument }) => documentsOf(anyDocument),
    }),
    organs: t.field({
      type: [OrganCountRef],
      complexity: { field: 10, multiplier: 20 },
      description:
        'By the organ whose move it is, under the filter, its own choice of organs left aside; by name, never by how much an organ has. Empty when there are none.',
      resolve: ({ anyOrgan }) => organsOf(anyOrgan),
    }),
    rows: t.field({
      type: ConnectionRef,
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
      description: 'The items themselves; by rule, document and organ.',
      args: {
        ...pageArguments(USUAL),
      },
      resolve: async ({ kept, owed }, args, context): Promise<Slice<ItemWithDuty>> => {
        const page = cut(pageOf(args, USUAL), kept);
        return { ...page, rows: await itemsWithTerms(context, page.rows, owed) };
      },
    }),
    takenOff: t.field({
      type: ExpectationConnectionRef,
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
      description:
        'What would be of list A and a person said need not be done (`EXEMPT`), under the documents, organs and levels of the filter: it stands outside `counts` and `rows`. Empty for the card of a lineage, which counts what is open.',
      args: {
        states: t.arg({
          type: [ExpectationStateRef],
          description: 'What people said of it: `EXEMPT`, `OTHER_FORM`, `OUTSIDE`. Null or empty: `EXEMPT` alone.',
        }),
        ...pageArguments(USUAL),
      },
      resolve: ({ takenOff }, { states, ...args }): Slice<Expectation> => {
        const asked = states && states.length > 0 ? states : (['exempt'] as const);
        return cut(
          pageOf(args, USUAL),
          takenOff.filter(({ state }) => asked.some((one) => one === state)),
        );
      },
    }),
    coming: t.field({
      type: ExpectationConnectionRef,
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
      description:
        'What organs have to hand in by a day that is still to come, under the documents, organs and levels of the filter: not in list A before that day is over. Empty for the card of a lineage.',
      args: {
        ...pageArguments(USUAL),
      },
      resolve: ({ coming }, args): Slice<Expectation> => cut(pageOf(args, USUAL), coming()),
    }),
    unnamed: t.int({
      description: 'How much is awaited by words that name no organ that could be asked, under the same filter: in no list and no row of `standing`.',
      resolve: ({ unnamed }) => unnamed().length,
    }),
    unnamedOverdue: t.int({
      description: 'How much of `unnamed` has a stated day that has passed.',
      resolve: ({ unnamed }) => unnamed().filter(({ time }) => time === 'overdue').length,
    }),
    exemptCells: t.int({
      description:
        'In how many cells of the comparison, within the scope, a task need not be done by an organ because a person said so; whatever the filter. `decisions` has them.',
      resolve: ({ options }, _args, context) => exemptCells(context, options.scope),
    }),
    standing: t.field({
      type: [StandingRef],
      complexity: { field: 20, multiplier: 20 },
      description:
        'How much of each list is open, awaited and settled, put together by organ or document, under the filter but for its lists and rules; by level, place and name, never by number. Empty when there is nothing.',
      args: { by: t.arg({ type: StandingByRef, required: true, description: 'What a row is put together by.' }) },
      resolve: (shown, { by }, context) => standingOf(context, { ...shown, items: shown.all, coming: shown.coming() }, by),
    }),
  }),
});

builder.queryField('items', (t) =>
  t.field({
    type: ItemsRef,
    nullable: true,
    complexity: { field: 100, multiplier: 1 },
    description: 'Nội dung cần xử lý: what is to be handled under one directive, or in all. Null when there is no such directive.',
    args: {
      of: t.arg.id({ description: 'Id of the directive, or a symbol that only one has. Null: all directives.' }),
      filter: t.arg({ type: ItemFilterInput, description: 'Which items. Null: all.' }),
      ...auditArguments(),
    },
    resolve: async (_root, { of, filter, ...asked }, context): Promise<Shown | null> => {
      const root = of === null || of === undefined ? null : await directiveNamed(context, of);
      if (root === null && of !== null && of !== undefined) return null;
      const options = auditOptions(asked, context.clock);
      const handled = await loadHandled(context, root?.id ?? null, options);
      const given = filter ?? {};
      const onCard = await itemsOnCard(context, root?.id ?? null, given.cardId, options);
      const awaited = (): Awaited => awaitedIn(handled);
      const sides: Sides = { termOf: (item) => awaited().termOf(item), isClosed: await closings(context) };
      const wide = await widely(context, onCard === null ? handled.items : handled.items.filter(({ key }) => onCard.has(key)), given, sides);
      const all = wide.filter((item) => ofDocument(given, item) && ofOrgan(given, item));
      const chosen = ({ list, rule }: Item): boolean => allows(given.lists, list) && allows(given.rules, rule);
      const within = (rows: readonly Expectation[]): readonly Expectation[] => (onCard === null ? rows.filter((row) => owedWithin(given, row)) : []);
      return {
        ...sides,
        all,
        anyDocument: wide.filter((item) => chosen(item) && ofOrgan(given, item)),
        anyOrgan: wide.filter((item) => chosen(item) && ofDocument(given, item)),
        kept: all.filter(chosen),
        owed: handled.expectations,
        takenOff: within(handled.expectations.filter(isTakenOff)),
        coming: () => within(awaited().coming),
        unnamed: () => within(awaited().unnamed),
        options,
        asOf: options.asOf,
        graphVersion: handled.graphVersion,
      };
    },
  }),
);
