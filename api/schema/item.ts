import { todayIn } from '../access/clock.ts';
import { LIMITS, listWithinLimit } from '../access/limits.ts';
import { type Case, type CaseStep, caseOf } from '../audit/cases/case-of.ts';
import type { CaseState } from '../audit/cases/case-value.ts';
import { factsHash } from '../audit/cases/facts-hash.ts';
import { itemMessage } from '../audit/items/item-message.ts';
import type { Item, ItemList } from '../domain/coverage.ts';
import { ScopeInput, scopeOf } from './audit-scope.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { defineConnection } from './connection.ts';
import type { GraphContext } from './context.ts';
import { LevelRef } from './enums.ts';
import { organNamed, placeNamed } from './expectation.ts';
import { directiveNamed } from './find-directive.ts';
import { loadHandled } from './load-items.ts';
import { cut, pageOf, type Slice } from './paging.ts';
import { DirectiveRef, EvidenceRef, OrganRef, PlaceRef, TaskRef } from './refs.ts';
import { taskById } from './task-link.ts';

const USUAL = 50;

export const ItemListRef = closedList<ItemList>(builder, 'ItemList', 'The lists of what is to be handled. They are never mixed.', {
  A: 'Việc cần đôn đốc: may leave the office.',
  B: 'Nội dung cần trao đổi: leaves the office only after a person confirmed it.',
  C: 'Dữ liệu cần hoàn thiện: this office’s own work, never in a report about others.',
  info: 'Thông tin: no gap.',
});
export const CaseStateRef = closedList<CaseState>(builder, 'CaseState', 'How far a case has come.', {
  noted: 'Mới ghi nhận.',
  assigned: 'Đã phân công.',
  urged: 'Đã đôn đốc.',
  done: 'Đã thực hiện.',
  'ended-without': 'Kết thúc, chưa thực hiện.',
  exempt: 'Không phải thực hiện.',
});
export const CaseStepRef = closedList<CaseStep['step']>(builder, 'CaseStepKind', 'One step of a case.', {
  noted: 'Mới ghi nhận.',
  assigned: 'Đã phân công: given to somebody.',
  urged: 'Đã đôn đốc: a letter was sent.',
  done: 'Đã thực hiện.',
  'ended-without': 'Kết thúc, chưa thực hiện.',
  exempt: 'Không phải thực hiện.',
  confirm: 'Xác nhận: a person stands up for an item of list B, so that it may leave the office.',
  unconfirm: 'Takes a confirmation back.',
});

type Letter = NonNullable<CaseStep['letter']>;
const LetterRef = builder.objectRef<Letter>('CaseLetter').implement({
  description: 'The letter that urged.',
  fields: (t) => ({
    number: t.exposeString('number', { nullable: true, description: 'Its number. Null when none was given.' }),
    on: t.expose('on', { type: 'PlainDate', description: 'Its date.' }),
  }),
});
const StepRef = builder.objectRef<CaseStep>('CaseStep').implement({
  description: 'What one person did about an item.',
  fields: (t) => ({
    step: t.expose('step', { type: CaseStepRef, description: 'Which step.' }),
    by: t.string({ description: 'Who, by name.', resolve: (step, _args, { nameOf }) => nameOf(step.by) }),
    at: t.expose('at', { type: 'DateTime', description: 'The moment it was recorded.' }),
    note: t.exposeString('note', { nullable: true, description: 'A note. Null without one.' }),
    to: t.exposeString('to', { nullable: true, description: 'Whom it was given to. Null for other steps.' }),
    letter: t.expose('letter', { type: LetterRef, nullable: true, description: 'The letter. Null for other steps.' }),
  }),
});
export const CaseRef = builder.objectRef<Case>('Case').implement({
  description: 'What people have done about one item.',
  fields: (t) => ({
    state: t.expose('state', { type: CaseStateRef, nullable: true, description: 'How far it has come. Null while nobody has taken it up.' }),
    reopened: t.exposeBoolean('reopened', { description: 'True when it had been closed and its facts are back or have changed.' }),
    steps: t.expose('steps', { type: [StepRef], description: 'Oldest first. Empty while nobody has taken it up.' }),
  }),
});

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

export const ItemRef = builder.objectRef<Item>('Item').implement({
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
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'Its level. Null when not known.' }),
    place: t.field({ type: PlaceRef, nullable: true, description: 'Its place. Null when not known.', resolve: (item) => placeNamed(item.placeId) }),
    dueOn: t.expose('dueOn', { type: 'PlainDate', nullable: true, description: 'By when. Null where no day can be told.' }),
    evidence: t.expose('evidence', { type: [ProofRef], description: 'The words it rests on. Empty where it rests on what is missing.' }),
    confirmed: t.exposeBoolean('confirmed', { description: 'For list B: whether a person stands up for what it says now. False for other lists.' }),
    fingerprint: t.string({
      description: 'What it says, as a short hash: sent with a step of its case, so that a closed case opens again when the facts change.',
      resolve: (item) => factsHash(item),
    }),
    case: t.field({
      type: CaseRef,
      description: 'What people have done about it.',
      resolve: async (item, _args, { loaders }) => caseOf(item, await loaders.decisionsOf.load(item.key)),
    }),
  }),
});

const ConnectionRef = defineConnection<Item>({ connection: 'ItemConnection', edge: 'ItemEdge', row: 'item', rows: 'items' }, ItemRef);

type RuleCount = { readonly list: ItemList; readonly rule: string; readonly count: number };
const RuleCountRef = builder.objectRef<RuleCount>('ItemCount').implement({
  description: 'Items of one rule.',
  fields: (t) => ({
    list: t.expose('list', { type: ItemListRef, description: 'The list of the rule.' }),
    rule: t.exposeString('rule', { description: 'The rule.' }),
    count: t.exposeInt('count', { description: 'How many; never 0.' }),
  }),
});

type Shown = { readonly all: readonly Item[]; readonly kept: readonly Item[]; readonly asOf: string; readonly graphVersion: number };
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
    rows: t.field({
      type: ConnectionRef,
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
      description: 'The items themselves; by rule, document and organ.',
      args: {
        first: t.arg.int({ defaultValue: USUAL, description: `Rows of a page, 0 to ${LIMITS.page}. Null: ${USUAL}.` }),
        after: t.arg.string({ description: 'Cursor after which the page begins. Null: from the start.' }),
      },
      resolve: ({ kept }, args): Slice<Item> => cut(pageOf(args, USUAL), kept),
    }),
  }),
});

function countsOf(all: readonly Item[]): readonly RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { list, rule } of all) counts.set(rule, { list, rule, count: (counts.get(rule)?.count ?? 0) + 1 });
  return [...counts.values()];
}

const FilterInput = builder.inputType('ItemFilter', {
  description: 'Which items. Every field narrows the list; null and empty lists do not.',
  fields: (t) => ({
    lists: t.field({ type: [ItemListRef], description: 'Of these lists. Null or empty: all.' }),
    rules: t.stringList({ description: 'Of these rules. Null or empty: all.' }),
    organIds: t.idList({ description: 'Whose move it is. Null or empty: all.' }),
    directiveIds: t.idList({ description: 'About these documents, or held against them. Null or empty: all.' }),
    levels: t.field({ type: [LevelRef], description: 'At these levels. Null or empty: all.' }),
    caseStates: t.field({ type: [CaseStateRef], description: 'Whose case has come so far. Null or empty: all, also those without.' }),
    withoutCase: t.boolean({ description: 'True: only items nobody has taken up. Null or false: all.' }),
    confirmed: t.boolean({ description: 'True: only confirmed ones; false: only others. Null: both.' }),
  }),
});
type Filter = typeof FilterInput.$inferInput;

async function matching(context: GraphContext, items: readonly Item[], filter: Filter): Promise<readonly Item[]> {
  const allows = <T>(list: readonly T[] | null | undefined, value: T | null): boolean => !list || list.length === 0 || (value !== null && list.includes(value));
  for (const name of ['organIds', 'directiveIds', 'rules'] as const) listWithinLimit(`filter.${name}`, filter[name] ?? [], LIMITS.filterValues);
  const kept = items.filter(
    (item) =>
      allows(filter.organIds, item.organId) &&
      (allows(filter.directiveIds, item.directiveId) || allows(filter.directiveIds, item.againstId)) &&
      allows(filter.levels, item.level) &&
      (typeof filter.confirmed !== 'boolean' || item.confirmed === filter.confirmed),
  );
  const states = filter.caseStates ?? [];
  if (states.length === 0 && filter.withoutCase !== true) return kept;
  const logs = await Promise.all(kept.map((item) => context.loaders.decisionsOf.load(item.key)));
  return kept.filter((item, at) => {
    const { state } = caseOf(item, logs[at] ?? []);
    return filter.withoutCase === true ? state === null : allows(states, state);
  });
}

builder.queryField('items', (t) =>
  t.field({
    type: ItemsRef,
    nullable: true,
    complexity: { field: 100, multiplier: 1 },
    description: 'Nội dung cần xử lý: what is to be handled under one directive, or in all. Null when there is no such directive.',
    args: {
      of: t.arg.id({ description: 'Id of the directive, or a symbol that only one has. Null: all directives.' }),
      filter: t.arg({ type: FilterInput, description: 'Which items. Null: all.' }),
      asOf: t.arg({ type: 'PlainDate', description: 'The day it stands for. Null: today in Viet Nam.' }),
      scope: t.arg({ type: ScopeInput, description: 'What is followed. Null: everything.' }),
      confirmedOnly: t.arg.boolean({
        defaultValue: false,
        description: 'True: count only links that were read or confirmed. Null or false: suggested ones as well.',
      }),
    },
    resolve: async (_root, { of, filter, asOf, scope, confirmedOnly }, context): Promise<Shown | null> => {
      const root = of === null || of === undefined ? null : await directiveNamed(context, of);
      if (root === null && of !== null && of !== undefined) return null;
      const options = { asOf: asOf ?? todayIn(context.clock), scope: scopeOf(scope), confirmedOnly: confirmedOnly === true };
      const handled = await loadHandled(context, root?.id ?? null, options);
      const all = filter ? await matching(context, handled.items, filter) : handled.items;
      const meant = (list: readonly unknown[] | null | undefined, value: string): boolean => !list || list.length === 0 || list.includes(value);
      const kept = all.filter((item) => meant(filter?.lists, item.list) && meant(filter?.rules, item.rule));
      return { all, kept, asOf: options.asOf, graphVersion: handled.graphVersion };
    },
  }),
);
