import { CalendarDays, Target, UserRoundCheck, UsersRound } from 'lucide-react';
import { targetText } from '../components/target-text.ts';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { termText } from '../lib/term-text.ts';
import type { TaskFactsOf } from './task-query.ts';

/** Who leads, by when, how much: as the document says it. */
export function TaskFactsLine({ task }: { readonly task: TaskFactsOf }) {
  const t = useT();
  const language = useLanguage();
  const leads = task.assignments.filter(({ role }) => role === 'lead');
  const others = task.assignments.filter(({ role }) => role !== 'lead');
  const said = (list: TaskFactsOf['assignments']): string => {
    const inherited = list.length > 0 && list.every((one) => one.inherited);
    return `${[...new Set(list.map(({ organ }) => organ))].join('; ')}${inherited ? ` (${t('tasks.fact.inherited')})` : ''}`;
  };
  const facts = [
    { key: 'lead', Icon: UserRoundCheck, label: t('tasks.fact.lead'), value: leads.length === 0 ? t('tasks.fact.noLead') : said(leads) },
    { key: 'coordinate', Icon: UsersRound, label: t('tasks.fact.coordinate'), value: said(others) },
    { key: 'deadline', Icon: CalendarDays, label: t('tasks.fact.deadline'), value: task.deadlines.map(({ text }) => termText(text, language)).join('; ') },
    { key: 'target', Icon: Target, label: t('tasks.fact.target'), value: task.targets.map(targetText).join('; ') },
  ].filter(({ value }) => value !== '');
  return (
    <dl className="task-line">
      {facts.map(({ key, Icon, label, value }) => (
        <div key={key}>
          <dt>
            <Icon size={14} aria-hidden /> {label}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
