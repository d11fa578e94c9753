import { yearOf } from '../../domain/dates.ts';
import { fold } from '../../domain/fold.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { keptApart } from '../kept-apart.ts';
import { documentWords, makeItem, ofIssuer } from './make-item.ts';
import type { ItemRule } from './rule.ts';

/**
 * Two directives that may be one document: the same symbol, issuer and year; or the same issuer and nearly the same
 * tasks, word for word, with and without a number. Documents of different organs are alike for good reasons.
 */
export const duplicateSuspect: ItemRule = {
  id: 'duplicate-suspect',
  list: 'C',
  needs: ['tasks'],
  message: { vi: 'Có thể là cùng một văn bản: {first}; {second}.', en: 'These may be one document: {first}; {second}.' },
  owner: 'office',
  due: 'none',
  thresholds: { sharedTasks: 0.8 },
  find: function* ({ index, coverage, thresholds }) {
    const root = index.directive(coverage.rootId);
    const rows = [...(root ? [root] : []), ...coverage.documents.map(({ row }) => row)];
    const groups = new Map<string, DirectiveRow[]>();
    for (const row of rows) for (const organ of row.issuerIds) groups.set(organ, [...(groups.get(organ) ?? []), row]);
    const found = new Map<string, readonly [DirectiveRow, DirectiveRow]>();
    for (const group of groups.values()) {
      yield;
      for (const [at, first] of group.entries()) {
        if (at > 0) yield;
        for (const second of group.slice(at + 1)) {
          const [a, b] = first.id < second.id ? [first, second] : [second, first];
          if (keptApart(index, a.id, b.id)) continue;
          if (isSameNumber(a, b) || isSameText(index, a, b, thresholds['sharedTasks'] ?? 0.8)) found.set(`${a.id}|${b.id}`, [a, b]);
        }
      }
    }
    return [...found.values()].map(([a, b]) => {
      const facts = { first: documentWords(index, a.id), second: documentWords(index, b.id) };
      return makeItem('duplicate-suspect', 'C', { ...ofIssuer(a), subjects: [a.id, b.id], againstId: b.id, facts });
    });
  },
};

function isSameNumber(a: DirectiveRow, b: DirectiveRow): boolean {
  const years = [a.issuedOn, b.issuedOn].flatMap((date) => (date === null ? [] : [yearOf(date)]));
  return a.symbolKey !== null && a.symbolKey === b.symbolKey && (years.length < 2 || years[0] === years[1]);
}

function isSameText(index: AuditIndex, a: DirectiveRow, b: DirectiveRow, least: number): boolean {
  if (!a.held || !b.held || (a.symbolKey !== null && b.symbolKey !== null)) return false;
  const [left, right] = [tasksOf(index, a.id), tasksOf(index, b.id)];
  const shared = [...left].filter((text) => right.has(text)).length;
  return shared >= 3 && shared / Math.min(left.size, right.size) >= least;
}

/** Only texts long enough to be nobody's common phrase. */
function tasksOf(index: AuditIndex, id: string): ReadonlySet<string> {
  return new Set(
    index
      .tasks(id)
      .map((task) => fold(task.text))
      .filter((text) => text.length > 40),
  );
}
