import { LIMITS, listWithinLimit, textWithinLimit } from '../access/limits.ts';
import { caseOf } from '../audit/cases/case-of.ts';
import { auditIndex } from '../audit/coverage/audit-index.ts';
import type { AuditOptions } from '../audit/snapshot.ts';
import { NotFoundError } from '../domain/errors.ts';
import { fold } from '../domain/fold.ts';
import { auditJson } from '../exports/audit-json.ts';
import { lineageEdges, lineageGraph } from '../exports/lineage-graph.ts';
import type { Letterhead, ReportForm } from '../exports/report/letterhead.ts';
import { reportDocument } from '../exports/report/report-document.ts';
import type { ReportData } from '../exports/report-data.ts';
import { confirmedCellsOf } from '../exports/shown-cell.ts';
import { comparisonSheet, itemsSheet, methodSheet, standingSheet, workbookSheets } from '../exports/workbook-sheets.ts';
import { writeCsv } from '../exports/write-csv.ts';
import { writeGraphml } from '../exports/write-graphml.ts';
import { writeXlsx } from '../exports/write-xlsx.ts';
import { auditArguments, auditOptions } from './audit-arguments.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import type { GraphContext } from './context.ts';
import { directiveNamed } from './find-directive.ts';
import { loadAuditWithItems } from './load-audit.ts';
import { itemsWithTerms, withTerms } from './with-terms.ts';

type FormatId = 'graphml' | 'json' | 'xlsx' | 'csv-standing' | 'csv-comparison' | 'csv-items' | 'csv-method' | 'docx-party' | 'docx-state';
const FormatRef = closedList<FormatId>(builder, 'ExportFormat', 'Files an office can use.', {
  xlsx: 'Excel workbook of five sheets: Tình hình, Văn bản khác, Đối chiếu, Cần xử lý, Cách tính.',
  'csv-standing': 'The sheet Tình hình as CSV.',
  'csv-comparison': 'The sheet Đối chiếu as CSV.',
  'csv-items': 'The sheet Cần xử lý as CSV.',
  'csv-method': 'The sheet Cách tính as CSV.',
  'docx-party': 'Word report in the form of the Party: parts I to V and annexes.',
  'docx-state': 'Word report in the form of Decree 30/2020/NĐ-CP: parts I to V and annexes.',
  graphml: 'The lineage as GraphML: documents, tasks and their edges with state and proof.',
  json: 'Documents, expectations, comparison table and items for other programs, with the ids of the API.',
});

export type FileShown = { readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array; readonly graphVersion: number };

export const FileRef = builder.objectRef<FileShown>('ExportFile').implement({
  description: 'A file made from the same answers as the screens.',
  fields: (t) => ({
    fileName: t.exposeString('fileName', { description: 'A name to keep it under.' }),
    mediaType: t.exposeString('mediaType', { description: 'Its media type.' }),
    base64: t.string({ description: 'Its bytes, in base64.', resolve: ({ bytes }) => Buffer.from(bytes).toString('base64') }),
    graphVersion: t.exposeInt('graphVersion', { description: 'The version of the graph it was made from.' }),
  }),
});

const SHEETS = {
  'csv-standing': { file: 'tinh-hinh', sheet: standingSheet },
  'csv-comparison': { file: 'doi-chieu', sheet: comparisonSheet },
  'csv-items': { file: 'can-xu-ly', sheet: itemsSheet },
  'csv-method': { file: 'cach-tinh', sheet: methodSheet },
} as const;

const FORMS = { 'docx-party': 'party', 'docx-state': 'state' } as const satisfies Partial<Record<FormatId, ReportForm>>;

/** All that a report about one directive is made from. */
export async function reportData(context: GraphContext, rootId: string, options: AuditOptions, itemKeys: readonly string[] | null): Promise<ReportData> {
  const { snapshot, expectations, coverage, items: all } = await loadAuditWithItems(context, rootId, options);
  const quoted = await withTerms(context, expectations);
  const index = auditIndex(snapshot);
  const wanted = itemKeys === null ? null : new Set(itemKeys);
  const items = all.filter((item) => wanted === null || wanted.has(item.key));
  const confirmedCells = confirmedCellsOf(all);
  return {
    snapshot,
    index,
    options,
    expectations: quoted,
    coverage,
    items: await itemsWithTerms(context, items, expectations),
    confirmedCells,
    caseOf: (item) => caseOf(item, index.decisions(item.key)),
    nameOf: context.nameOf,
  };
}

/** A name for the head of a report; null where it is left to be written in. Errors: LimitError. */
export function named(argument: string, text: string | null | undefined): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : textWithinLimit(argument, text);
}

/** What the end of a file's name says of it: whose, as of when. Two documents are never taken for one. */
function ofDirective({ index, snapshot, options }: ReportData): string {
  const root = index.directive(snapshot.rootId);
  const name =
    fold(root?.symbol ?? '') ||
    fold(root?.subject ?? '')
      .slice(0, 40)
      .trim() ||
    fold(snapshot.rootId);
  return `${name.replaceAll(' ', '-')}-${options.asOf}`;
}

async function make({ store, actor }: GraphContext, data: ReportData, format: FormatId, head: Letterhead): Promise<FileShown> {
  const whose = ofDirective(data);
  const { graphVersion } = data.snapshot;
  if (format === 'xlsx') {
    const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return { fileName: `theo-doi-${whose}.xlsx`, mediaType, bytes: await writeXlsx(workbookSheets(data)), graphVersion };
  }
  if (format === 'docx-party' || format === 'docx-state') {
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    return { fileName: `bao-cao-${whose}.docx`, mediaType, bytes: await reportDocument(data, FORMS[format], head), graphVersion };
  }
  if (format === 'graphml') {
    const keys = lineageEdges(data).map((edge) => edge.key);
    const text = writeGraphml(lineageGraph(data, await store.proofs(actor, keys)));
    return { fileName: `so-do-${whose}.graphml`, mediaType: 'application/graphml+xml; charset=utf-8', bytes: new TextEncoder().encode(text), graphVersion };
  }
  if (format === 'json') {
    return { fileName: `theo-doi-${whose}.json`, mediaType: 'application/json; charset=utf-8', bytes: new TextEncoder().encode(auditJson(data)), graphVersion };
  }
  const { file, sheet } = SHEETS[format];
  return {
    fileName: `${file}-${whose}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    bytes: new TextEncoder().encode(writeCsv(sheet(data))),
    graphVersion,
  };
}

builder.queryField('exportFile', (t) =>
  t.field({
    type: FileRef,
    complexity: { field: 500, multiplier: 1 },
    description: 'What is known under one directive as a file. List C and what nobody confirmed of list B are never in it. Errors: NOT_FOUND.',
    args: {
      of: t.arg.id({ required: true, description: 'Id of the directive, or a symbol that only one has.' }),
      format: t.arg({ type: FormatRef, required: true, description: 'Which file.' }),
      itemKeys: t.arg.idList({ description: `Keys of the items that are chosen, at most ${LIMITS.exportItems}. Null: all.` }),
      ...auditArguments(),
      superior: t.arg.string({
        description: `Word reports: the organ above, as the head prints it, at most ${LIMITS.textCharacters} characters. Null: a blank to write in.`,
      }),
      organ: t.arg.string({ description: `Word reports: the organ that reports, at most ${LIMITS.textCharacters} characters. Null: a blank to write in.` }),
      place: t.arg.string({ description: `Word reports: the place beside the date, at most ${LIMITS.textCharacters} characters. Null: a blank to write in.` }),
    },
    resolve: async (_root, { of, format, itemKeys, superior, organ, place, ...asked }, context) => {
      const head = { superior: named('superior', superior), organ: named('organ', organ), place: named('place', place) };
      const root = await directiveNamed(context, of);
      if (root === null) throw new NotFoundError('Không có văn bản này.', { of });
      const options = auditOptions(asked, context.clock);
      const keys = itemKeys === null || itemKeys === undefined ? null : listWithinLimit('itemKeys', itemKeys, LIMITS.exportItems);
      return make(context, await reportData(context, root.id, options, keys), format, head);
    },
  }),
);
