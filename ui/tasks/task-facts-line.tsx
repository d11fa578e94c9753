import { CalendarDays, ListTree, type LucideIcon, Target, UserRoundCheck, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { GivenAt } from '../components/given-at.tsx';
import { targetText } from '../components/target-text.ts';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { pathText } from '../lib/path-text.ts';
import { directivePath, taskPath } from '../lib/paths.ts';
import { termText } from '../lib/term-text.ts';
import { plainWords } from '../lib/type-signs.ts';
import type { TaskFactsOf, TaskGivenOf } from './task-query.ts';

export type TaskFactsLineProps = {
  readonly task: TaskFactsOf;
  /** What the rest of its document says of it: asked for the task itself, not for those that answer it. */
  readonly given?: (TaskGivenOf & { readonly path: string }) | undefined;
  /** Whether the words of an entry that may give it stand beside its own. */
  readonly quotes?: boolean;
};

type Fact = { readonly key: string; readonly Icon: LucideIcon; readonly label: string; readonly value: ReactNode };

/** Who leads, by when, how much: as the document says it. */
export function TaskFactsLine({ task, given, quotes = false }: TaskFactsLineProps) {
  const t = useT();
  const language = useLanguage();
  const leads = task.assignments.filter(({ role }) => role === 'lead');
  const others = task.assignments.filter(({ role }) => role !== 'lead');
  const said = (list: TaskFactsOf['assignments']): string => {
    const inherited = list.length > 0 && list.every((one) => one.inherited);
    return `${[...new Set(list.map(({ organ }) => organ))].join('; ')}${inherited ? ` (${t('tasks.fact.inherited')})` : ''}`;
  };
  const deadlines = task.deadlines.map(({ text }) => termText(text, language)).join('; ');
  const targets = task.targets.map(targetText).join('; ');
  // Of a content that answers the task, what was not read is told in one breath.
  const missing = given === undefined ? [deadlines === '' ? t('tasks.fact.deadline') : '', targets === '' ? t('tasks.fact.target') : ''] : [];
  const unread = missing.filter((label) => label !== '').map((label, at) => (at === 0 ? label : label.toLocaleLowerCase(language)));
  const read: Readonly<Record<string, boolean>> = { lead: leads.length > 0, deadline: deadlines !== '', target: targets !== '' };
  const facts: readonly Fact[] = [
    { key: 'lead', Icon: UserRoundCheck, label: t('tasks.fact.lead'), value: leads.length === 0 ? <NoLead given={given} quotes={quotes} /> : said(leads) },
    { key: 'coordinate', Icon: UsersRound, label: t('tasks.fact.coordinate'), value: said(others) },
    { key: 'deadline', Icon: CalendarDays, label: t('tasks.fact.deadline'), value: deadlines === '' ? noDeadline(given, t) : deadlines },
    { key: 'target', Icon: Target, label: t('tasks.fact.target'), value: targets === '' && given !== undefined ? t('coverage.tasks.notRead') : targets },
    { key: 'unread', Icon: CalendarDays, label: unread.join(', '), value: unread.length === 0 ? '' : t('coverage.tasks.notRead') },
    { key: 'gathers', Icon: ListTree, label: t('tasks.given.gathers'), value: <Gathers given={given} /> },
  ].filter(({ key, value }) => value !== '' && (key !== 'gathers' || (given?.gathers.totalCount ?? 0) > 0));
  return (
    <dl className="task-line">
      {facts.map(({ key, Icon, label, value }) => (
        <div key={key} data-fact={key} data-read={read[key] ?? true}>
          <dt>
            <Icon size={14} aria-hidden /> {label}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function noDeadline(given: TaskFactsLineProps['given'], t: ReturnType<typeof useT>): string {
  if (given === undefined) return '';
  return t(given.directive.statesDeadline === false ? 'tasks.fact.noDeadlineAtAll' : 'tasks.fact.noDeadline');
}

/** Nobody is named here: what the document's own assignments say of the same work, and how to get to their words. */
function NoLead({ given, quotes }: Pick<TaskFactsLineProps, 'given' | 'quotes'>) {
  const t = useT();
  if (given == null || given.assignedElsewhere === null) return t('tasks.fact.noLead');
  return (
    <>
      {t('tasks.fact.noLead')}.{' '}
      <GivenAt
        path={given.path}
        given={given.assignedElsewhere}
        go={({ evidence }, name) => <AppLink to={directivePath(given.directive.id, { at: evidence })}>{name}</AppLink>}
        quote={quotes ? ({ organs, evidence }) => <q className="given__quote">{withoutName(plainWords(evidence.quote), organs)}</q> : undefined}
      />
    </>
  );
}

function Gathers({ given }: Pick<TaskFactsLineProps, 'given'>) {
  const t = useT();
  if (given === undefined) return null;
  const { nodes, totalCount } = given.gathers;
  return (
    <>
      {nodes.map(({ id, path }, index) => (
        <span key={id}>
          {index === 0 ? '' : '; '}
          <AppLink to={taskPath(id)}>{pathText(path, t)}</AppLink>
        </span>
      ))}
      {totalCount > nodes.length ? ` ${t('tasks.given.more', { n: totalCount - nodes.length })}` : ''}{' '}
      <span className="given__machine">({t('tasks.given.machine')})</span>
    </>
  );
}

/** The words behind the heading that names the organ, which the link says already; all of them where nothing else is left. */
function withoutName(words: string, organs: readonly string[]): string {
  const name = organs.find((organ) => words.startsWith(organ)) ?? '';
  const rest = words.slice(name.length).replace(/^[\s:.–-]+/u, '');
  return name === '' || !/^\p{Lu}/u.test(rest) ? words : rest;
}
