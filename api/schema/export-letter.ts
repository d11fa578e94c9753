import { todayIn } from '../access/clock.ts';
import { LIMITS, listWithinLimit } from '../access/limits.ts';
import { comingTurn } from '../audit/expectations/coming-turn.ts';
import { isOpen } from '../audit/expectations/open-expectation.ts';
import { dutiesOfItems } from '../audit/items/duty-of-item.ts';
import type { Expectation, Item } from '../domain/coverage.ts';
import { BadInputError, ConflictError } from '../domain/errors.ts';
import { byText } from '../domain/order.ts';
import { inLetterOrder, type LetterData, pointOfItem } from '../exports/letter/letter-data.ts';
import { letterDocument } from '../exports/letter/letter-document.ts';
import { nameProvinces } from '../exports/letter/name-provinces.ts';
import { turnsByHolder } from '../exports/letter/turns-by-holder.ts';
import type { ReportForm } from '../exports/report/letterhead.ts';
import { mayLeave } from '../exports/report-data.ts';
import { dayArgument } from './audit-arguments.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import type { GraphContext } from './context.ts';
import { FileRef, type FileShown, named } from './export-file.ts';
import { loadHandled, loadOwed } from './load-items.ts';
import { withTerms } from './with-terms.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const FormRef = closedList<ReportForm>(builder, 'LetterForm', 'The form a letter is written in.', {
  party: 'That of the Party’s offices.',
  state: 'That of Decree 30/2020/NĐ-CP.',
});

/** What is chosen, by key, in the order of the answer. Errors: ConflictError where something chosen is not awaited any more. */
function chosen<Row extends { readonly key: string }>(rows: readonly Row[], keys: readonly string[]): readonly Row[] {
  const wanted = new Set(keys);
  const found = rows.filter(({ key }) => wanted.has(key));
  const gone = wanted.size - found.length;
  if (gone > 0) throw new ConflictError(`${gone} việc đã chọn không còn chờ hoặc đã thay đổi. Tải lại danh sách rồi chọn lại.`, { gone });
  return found;
}

/** The turn of what returns that comes: the expectation itself where no turn before it is open. None for what does not return. */
function turnToCome(row: Expectation): readonly Expectation[] {
  const itself = isOpen(row) && row.dueOn !== null && row.dueOn === row.nextDue;
  return itself ? [row] : [comingTurn(row) ?? []].flat().filter(isOpen);
}

/** Each turn once, however it was chosen. */
const eachTurn = (rows: readonly Expectation[]): readonly Expectation[] => [...new Map(rows.map((row) => [`${row.key} ${row.dueOn}`, row])).values()];

/** By organ, in the order of level and name; never by how much an organ has. */
function inOrder<Row extends { readonly level: string | null; readonly organName: string | null; readonly dueOn: string | null }>(
  rows: readonly Row[],
): readonly Row[] {
  const levels = ['central', 'province', 'district', 'bloc', 'commune', 'unit', ''];
  const at = (row: Row): number => levels.indexOf(row.level ?? '');
  return rows.toSorted((a, b) => at(a) - at(b) || byText(a.organName ?? '', b.organName ?? '') || byText(a.dueOn ?? '', b.dueOn ?? ''));
}

/** Ids of the texts of directives that condense them. */
async function condensedTexts({ loaders }: GraphContext, directiveIds: readonly string[]): Promise<ReadonlySet<string>> {
  const sources = await Promise.all([...new Set(directiveIds)].map((id) => loaders.sourcesOf.load(id)));
  return new Set(sources.flat().flatMap(({ edition, textId }) => (edition === 'condensed' ? [textId] : [])));
}

async function letterData(context: GraphContext, expectations: readonly Expectation[], items: readonly Item[], asOf: string): Promise<LetterData> {
  const condensed = await condensedTexts(context, [
    ...expectations.map(({ directiveId }) => directiveId),
    ...items.flatMap(({ evidence }) => evidence.map(({ directiveId }) => directiveId)),
  ]);
  const asked = inOrder(items).flatMap((item) => pointOfItem(item, condensed) ?? []);
  const ids = [...new Set([...expectations, ...asked].flatMap(({ directiveId }) => directiveId ?? []))];
  const rows = await Promise.all(ids.map((id) => context.loaders.directive.load(id)));
  const directives = new Map(rows.flatMap((row, at) => (row === null ? [] : [[ids[at] ?? '', row] as const])));
  const points = inLetterOrder(nameProvinces([...turnsByHolder(inOrder(await withTerms(context, expectations)), asOf, { directives, condensed }), ...asked]));
  if (points.length === 0) throw new BadInputError('Chưa chọn việc nào có cơ quan để gửi công văn.', { argument: 'dueKeys' });
  return { asOf, points, directives };
}

builder.queryField('exportLetter', (t) =>
  t.field({
    type: FileRef,
    complexity: { field: 500, multiplier: 1 },
    description:
      'Công văn đôn đốc: a Word letter to the organs of what is chosen, with the quoted words and terms; number, date and signer are left to be written in. Nothing is recorded: see `recordUrged`. Errors: CONFLICT when something chosen is not awaited any more, BAD_INPUT when nothing chosen has anybody to write to.',
    args: {
      dueKeys: t.arg.idList({
        description: `Keys of awaited expectations, each for the turn it stands for; where none before it is open, the turn to come; at most ${LIMITS.exportItems}. Null or empty: none.`,
      }),
      comingKeys: t.arg.idList({
        description: `Keys of expectations of which the turn to come is asked for, beside or instead of the one that stands in \`dueKeys\`, at most ${LIMITS.exportItems}. Null or empty: none.`,
      }),
      itemKeys: t.arg.idList({
        description: `Keys of items of list A, or of list B that a person confirmed, at most ${LIMITS.exportItems}. Null or empty: none.`,
      }),
      form: t.arg({ type: FormRef, required: true, description: 'In which form.' }),
      ...dayArgument,
      superior: t.arg.string({
        description: `The organ above, as the head prints it, at most ${LIMITS.textCharacters} characters. Null: a blank to write in.`,
      }),
      organ: t.arg.string({ description: `The organ that writes, at most ${LIMITS.textCharacters} characters. Null: a blank to write in.` }),
      place: t.arg.string({ description: `The place beside the date, at most ${LIMITS.textCharacters} characters. Null: a blank to write in.` }),
    },
    resolve: async (_root, { dueKeys, comingKeys, itemKeys, form, asOf, superior, organ, place }, context): Promise<FileShown> => {
      const head = { superior: named('superior', superior), organ: named('organ', organ), place: named('place', place) };
      const due = listWithinLimit('dueKeys', dueKeys ?? [], LIMITS.exportItems);
      const chosenItems = listWithinLimit('itemKeys', itemKeys ?? [], LIMITS.exportItems);
      const day = asOf ?? todayIn(context.clock);
      const options = { asOf: day, scope: null, confirmedOnly: false };
      const handled = chosenItems.length > 0 ? await loadHandled(context, null, options) : { ...(await loadOwed(context, null, options)), items: [] };
      const awaited = handled.expectations.map((row) => (isOpen(row) ? row : (comingTurn(row) ?? row))).filter(isOpen);
      const items = chosen(handled.items.filter(mayLeave), chosenItems);
      const duties = dutiesOfItems(items, awaited);
      const next = listWithinLimit('comingKeys', comingKeys ?? [], LIMITS.exportItems);
      const coming = chosen(next.length === 0 ? [] : handled.expectations.flatMap(turnToCome), next);
      const owed = eachTurn([...chosen(awaited, due), ...duties.values(), ...coming]);
      const other = items.filter(({ key }) => !duties.has(key));
      const data = await letterData(context, owed, other, day);
      return {
        fileName: `cong-van-don-doc-${day}.docx`,
        mediaType: MEDIA_TYPE,
        bytes: await letterDocument(data, form, head),
        graphVersion: handled.graphVersion,
      };
    },
  }),
);
