import { directiveText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { Language } from '../lib/format.ts';
import { placeText } from '../lib/path-text.ts';
import { termText } from '../lib/term-text.ts';
import type { Cell, Sheet } from '../lib/xlsx.ts';
import { bandOf, daysUntil } from './bands.ts';
import { dayOf } from './export-due.ts';
import type { TaskTermRow } from './task-terms-query.ts';

/** Terms of tasks by which nobody is told to report, as a sheet beside what organs owe; none where there are none. */
export function termSheets(rows: readonly TaskTermRow[], asOf: string, t: Translate, language: Language): readonly Sheet[] {
  if (rows.length === 0) return [];
  const head = [
    t('due.column.number'),
    t('due.terms.column.task'),
    t('due.terms.column.leads'),
    t('due.column.due'),
    t('due.terms.column.days'),
    t('due.column.term'),
    t('due.column.state'),
    t('due.terms.column.document'),
    t('due.column.where'),
    t('due.column.asOf'),
  ];
  const body = rows.map(({ task, dueOn, stated, leads }, at): readonly Cell[] => [
    at + 1,
    task.text.replace(/\s+/g, ' ').trim(),
    leads.length === 0 ? t('due.terms.noLead') : leads.join('; '),
    dayOf(dueOn),
    Math.max(0, -daysUntil(dueOn, asOf)),
    termText(stated, language),
    t(bandOf({ dueOn }, asOf) === 'overdue' ? 'due.terms.state.passed' : 'due.terms.state.coming'),
    directiveText(task.directive, t),
    placeText(task.path, t),
    dayOf(asOf),
  ]);
  return [{ name: t('due.terms.sheet'), rows: [head, ...body] }];
}
