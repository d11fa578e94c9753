import { symbolText } from '../components/directive-name.ts';
import { FiguresLine } from '../components/figures-line.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate, formatNumber } from '../lib/format.ts';
import { type BesideProps, useBesideColumns } from './beside.tsx';
import { groupsOf } from './beside-groups.ts';

/** What became of the task, in one line: how many organs made it concrete, and how all the others stand to it. The list beside names them. */
export function TaskAnswer(props: Omit<BesideProps, 'steps'>) {
  const t = useT();
  const language = useLanguage();
  const { query, columns } = useBesideColumns(props);
  const [column] = columns;
  // A task of several columns has its counts in the list, each under its own.
  if (query.data === undefined || query.data === null || column === undefined || columns.length > 1) return null;
  const { answered, answeredOutside, without } = groupsOf(column, t);
  return (
    <FiguresLine
      head={t('tasks.beside.found', { n: column.concrete.count, total: column.concrete.denominator })}
      more={[...answered, ...without, ...answeredOutside].map(({ words, count }) => `${words}: ${formatNumber(count, language)}`)}
      how={t('tasks.beside.lead', { symbol: symbolText(props.directive, t), date: formatDate(query.data.asOf) })}
      howLabel={t('tasks.head.howLabel')}
      refreshing={null}
    />
  );
}
