import { targetText } from '../components/target-text.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { Language } from '../lib/format.ts';
import { taskLabel } from '../lib/task-label.ts';
import { termText } from '../lib/term-text.ts';
import type { CoverageColumn } from './coverage-query.ts';

type Facts = Pick<CoverageColumn, 'text' | 'task'>;

/** A short name of the task in its own words, without those who lead it where it begins with them. */
export function columnLabel({ text, task }: Facts, most: number): string {
  const leads = (task?.assignments ?? []).flatMap(({ role, inherited, organ }) => (role === 'lead' && !inherited ? [organ] : []));
  return taskLabel(text, leads, most);
}

export type ColumnFact = { readonly label: string; readonly value: string; readonly read: boolean };

/** Who leads a task, by when, how much: as it was read; what was not is told last, together. */
export function columnFacts({ task }: Facts, t: Translate, language: Language): readonly ColumnFact[] {
  const leads = (task?.assignments ?? []).filter(({ role }) => role === 'lead');
  const inherited = leads.length > 0 && leads.every((one) => one.inherited) ? ` (${t('tasks.fact.inherited')})` : '';
  const facts = [
    { label: t('tasks.fact.lead'), value: `${[...new Set(leads.map(({ organ }) => organ))].join('; ')}${inherited}` },
    { label: t('tasks.fact.deadline'), value: (task?.deadlines ?? []).map(({ text }) => termText(text, language)).join('; ') },
    { label: t('tasks.fact.target'), value: (task?.targets ?? []).map(targetText).join('; ') },
  ];
  const unread = facts.filter(({ value }) => value === '').map(({ label }, at) => (at === 0 ? label : label.toLocaleLowerCase(language)));
  return [
    ...facts.filter(({ value }) => value !== '').map((fact) => ({ ...fact, read: true })),
    ...(unread.length === 0 ? [] : [{ label: unread.join(', '), value: t('coverage.tasks.notRead'), read: false }]),
  ];
}
