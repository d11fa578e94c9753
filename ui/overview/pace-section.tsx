import { type ReactNode, Suspense, useId, useMemo, useState } from 'react';
import { type Column, DataTable } from '../components/data-table.tsx';
import { DirectiveLabel } from '../components/directive-label.tsx';
import { directiveText } from '../components/directive-name.ts';
import type { SortState } from '../components/sort-rows.ts';
import { ErrorState, Skeleton } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate, formatNumber } from '../lib/format.ts';
import { directivePath } from '../lib/paths.ts';
import { useSeen } from '../lib/use-seen.ts';
import { whenNeeded } from '../lib/when-needed.ts';
import { curvesOf, lastDay } from './curves.ts';
import { delaysText } from './delays-text.ts';
import type { IssuedAsked, View } from './overview-params.ts';
import { type CascadeStep, type LevelDelays, type LevelName, type Pace, usePace } from './pace-query.ts';
import type { Around } from './standing-query.ts';
import { TwinBar } from './twin-bar.tsx';

const CascadePlot = whenNeeded(() => import('./cascade-plot.tsx').then((module) => module.CascadePlot));
const DelaysPlot = whenNeeded(() => import('./delays-plot.tsx').then((module) => module.DelaysPlot));

export type PaceSectionProps = {
  readonly rootId: string;
  readonly name: string;
  readonly around: Around;
  readonly cascade: View;
  readonly delays: View;
  readonly onView: (patch: { readonly cascade?: View; readonly delays?: View }) => void;
  /** Opens the documents that the curves count, or those that they leave out. */
  readonly onIssued: (which: IssuedAsked['which']) => void;
};

/** Nhịp triển khai: how documents came out over time, and how long after the one above, as pictures with their tables. */
export function PaceSection(props: PaceSectionProps) {
  const t = useT();
  const [part, seen] = useSeen<HTMLDivElement>();
  return (
    <div className="pace" ref={part}>
      {seen ? <PaceFigures {...props} /> : <Skeleton height="22rem" />}
      <p className="small faint pace__note">{t('overview.delays.note')}</p>
    </div>
  );
}

function PaceFigures({ rootId, name, around, cascade, delays, onView, onIssued }: PaceSectionProps) {
  const t = useT();
  const language = useLanguage();
  const { data, error, refetch } = usePace(rootId, around);
  const level = (one: LevelName): string => t(one === null ? 'common.level.none' : `common.level.${one}`);
  const curves = useMemo(() => {
    const days = (data?.cascade ?? []).map(({ day }) => lastDay(day));
    const start = data?.root?.issuedOn;
    const from = start == null ? (days[0] ?? new Date(0)) : lastDay(start);
    return curvesOf(data?.cascade ?? [], from, lastDay(data?.asOf ?? '2000'));
  }, [data]);
  if (data === undefined && error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height="22rem" />;
  if (data === null) return null;
  const drawn = data.cascade.reduce((sum, { count }) => sum + count, 0);
  const cascadeWords = t('overview.cascade.alt', {
    directive: name,
    date: formatDate(data.asOf),
    levels: curves.map((curve) => `${level(curve.level)}: ${formatNumber(curve.points.at(-1)?.total ?? 0, language)}`).join('; '),
  });
  const delayWords = t('overview.delays.alt', {
    directive: name,
    levels: data.delays.map((one) => delaysText(level(one.level), one.documents, one.medianDays, t)).join('; '),
  });
  return (
    <div className="pace__figures">
      <Figure
        title={t('overview.cascade.title')}
        tools={
          <TwinBar
            name={`ban-hanh-theo-thoi-gian ${fileName(name)}`}
            view={cascade}
            onView={(view) => onView({ cascade: view })}
            rows={() => [
              [t('overview.cascade.day'), t('overview.cascade.level'), t('overview.cascade.count'), t('overview.cascade.total')],
              ...data.cascade.map((step) => [{ day: step.day }, level(step.level), step.count, step.total]),
            ]}
          />
        }
      >
        {data.cascade.length === 0 ? (
          <p className="soft small">{t('overview.cascade.none')}</p>
        ) : cascade === 'table' ? (
          <CascadeTable steps={data.cascade} caption={cascadeWords} levelText={level} />
        ) : (
          <Suspense fallback={<Skeleton height="300px" />}>
            <CascadePlot curves={curves} start={data.root?.issuedOn ?? null} label={cascadeWords} />
          </Suspense>
        )}
        <p className="small soft">
          {data.undated === 0 ? null : (
            <>
              <button type="button" className="standing__number" aria-haspopup="dialog" onClick={() => onIssued('undated')}>
                {t('overview.cascade.undated', { n: data.undated })}
              </button>
              {t('overview.cascade.leftOut')}{' '}
            </>
          )}
          {drawn + data.undated === 0 ? null : (
            <button type="button" className="standing__number" aria-haspopup="dialog" onClick={() => onIssued('all')}>
              {t('overview.cascade.rows', { n: drawn + data.undated })}
            </button>
          )}
        </p>
      </Figure>
      <Figure
        title={t('overview.delays.title')}
        tools={
          <TwinBar
            name={`so-ngay-sau-van-ban-cap-tren ${fileName(name)}`}
            view={delays}
            onView={(view) => onView({ delays: view })}
            rows={() => [
              [t('overview.delays.document'), t('overview.cascade.level'), t('overview.delays.superior'), t('overview.delays.head')],
              ...data.delays.flatMap((one) =>
                one.rows.map((row) => [
                  row.directive === null ? null : directiveText(row.directive, t),
                  level(one.level),
                  row.superior === null ? null : directiveText(row.superior, t),
                  row.days,
                ]),
              ),
            ]}
          />
        }
      >
        {data.delays.length === 0 ? (
          <p className="soft small">{t('overview.delays.none')}</p>
        ) : delays === 'table' ? (
          <DelaysTable levels={data.delays} caption={delayWords} levelText={level} />
        ) : (
          <Suspense fallback={<Skeleton height="300px" />}>
            <DelaysPlot levels={data.delays} label={delayWords} />
          </Suspense>
        )}
      </Figure>
    </div>
  );
}

function Figure({ title, tools, children }: { readonly title: string; readonly tools: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="pace__figure" aria-labelledby={id}>
      <div className="pace__head">
        <h3 id={id}>{title}</h3>
        {tools}
      </div>
      {children}
    </section>
  );
}

type LevelText = (level: LevelName) => string;

function CascadeTable({ steps, caption, levelText }: { readonly steps: Pace['cascade']; readonly caption: string; readonly levelText: LevelText }) {
  const t = useT();
  const [sort, setSort] = useState<SortState | null>(null);
  const columns: readonly Column<CascadeStep>[] = [
    {
      id: 'day',
      head: t('overview.cascade.day'),
      rowHead: true,
      sortValue: (step) => step.day,
      cell: (step) => <span className="numeric">{formatDate(step.day)}</span>,
    },
    { id: 'level', head: t('overview.cascade.level'), sortValue: (step) => levelText(step.level), cell: (step) => levelText(step.level) },
    { id: 'count', head: t('overview.cascade.count'), number: true, sortValue: (step) => step.count, cell: (step) => step.count },
    { id: 'total', head: t('overview.cascade.total'), number: true, sortValue: (step) => step.total, cell: (step) => step.total },
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="pace__table" tabIndex={0} aria-label={caption}>
      <DataTable caption={caption} columns={columns} rows={steps} rowKey={(step) => `${step.day} ${step.level}`} sort={sort} onSort={setSort} />
    </section>
  );
}

type DelayRow = LevelDelays['rows'][number] & { readonly level: LevelName; readonly key: string };

function DelaysTable({ levels, caption, levelText }: { readonly levels: Pace['delays']; readonly caption: string; readonly levelText: LevelText }) {
  const t = useT();
  const [sort, setSort] = useState<SortState | null>(null);
  const rows = levels.flatMap(({ level, rows: own }) => own.map((row, at): DelayRow => ({ ...row, level, key: `${level} ${at}` })));
  const total = levels.reduce((sum, { documents }) => sum + documents, 0);
  const columns: readonly Column<DelayRow>[] = [
    {
      id: 'document',
      head: t('overview.delays.document'),
      rowHead: true,
      sortValue: (row) => row.directive?.symbol ?? null,
      cell: (row) => (row.directive === null ? null : <DirectiveLabel directive={row.directive} to={directivePath(row.directive.id)} />),
    },
    { id: 'level', head: t('overview.cascade.level'), sortValue: (row) => levelText(row.level), cell: (row) => levelText(row.level) },
    {
      id: 'superior',
      head: t('overview.delays.superior'),
      sortValue: (row) => row.superior?.symbol ?? null,
      cell: (row) => (row.superior === null ? null : <DirectiveLabel directive={row.superior} to={directivePath(row.superior.id)} />),
    },
    { id: 'days', head: t('overview.delays.head'), number: true, sortValue: (row) => row.days, cell: (row) => row.days },
  ];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="pace__table" tabIndex={0} aria-label={caption}>
        <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.key} sort={sort} onSort={setSort} />
      </section>
      {rows.length < total ? <p className="small soft">{t('overview.delays.shown', { shown: rows.length, n: total })}</p> : null}
    </>
  );
}

function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]+/g, '-');
}
