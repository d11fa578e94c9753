import { Download, ListTree } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { driftKind } from '../components/drift-link.tsx';
import { Menu } from '../components/menu.tsx';
import { SelectField } from '../components/select-field.tsx';
import { TASK_STATES, TaskStateMark } from '../components/task-state-mark.tsx';
import { useLanguage } from '../i18n/language.ts';
import { formatNumber } from '../lib/format.ts';
import { type CellMark, HEAD_NAMES, type HeadNames, MARKS } from './coverage-params.ts';
import type { CoverageAnswer, CoverageOptions } from './coverage-query.ts';
import type { CellChoice } from './matrix-lines.ts';
import { driftTotal } from './sums.ts';
import { useTableWords } from './table-words.ts';
import { useExport } from './use-export.ts';

export type CoverageToolbarProps = {
  /** Cells by state and by drift, of the organs that the switches leave in. */
  readonly counts: Pick<CoverageAnswer, 'states' | 'drifts' | 'marks'>;
  /** The same of all organs: its choices keep their place, with a nought, whatever the switches leave in. */
  readonly whole: Pick<CoverageAnswer, 'states' | 'drifts' | 'marks'>;
  /** Whether they are still being read, so that the counts are not known. */
  readonly counting: boolean;
  readonly options: CoverageOptions;
  readonly choice: CellChoice;
  readonly holes: boolean;
  readonly held: boolean;
  readonly byPlace: boolean;
  /** How much of its words stands at the head of a task. */
  readonly names: HeadNames;
  /** Whether the tasks are listed beside the table. */
  readonly tasks: boolean;
  readonly savingShown: boolean;
  readonly onSaveShown: () => void;
  readonly onChoose: (choice: CellChoice) => void;
  readonly onChange: (patch: {
    readonly byPlace?: boolean;
    readonly holes?: boolean;
    readonly held?: boolean;
    readonly confirmed?: boolean;
    readonly names?: HeadNames;
  }) => void;
  readonly onTasks: () => void;
};

const NOTHING: CellChoice = { state: null, drift: false, mark: null };

/** The legend that counts and filters, the switches, and the files. */
export function CoverageToolbar({
  counts,
  whole,
  counting,
  options,
  choice,
  holes,
  held,
  byPlace,
  names,
  tasks,
  savingShown,
  onSaveShown,
  onChoose,
  onChange,
  onTasks,
}: CoverageToolbarProps) {
  const t = useTableWords();
  const language = useLanguage();
  const { save, busy } = useExport(options);
  const { state: chosen, drift, mark: marked } = choice;
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
          <button key={state} type="button" aria-pressed={state === chosen} onClick={() => onChoose(state === chosen ? NOTHING : { ...NOTHING, state })}>
            <TaskStateMark state={state} />
            {t(`coverage.state.${state}`)} {told(count, most)}
          </button>
        ))}
        {drifts === 0 && !drift ? null : (
          <button type="button" aria-pressed={drift} title={t('coverage.drift.hint')} onClick={() => onChoose({ ...NOTHING, drift: !drift })}>
            <b className="task-drift-mark" aria-hidden />
            {t(`coverage.drift.choice.${driftKind(whole.drifts)}`)} {told(driftTotal(counts.drifts), drifts)}
          </button>
        )}
        {MARKS.filter((mark) => whole.marks[mark] > 0 || mark === marked).map((mark) => (
          <button
            key={mark}
            type="button"
            aria-pressed={mark === marked}
            title={t(`coverage.state.${mark}Hint`)}
            onClick={() => onChoose(mark === marked ? NOTHING : { ...NOTHING, mark })}
          >
            <MarkSign mark={mark} />
            {t(mark === 'unsure' ? 'coverage.state.unsureOf' : `coverage.state.${mark}`)} {told(counts.marks[mark], whole.marks[mark])}
          </button>
        ))}
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
          <SelectField
            label={t('coverage.names.label')}
            value={names}
            choices={HEAD_NAMES.map((value) => ({ value, label: t(`coverage.names.${value}`) }))}
            onChange={(value) => onChange({ names: value })}
          />
          <Button icon={<ListTree size={16} aria-hidden />} aria-pressed={tasks} onClick={onTasks}>
            {t('coverage.tasks.open')}
          </Button>
          <Menu
            trigger={
              <Button icon={<Download size={16} aria-hidden />} disabled={busy || savingShown}>
                {t(busy || savingShown ? 'coverage.exporting' : 'coverage.export')}
              </Button>
            }
            note={t('coverage.exportNote', { copied: t('coverage.state.COPIED'), missing: t('coverage.state.MISSING') })}
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

function MarkSign({ mark }: { readonly mark: CellMark }) {
  if (mark === 'unreviewed') return <i className="coverage-legend__dot" aria-hidden />;
  return mark === 'unsure' ? <TaskStateMark state="PARTIAL" unsure /> : <TaskStateMark state="NOT_APPLICABLE" linked />;
}
