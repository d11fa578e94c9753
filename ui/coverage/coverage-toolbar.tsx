import { Download } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { driftKind } from '../components/drift-link.tsx';
import { Menu } from '../components/menu.tsx';
import { TASK_STATES, type TaskState, TaskStateMark } from '../components/task-state-mark.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import type { CoverageAnswer, CoverageOptions } from './coverage-query.ts';
import { driftTotal } from './sums.ts';
import { useExport } from './use-export.ts';

export type CoverageToolbarProps = {
  /** Cells by state and by drift, of the organs that the switches leave in. */
  readonly counts: Pick<CoverageAnswer, 'states' | 'drifts'>;
  /** The same of all organs: its choices keep their place, with a nought, whatever the switches leave in. */
  readonly whole: Pick<CoverageAnswer, 'states' | 'drifts'>;
  /** Whether they are still being read, so that the counts are not known. */
  readonly counting: boolean;
  /** Whether any cell rests on a link that nobody reviewed. */
  readonly unreviewed: boolean;
  /** How many of the cells in the count rest on suggestions of little proof alone; null while not all are read. */
  readonly unsure: number | null;
  /** Whether any cell outside the count has something that answers its task. */
  readonly linked: boolean;
  readonly options: CoverageOptions;
  readonly state: TaskState | null;
  readonly drift: boolean;
  readonly holes: boolean;
  readonly held: boolean;
  readonly byPlace: boolean;
  readonly savingShown: boolean;
  readonly onSaveShown: () => void;
  readonly onChange: (patch: {
    readonly byPlace?: boolean;
    readonly state?: TaskState | null;
    readonly drift?: boolean;
    readonly holes?: boolean;
    readonly held?: boolean;
    readonly confirmed?: boolean;
  }) => void;
};

/** The legend that counts and filters, the switches, and the files. */
export function CoverageToolbar({
  counts,
  whole,
  counting,
  unreviewed,
  unsure,
  linked,
  options,
  state: chosen,
  drift,
  holes,
  held,
  byPlace,
  savingShown,
  onSaveShown,
  onChange,
}: CoverageToolbarProps) {
  const t = useT();
  const language = useLanguage();
  const { save, busy } = useExport(options);
  const counted = TASK_STATES.flatMap((state) => {
    const of = ({ states }: typeof whole): number => states.find((one) => one.state === state)?.figure.count ?? 0;
    return of(whole) === 0 && state !== chosen ? [] : [{ state, count: of(counts), most: of(whole) }];
  });
  const drifts = driftTotal(whole.drifts);
  // As wide as the most it can be: the choices behind it stay where they are.
  const told = (count: number, most: number) => (
    <span className="numeric" style={{ minWidth: `${formatNumber(most, language).length}ch` }}>
      {counting ? '…' : formatNumber(count, language)}
    </span>
  );
  return (
    <div className="coverage-toolbar">
      <fieldset className="coverage-legend">
        <legend className="visually-hidden">{t('coverage.legend.label')}</legend>
        {counted.map(({ state, count, most }) => (
          <button key={state} type="button" aria-pressed={state === chosen} onClick={() => onChange({ state: state === chosen ? null : state, drift: false })}>
            <TaskStateMark state={state} />
            {t(`coverage.state.${state}`)} {told(count, most)}
          </button>
        ))}
        {drifts === 0 && !drift ? null : (
          <button type="button" aria-pressed={drift} title={t('coverage.drift.hint')} onClick={() => onChange({ drift: !drift, state: null })}>
            <b className="task-drift-mark" aria-hidden />
            {t(`coverage.drift.choice.${driftKind(whole.drifts)}`)} {told(driftTotal(counts.drifts), drifts)}
          </button>
        )}
        {unreviewed ? (
          <span className="coverage-legend__note">
            <i className="coverage-legend__dot" aria-hidden />
            {t('coverage.state.unreviewed')}
          </span>
        ) : null}
        {unsure === 0 ? null : (
          <span className="coverage-legend__note" title={t('coverage.state.unsureHint')}>
            <TaskStateMark state="PARTIAL" unsure />
            {t('coverage.state.unsure')} <span className="numeric">{unsure === null ? '…' : formatNumber(unsure, language)}</span>
          </span>
        )}
        {linked ? (
          <span className="coverage-legend__note" title={t('coverage.state.linkedHint')}>
            <TaskStateMark state="NOT_APPLICABLE" linked />
            {t('coverage.state.linked')}
          </span>
        ) : null}
      </fieldset>
      <div className="coverage-toolbar__tools">
        <label className="coverage-switch" title={t('coverage.onlyHolesHint')}>
          <input type="checkbox" checked={holes} onChange={(event) => onChange({ holes: event.target.checked })} />
          {t('coverage.onlyHoles')}
        </label>
        <label className="coverage-switch" title={t('coverage.onlyHeldHint')}>
          <input type="checkbox" checked={held} onChange={(event) => onChange({ held: event.target.checked })} />
          {t('coverage.onlyHeld')}
        </label>
        <label className="coverage-switch" title={t('coverage.confirmedOnlyHint')}>
          <input type="checkbox" checked={options.confirmedOnly} onChange={(event) => onChange({ confirmed: event.target.checked })} />
          {t('coverage.confirmedOnly')}
        </label>
        <label className="coverage-switch" title={t('coverage.byPlaceHint')}>
          <input type="checkbox" checked={byPlace} onChange={(event) => onChange({ byPlace: event.target.checked })} />
          {t('coverage.byPlace')}
        </label>
        <span className="coverage-toolbar__files">
          <Menu
            trigger={
              <Button icon={<Download size={16} aria-hidden />} disabled={busy || savingShown}>
                {t(busy || savingShown ? 'coverage.exporting' : 'coverage.export')}
              </Button>
            }
            items={[
              { id: 'shown', label: t('coverage.saveShown'), onSelect: onSaveShown },
              { id: 'xlsx', label: t('coverage.exportXlsx'), onSelect: () => void save('XLSX') },
              { id: 'csv', label: t('coverage.exportCsv'), onSelect: () => void save('CSV_COMPARISON') },
            ]}
          />
        </span>
      </div>
    </div>
  );
}
