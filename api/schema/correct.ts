import { LIMITS, listWithinLimit, textWithinLimit } from '../access/limits.ts';
import { requireEditor } from '../access/permission.ts';
import { BadInputError, NotFoundError } from '../domain/errors.ts';
import type { Comparator } from '../domain/lists.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { type CorrectedValue, correctionShown } from '../importing/correction-shown.ts';
import type { NewFact } from '../importing/decide-fact.ts';
import { builder } from './builder.ts';
import { askedOf, changeArguments } from './change-arguments.ts';
import { closedList } from './closed-list.ts';
import { DecisionRef, DirectiveRef, TaskRef } from './refs.ts';

type Fact = CorrectedValue['fact'];
export const CorrectableFactRef = closedList<Fact>(
  builder,
  'CorrectableFact',
  'What a person may correct. Those up to MISSED_TASKS are of a directive, the others of a task.',
  {
    symbol: 'Số, ký hiệu: one text, or none. A document that is only cited is merged instead.',
    issuer: 'Cơ quan ban hành: names in full with their place, one for each.',
    'issued-on': 'Ngày ban hành: one PlainDate, or none.',
    kind: 'Loại văn bản: one value of `DirectiveKind`.',
    subject: 'Trích yếu: one text, or none.',
    signer: 'Người ký: one name, or none.',
    level: 'Cấp: one value of `Level`, or none.',
    place: 'Địa bàn: the id of one place, or none.',
    implements: 'Văn bản cấp trên: ids of directives that it carries out besides what its words say.',
    'missed-tasks': 'Nhiệm vụ đọc sót: stretches of its text that order something, in `words`; they join those marked before.',
    due: 'Thời hạn: one PlainDate, or `MM-DD` for every year, or none.',
    leads: 'Cơ quan chủ trì: names, one for each.',
    coordinates: 'Cơ quan phối hợp: names, one for each.',
    targets: 'Chỉ tiêu: all of the task, in `targets`.',
    orders: 'Là nhiệm vụ: `true`, or `false` where its words order nothing.',
  },
);

const ComparatorRef = closedList<'equal' | 'more' | 'at-least' | 'less' | 'at-most'>(builder, 'TargetComparator', 'How a number is to be reached.', {
  equal: 'Exactly, or within `low` and `high`.',
  more: 'More than.',
  'at-least': 'At least.',
  less: 'Less than.',
  'at-most': 'At most.',
});
const SIGN = { equal: '=', more: '>', 'at-least': '>=', less: '<', 'at-most': '<=' } as const satisfies Record<string, Comparator>;

const TargetInput = builder.inputType('StatedTarget', {
  description: 'Chỉ tiêu, as a person states it.',
  fields: (t) => ({
    of: t.string({ required: true, description: 'Of what. Never null or empty.' }),
    comparator: t.field({ type: ComparatorRef, required: true, description: 'How it is to be reached. Never null.' }),
    low: t.float({ required: true, description: 'The number, or the lower bound. Never null.' }),
    high: t.float({ description: 'The upper bound. Null for a single number.' }),
    unit: t.string({ description: 'What is counted (“%”, “xã”). Null or empty: nothing is said.' }),
    by: t.field({ type: 'PlainDate', description: 'By when. Null: no time is said.' }),
  }),
});
type Target = typeof TargetInput.$inferInput;

const WordsInput = builder.inputType('MarkedWords', {
  description: 'A stretch of a text of the directive. Blanks at its ends are left out.',
  fields: (t) => ({
    textId: t.id({ required: true, description: 'The text, as evidence names it. Never null.' }),
    start: t.int({ required: true, description: 'Where it begins, in UTF-16 units. Never null.' }),
    end: t.int({ required: true, description: 'Where it ends, in UTF-16 units. Never null.' }),
  }),
});
type Words = typeof WordsInput.$inferInput;

const LISTS: ReadonlySet<Fact> = new Set<Fact>(['issuer', 'implements', 'leads', 'coordinates']);
const ENUMS: ReadonlySet<Fact> = new Set<Fact>(['kind', 'level']);

type Given = { readonly values: readonly string[]; readonly targets: readonly Target[]; readonly words: readonly Words[] };

/** What the arguments say, as the log keeps it. Errors: BadInputError, LimitError. */
function factGiven(fact: Fact, given: Given): NewFact {
  const values = listWithinLimit('values', given.values, LIMITS.filterValues).map((value) => textWithinLimit('values', value.normalize('NFC').trim()));
  if (fact === 'targets') {
    return {
      to: listWithinLimit('targets', given.targets, LIMITS.filterValues).map(({ of, comparator, low, high, unit, by }) => ({
        of,
        comparator: SIGN[comparator],
        low,
        high: high ?? null,
        unit: unit ?? '',
        by: by ?? null,
      })),
    };
  }
  if (fact === 'missed-tasks') return { to: listWithinLimit('words', given.words, LIMITS.filterValues) };
  if (LISTS.has(fact)) return { to: values };
  const [value, ...more] = values;
  if (more.length > 0) throw new BadInputError('Thông tin này chỉ nhận một giá trị.', { argument: 'values', fact });
  // A document always says what it is about: nothing typed is no answer; that it has no subject is said by no value.
  if (value === '' && fact === 'subject') return { to: '' };
  if (value === undefined || value === '') return { to: null };
  if (fact === 'orders') return { to: value === 'true' ? true : value === 'false' ? false : value };
  return { to: ENUMS.has(fact) ? value.toLowerCase().replaceAll('_', '-') : value };
}

builder.mutationField('correctFact', (t) =>
  t.field({
    type: DirectiveRef,
    description:
      'Sửa thông tin: what a person says takes the place of what was read of a directive or a task, at once and everywhere, and stands when texts are read again; what was read stays beside it. Gives the directive. BAD_INPUT for a value that does not fit, for a symbol that another held document has (merging is the way then), and for marked words that a task has already.',
    args: {
      id: t.arg.id({ required: true, description: 'Id of the directive or of the task.' }),
      fact: t.arg({ type: CorrectableFactRef, required: true, description: 'Which fact.' }),
      values: t.arg.stringList({ description: 'What it is, as `CorrectableFact` says. Null or empty: it is not said, whatever was read.' }),
      targets: t.arg({ type: [TargetInput], description: 'For TARGETS: all targets of the task. Null or empty: it has none.' }),
      words: t.arg({
        type: [WordsInput],
        description: 'For MISSED_TASKS: the stretches; with `asRead` those that are no longer marked, null or empty for all.',
      }),
      asRead: t.arg.boolean({
        defaultValue: false,
        description: 'True takes the correction back: the fact is again what was read. Null or false: it is corrected.',
      }),
      ...changeArguments(),
    },
    resolve: async (_root, { id, fact, values, targets, words, asRead, ...asked }, context) => {
      requireEditor(context.actor);
      const given: NewFact =
        asRead === true ? { back: true, of: words ?? [] } : factGiven(fact, { values: values ?? [], targets: targets ?? [], words: words ?? [] });
      await context.importer.correctFact(context.actor, id, fact, given, ...askedOf(asked));
      context.loaders.clear();
      const directiveId = id.split('#')[0] ?? id;
      const row = await context.loaders.directive.load(directiveId);
      if (row === null) throw new NotFoundError('Không có văn bản này.', { id: directiveId });
      return row;
    },
  }),
);

const CorrectionRef = builder.objectRef<CorrectedValue>('Correction').implement({
  description: 'What a correction changed.',
  fields: (t) => ({
    fact: t.expose('fact', { type: CorrectableFactRef, description: 'Which fact.' }),
    before: t.exposeStringList('before', { description: 'What stood there before. Empty when nothing did.' }),
    after: t.exposeStringList('after', { description: 'What the person says. Empty when it is not said, and when the correction was taken back.' }),
    asRead: t.exposeBoolean('asRead', { description: 'True when a correction was taken back: the fact is again what was read.' }),
  }),
});

builder.objectField(DecisionRef, 'correction', (t) =>
  t.field({
    type: CorrectionRef,
    nullable: true,
    description: 'For `correct-fact`: what it changed. Null for other decisions.',
    resolve: (row: DecisionRow) => correctionShown(row),
  }),
);

builder.objectField(TaskRef, 'decisions', (t) =>
  t.field({
    type: [DecisionRef],
    description: 'What people decided about the task itself, oldest first: corrections. Empty when nobody did.',
    resolve: (row, _args, { loaders }) => loaders.decisionsOf.load(row.id),
  }),
);
