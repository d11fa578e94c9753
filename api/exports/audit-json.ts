import { itemMessage } from '../audit/items/item-message.ts';
import { lineageDocuments } from './lineage-graph.ts';
import { mayLeave, type ReportData } from './report-data.ts';
import { shownState } from './shown-cell.ts';

/** Grows when a field is taken out or changes its meaning; fields may be added without. */
const FORMAT = 'directive-lineage/audit-1';

/**
 * All that is known under a directive for other programs: documents, expectations, the comparison table and the items
 * that may leave the office, in the words and with the ids of the API. The rows are those of the GraphQL answers.
 */
export function auditJson(data: ReportData): string {
  const { snapshot, options, coverage, expectations } = data;
  const answer = {
    format: FORMAT,
    of: snapshot.rootId,
    asOf: options.asOf,
    scope: options.scope,
    confirmedOnly: options.confirmedOnly,
    graphVersion: snapshot.graphVersion,
    documents: [snapshot.rootId, ...lineageDocuments(data).map(({ row }) => row.id)].flatMap((id) => {
      const row = data.index.directive(id);
      if (row === null) return [];
      const { symbol, kind, subject, issuedOn, notBefore, issuerIds, issuerNames, line, level, placeId, held } = row;
      return [{ id, symbol, kind, subject, issuedOn, notBefore, issuerIds, issuerNames, line, level, placeId, held }];
    }),
    expectations,
    coverage: {
      compared: coverage.state === 'compared',
      columns: coverage.columns.map((column) => {
        const task = data.index.task(column.taskId);
        return { ...column, words: task === null ? column.text : data.index.words(task) };
      }),
      rows: coverage.rows.map(({ organId, organName, line, level, placeId, presentHolderIds, documents, cited, completeAsOf, cells }) => ({
        organId,
        organName,
        line,
        level,
        placeId,
        presentHolderIds,
        documentIds: documents.map(({ row }) => row.id),
        citedIds: cited.map(({ row }) => row.id),
        completeAsOf,
        cells: cells.map((cell) => {
          const state = shownState(data, cell);
          return state === 'unconfirmed'
            ? { taskId: cell.taskId, state, rule: cell.rule, links: [], issuedBy: [], unreviewed: true }
            : { taskId: cell.taskId, state, rule: cell.rule, links: cell.links, issuedBy: cell.issuedBy, unreviewed: cell.unreviewed };
        }),
      })),
    },
    items: data.items.filter(mayLeave).map((item) => {
      const { state, steps } = data.caseOf(item);
      return {
        ...item,
        message: itemMessage(item, 'vi'),
        case: { state, steps: steps.map(({ step, by, at, note, to, letter, takenBack }) => ({ step, by: data.nameOf(by), at, note, to, letter, takenBack })) },
      };
    }),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
