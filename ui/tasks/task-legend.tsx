import { OutsideMark } from '../components/marks.tsx';
import type { TaskLink } from '../components/task-link.ts';
import { useT } from '../i18n/use-t.ts';
import { useSingleKeys } from '../lib/single-keys.ts';

type Explained = { readonly inScope: boolean; readonly links: readonly Pick<TaskLink, 'shared' | 'specifics' | 'drift'>[] };

/** What the marks mean; only those that occur. */
export function TaskLegend({ steps }: { readonly steps: readonly Explained[] }) {
  const t = useT();
  const keys = useSingleKeys();
  const outside = steps.filter((step) => !step.inScope).length;
  const links = steps.flatMap((step) => step.links);
  return (
    <ul className="tasks__legend" aria-label={t('tasks.legend.label')}>
      {links.some((link) => link.shared.length > 0) ? (
        <li>
          <mark className="task-words__shared">{t('tasks.legend.shared')}</mark>
        </li>
      ) : null}
      {links.some((link) => link.specifics.length > 0) ? (
        <li>
          <strong className="task-words__specific">{t('tasks.legend.specific')}</strong>
        </li>
      ) : null}
      {links.some((link) => link.drift.length > 0) ? (
        <li>
          <span className="tasks__drift" aria-hidden>
            a → b
          </span>{' '}
          {t('tasks.legend.drift')}
        </li>
      ) : null}
      {outside > 0 ? (
        <li title={t('tasks.legend.outsideHint')}>
          <OutsideMark /> <b className="numeric">{t('tasks.legend.outside', { n: outside, total: steps.length })}</b>
        </li>
      ) : null}
      {keys && links.length > 0 ? <li className="small soft">{t('tasks.legend.keys', { confirm: 'X', reject: 'K', add: 'L', light: 'D' })}</li> : null}
    </ul>
  );
}
