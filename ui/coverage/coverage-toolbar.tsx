import { driftKind } from '../components/drift-link.tsx';
import { TASK_STATES, TaskStateMark } from '../components/task-state-mark.tsx';
import { useLanguage } from '../i18n/language.ts';
import { formatNumber } from '../lib/format.ts';
import { type CellMark, MARKS } from './coverage-params.ts';
import type { CoverageAnswer } from './coverage-query.ts';
import type { CellChoice } from './matrix-lines.ts';
import { driftTotal } from './sums.ts';
import { useTableWords } from './table-words.ts';
import { useStaying } from './use-staying.ts';

export type CoverageToolbarProps = {
  /** Cells by state and by drift, of the organs that the switches leave in. */
  readonly counts: Pick<CoverageAnswer, 'states' | 'drifts' | 'marks'>;
  /** The same of all organs: its choices keep their place, with a nought, whatever the switches leave in. */
  readonly whole: Pick<CoverageAnswer, 'states' | 'drifts' | 'marks'>;
  /** Whether they are still being read, so that the counts are not known. */
  readonly counting: boolean;
  readonly confirmedOnly: boolean;
  readonly choice: CellChoice;
  readonly holes: boolean;
  readonly held: boolean;
  readonly byPlace: boolean;
  readonly onChoose: (choice: CellChoice) => void;
  readonly onChange: (patch: { readonly byPlace?: boolean; readonly holes?: boolean; readonly held?: boolean; readonly confirmed?: boolean }) => void;
};

const NOTHING: CellChoice = { state: null, drift: false, mark: null };

/** The switches, and the legend that counts and filters. */
export function CoverageToolbar({ counts, whole, counting, confirmedOnly, choice, holes, held, byPlace, onChoose, onChange }: CoverageToolbarProps) {
  const t = useTableWords();
  const language = useLanguage();
  const { state: chosen, drift, mark: marked } = choice;
  const numberOf = ({ states }: typeof whole, state: (typeof TASK_STATES)[number]): number => states.find((one) => one.state === state)?.figure.count ?? 0;
  const states = useStaying(TASK_STATES, (state) => numberOf(whole, state) > 0 || state === chosen);
  const marks = useStaying(MARKS, (mark) => whole.marks[mark] > 0 || mark === marked);
  const drifts = driftTotal(whole.drifts);
  const [drifting] = useStaying([true], () => drifts > 0 || drift);
  // Which links wait is not known of a table that leaves them out.
  const isLeftOut = (mark: CellMark): boolean => confirmedOnly && mark !== 'linked';
  // As wide as the most it can be: the choices behind it stay where they are.
  const told = (count: number, most: number) => (
    <span className="numeric" style={{ minWidth: `${formatNumber(most, language).length}ch` }}>
      {counting ? '…' : formatNumber(count, language)}
    </span>
  );
  return (
    <div className="coverage-toolbar">
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
          <input type="checkbox" checked={confirmedOnly} onChange={(event) => onChange({ confirmed: event.target.checked })} />
          {t('coverage.confirmedOnly')}
        </label>
        <label className="coverage-switch" title={t('coverage.byPlaceHint')}>
          <input type="checkbox" checked={byPlace} onChange={(event) => onChange({ byPlace: event.target.checked })} />
          {t('coverage.byPlace')}
        </label>
      </div>
      <fieldset className="coverage-legend">
        <legend className="visually-hidden">{t('coverage.legend.label')}</legend>
        {states.map((state) => (
          <button key={state} type="button" aria-pressed={state === chosen} onClick={() => onChoose(state === chosen ? NOTHING : { ...NOTHING, state })}>
            <TaskStateMark state={state} />
            {t(`coverage.state.${state}`)} {told(numberOf(counts, state), numberOf(whole, state))}
          </button>
        ))}
        {drifting === undefined ? null : (
          <button type="button" aria-pressed={drift} title={t('coverage.drift.hint')} onClick={() => onChoose({ ...NOTHING, drift: !drift })}>
            <b className="task-drift-mark" aria-hidden />
            {t(`coverage.drift.choice.${driftKind(whole.drifts)}`)} {told(driftTotal(counts.drifts), drifts)}
          </button>
        )}
        {marks.map((mark) => (
          <button
            key={mark}
            type="button"
            aria-pressed={mark === marked}
            disabled={isLeftOut(mark)}
            title={t(`coverage.state.${mark}Hint`)}
            onClick={() => onChoose(mark === marked ? NOTHING : { ...NOTHING, mark })}
          >
            <MarkSign mark={mark} />
            {t(mark === 'unsure' ? 'coverage.state.unsureOf' : `coverage.state.${mark}`)} {isLeftOut(mark) ? null : told(counts.marks[mark], whole.marks[mark])}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function MarkSign({ mark }: { readonly mark: CellMark }) {
  if (mark === 'unreviewed') return <i className="coverage-legend__dot" aria-hidden />;
  return mark === 'unsure' ? <TaskStateMark state="PARTIAL" unsure /> : <TaskStateMark state="NOT_APPLICABLE" linked />;
}
