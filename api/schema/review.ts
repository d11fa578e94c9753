import { LIMITS, listWithinLimit } from '../access/limits.ts';
import { ScopeInput, scopeOf } from './audit-scope.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { defineConnection } from './connection.ts';
import { pageArguments } from './page-arguments.ts';
import { cut, pageOf, type Slice } from './paging.ts';
import { DecisionRef, DirectiveRef, type EdgeShown, EvidenceRef, TaskRef } from './refs.ts';
import { REVIEW_KINDS, type ReviewChoice, type ReviewEffect, type ReviewEntry, type ReviewKind } from './review-entry.ts';
import { loadReview } from './review-load.ts';
import { isMeant } from './review-scope.ts';
import { aroundSide, type SideShown, showSide } from './review-side.ts';
import { ReviewSubjectRef } from './review-subject.ts';
import { TaskSpanRef } from './task-link.ts';

const USUAL = 20;

export const ReviewKindRef = closedList<ReviewKind>(builder, 'ReviewKind', 'What machines were not sure of.', {
  suspect: 'Cần xác nhận lại: somebody decided, then the words it rests on changed, or its task is no longer found.',
  duplicate: 'Có thể là cùng một văn bản: two documents that may be one.',
  edge: 'Liên hệ giữa hai văn bản do máy đề xuất: an edge that a rule suggests.',
  organ: 'Cơ quan chưa xác định được: an issuer that is not in the register or may be several.',
  citation: 'Hai cách ghi chưa thống nhất: what a citation says differs from what is held.',
  fact: 'Thông tin do máy bổ sung: a fact that was completed, or may be several things.',
  'task-link': 'Liên kết nhiệm vụ do máy đề xuất: a link between two tasks.',
});

const EffectRef = closedList<ReviewEffect>(builder, 'ReviewEffect', 'What an answer records, which is what the mutation named here would record.', {
  'confirm-edge': '`decideEdge` with CONFIRM.',
  'reject-edge': '`decideEdge` with REJECT.',
  'confirm-task-link': '`decideTaskLink` with CONFIRM.',
  'reject-task-link': '`decideTaskLink` with REJECT.',
  merge: '`mergeDirectives`: the two become one.',
  'keep-apart': '`keepApart`: the two are two, and are not proposed again.',
  'correct-fact': '`correctFact`: what the person says takes the place of what was read.',
  'move-decision': 'What was said of a task that is gone is said of the nearest present one; `repeatDecision` undoes it.',
  'take-back': 'What was said of a task that is gone is taken back; `repeatDecision` undoes it.',
});

const SideRef = builder.objectRef<SideShown>('ReviewSide').implement({
  description: 'One of the two texts that are shown side by side.',
  fields: (t) => ({
    directive: t.expose('directive', { type: DirectiveRef, nullable: true, description: 'The document. Null when it was just removed.' }),
    task: t.expose('task', {
      type: TaskRef,
      nullable: true,
      description: 'The task whose words they are. Null for words of the document as a whole, and when it is gone.',
    }),
    words: t.exposeString('words', {
      description:
        'The words to be shown: a task, the words that prove an edge, a fact, or what the document is called; for `task-lost` the task as it was. Empty when they are gone.',
    }),
    marks: t.expose('marks', { type: [TaskSpanRef], description: 'What both sides have, as stretches of `words`. Empty when nothing is marked.' }),
    evidence: t.expose('evidence', { type: EvidenceRef, nullable: true, description: 'Where they stand. Null for what no text says.' }),
    before: t.string({
      complexity: 10,
      description: 'Up to 30 characters before `evidence`. Empty without it, and at the start of the text.',
      resolve: async (side, _args, context) => (await aroundSide(context, side)).before,
    }),
    after: t.string({
      complexity: 10,
      description: 'Up to 30 characters after `evidence`. Empty without it, and at the end of the text.',
      resolve: async (side, _args, context) => (await aroundSide(context, side)).after,
    }),
    where: t.exposeString('where', { nullable: true, description: 'Heading or path they stand under. Null when not known.' }),
    formerWords: t.exposeString('formerWords', {
      nullable: true,
      description: 'For SUSPECT: the words as they were when somebody decided. Null where they are the same, and for other kinds.',
    }),
  }),
});

const ChoiceRef = builder.objectRef<ReviewChoice>('ReviewChoice').implement({
  description: 'One of several things that YES may mean.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'What to send as `choice` of `answerReview`.' }),
    label: t.exposeString('label', { description: 'What to show, in Vietnamese.' }),
  }),
});

export const ReviewEntryRef = builder.objectRef<ReviewEntry>('ReviewEntry').implement({
  description: 'Một nội dung chờ xác nhận: one thing that machines were not sure of, and that a person may answer with yes or no.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable while the same thing waits; what `answerReview` names.' }),
    kind: t.expose('kind', { type: ReviewKindRef, description: 'What kind of thing it is.' }),
    reason: t.exposeString('reason', {
      description:
        'Why it waits or is suggested, as a code. EDGE: `based-on-party-committee`, `based-on-higher-of-line`, `based-on-centre`. TASK_LINK: as `TaskLink.reason`. SUSPECT: `words-changed`, `task-lost` (its task is no longer found). DUPLICATE: `same-symbol`, `same-title`, `same-text`. ORGAN: `organ-unknown`, `organ-ambiguous`. FACT: `completed` (from where: `reasonWords`), `ambiguous`. CITATION: `two-dates`.',
    }),
    reasonWords: t.exposeStringList('reasonWords', { description: 'Words that fill the blanks of the reason. Empty when it has none.' }),
    restsOn: t.exposeInt('restsOn', {
      description:
        'How many figures rest on it, as far as that is easily told: documents at and below the lower one of an edge; 1 for a link that alone shows an upper task in a document; the held ones of two that may be one; 1 for an issuer. 0 when nothing would change.',
    }),
    places: t.int({
      description:
        'In how many documents the same stands, answered once for all: for CITATION the documents that write it in the same ways, of which `left` shows one. 1 for other kinds.',
      resolve: ({ alsoIn }) => 1 + alsoIn.length,
    }),
    left: t.field({
      type: SideRef,
      description: 'The lower, newer or doubtful one of the two texts.',
      resolve: (entry, _args, context) => showSide(context, entry.left),
    }),
    right: t.field({
      type: SideRef,
      nullable: true,
      description: 'The other text. Null where there is only one.',
      resolve: (entry, _args, context) => (entry.right === null ? null : showSide(context, entry.right)),
    }),
    choices: t.expose('choices', { type: [ChoiceRef], description: 'What YES may mean where it may mean several things. Empty where it means one.' }),
    yes: t.expose('yes', { type: EffectRef, description: 'What YES records.' }),
    no: t.expose('no', { type: EffectRef, description: 'What NO records.' }),
    subject: t.field({
      type: ReviewSubjectRef,
      description: 'What it is about.',
      resolve: ({ subject }) => (subject.type === 'edge' ? ({ row: subject.row, shortCut: false } satisfies EdgeShown) : subject.row),
    }),
    decisions: t.field({
      type: [DecisionRef],
      description: 'What people decided about it before, oldest first. Empty when nobody did.',
      resolve: async ({ subjectKeys }, _args, { loaders }) => (await Promise.all(subjectKeys.map((key) => loaders.decisionsOf.load(key)))).flat(),
    }),
  }),
});

type KindCount = { readonly kind: ReviewKind; readonly count: number };
const CountRef = builder.objectRef<KindCount>('ReviewCount').implement({
  description: 'How many entries of one kind wait.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ReviewKindRef, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'How many, whatever the filter for kinds. 0 when none waits.' }),
  }),
});

type QueuePage = Slice<ReviewEntry> & { readonly counts: readonly KindCount[]; readonly outside: number; readonly graphVersion: number };
const ConnectionRef = defineConnection<ReviewEntry, QueuePage>(
  { connection: 'ReviewConnection', edge: 'ReviewEdge', row: 'entry', rows: 'entries' },
  ReviewEntryRef,
);
builder.objectFields(ConnectionRef, (t) => ({
  counts: t.expose('counts', { type: [CountRef], description: 'How many wait of each kind, in the order of the queue. Never empty: every kind is there.' }),
  outside: t.exposeInt('outside', {
    description: 'How many more wait outside of `scope`, whatever the filter for kinds: they belong to what others follow. 0 without a scope.',
  }),
  graphVersion: t.exposeInt('graphVersion', { description: 'The version of the graph it was made from; what to send as `expectedVersion` of an answer.' }),
}));

const FilterInput = builder.inputType('ReviewFilter', {
  description: 'Which entries. Every field narrows the queue; null and empty lists do not.',
  fields: (t) => ({
    kinds: t.field({ type: [ReviewKindRef], description: 'Of these kinds. Null or empty: all.' }),
    directiveIds: t.idList({ description: 'With one of these documents on either side, or among `places`. Null or empty: all.' }),
  }),
});

/** What was put off stands last, in the order it was put off. */
function putLast(entries: readonly ReviewEntry[], put: ReadonlyMap<string, number>): readonly ReviewEntry[] {
  const last = entries.filter(({ id }) => put.has(id)).sort((a, b) => (put.get(a.id) ?? 0) - (put.get(b.id) ?? 0));
  return [...entries.filter(({ id }) => !put.has(id)), ...last];
}

builder.queryField('review', (t) =>
  t.field({
    type: ConnectionRef,
    complexity: ({ first }) => ({ field: 50, multiplier: first ?? USUAL }),
    description:
      'Chờ xác nhận: one queue of what machines were not sure of. What figures rest on comes first, then by kind, and entries of the same two documents together.',
    args: {
      filter: t.arg({ type: FilterInput, description: 'Which entries. Null: all.' }),
      later: t.arg.idList({
        description:
          'Entries that the person put off for now: they come last, in this order, and still count. Putting off is nobody’s decision and is not kept. Null or empty: none.',
      }),
      scope: t.arg({
        type: ScopeInput,
        description: 'What is followed: only what concerns a document issued within it, or one of which nobody knows where it belongs. Null: everything.',
      }),
      ...pageArguments(USUAL, ' With 0 only the counts are given.'),
    },
    resolve: async (_root, { filter, later, scope: given, ...page }, context): Promise<QueuePage> => {
      const { entries, directives, graphVersion } = await loadReview(context);
      const scope = scopeOf(given);
      const kinds = filter?.kinds ?? [];
      const about = new Set(listWithinLimit('filter.directiveIds', filter?.directiveIds ?? [], LIMITS.filterValues));
      const put = new Map(listWithinLimit('later', later ?? [], LIMITS.sortedRows).map((id, index) => [id, index + 1]));
      const isAbout = ({ left, right, alsoIn }: ReviewEntry): boolean => [left.directiveId, right?.directiveId ?? '', ...alsoIn].some((id) => about.has(id));
      const asked = about.size === 0 ? entries : entries.filter(isAbout);
      const meant = scope === null ? asked : asked.filter((entry) => isMeant(scope, entry, (id) => directives.get(id)));
      const fitting = kinds.length === 0 ? meant : meant.filter((entry) => kinds.includes(entry.kind));
      const kept = put.size === 0 ? fitting : putLast(fitting, put);
      const found = new Map<ReviewKind, number>();
      for (const { kind } of meant) found.set(kind, (found.get(kind) ?? 0) + 1);
      const counts = REVIEW_KINDS.map((kind) => ({ kind, count: found.get(kind) ?? 0 }));
      return { ...cut(pageOf(page, USUAL), kept), counts, outside: asked.length - meant.length, graphVersion };
    },
  }),
);
