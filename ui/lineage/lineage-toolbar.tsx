import { ChevronsDownUp, ChevronsUpDown, Download, Minus, Plus, Table2, Workflow } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { Menu } from '../components/menu.tsx';
import { Segmented } from '../components/segmented.tsx';
import { Tooltip } from '../components/tooltip.tsx';
import { useT } from '../i18n/use-t.ts';
import { LANE_IDS } from './lanes.ts';
import { type LineageState, MOST_DRAWN, MOST_PER_PARENT, MOST_STEPS, type SetLineage } from './lineage-params.ts';
import type { LineageAnswer } from './lineage-query.ts';
import { allPilesOpen } from './open-piles.ts';
import type { LineageActions } from './use-lineage-actions.ts';
import type { SaveFormat } from './use-save.ts';

export type LineageToolbarProps = {
  readonly state: LineageState;
  readonly set: SetLineage;
  readonly actions: LineageActions;
  readonly answer: LineageAnswer;
  /** Whether something lies in a pile that is shut. */
  readonly piled: boolean;
  readonly onSave: (format: SaveFormat) => void;
};

const FORMATS: readonly SaveFormat[] = ['png', 'xlsx', 'csv', 'graphmlSeen', 'graphml'];

/** What changes the picture: direction, how far, which links, as what; and what takes it away. */
export function LineageToolbar({ state, set, actions, answer, piled, onSave }: LineageToolbarProps) {
  const t = useT();
  const steps = Math.max(1, ...answer.nodes.map((node) => Math.abs(node.depth)));
  // All there is, or all that is drawn below one document: nothing more to open from here.
  const mostOpen = (state.steps === MOST_STEPS && state.per === MOST_PER_PARENT && state.open.length === 0) || state.whole.length === LANE_IDS.length;
  const documents = (answer.nodes.length >= answer.totals.nodes || mostOpen) && state.shut.length + state.closed.length === 0;
  const complete = documents && (!piled || allPilesOpen(state.piles));
  return (
    <div className="lineage-toolbar" role="toolbar" aria-label={t('lineage.title')}>
      <Segmented
        label={t('lineage.direction.label')}
        value={state.dir}
        onChoose={(dir) => set({ dir })}
        choices={(['down', 'up', 'both'] as const).map((value) => ({
          value,
          label: t(`lineage.direction.${value}`),
          hint: t(`lineage.direction.${value}Hint`),
        }))}
      />
      <fieldset className="lineage-steps">
        <legend className="visually-hidden">{t('lineage.steps.label')}</legend>
        <IconButton label={t('lineage.steps.less')} onClick={actions.fewerSteps} disabled={steps <= 1}>
          <Minus size={16} aria-hidden />
        </IconButton>
        <output className="numeric">{t('lineage.steps.value', { n: steps })}</output>
        <IconButton label={t('lineage.steps.more')} onClick={actions.moreSteps} disabled={documents}>
          <Plus size={16} aria-hidden />
        </IconButton>
      </fieldset>
      <Button
        tone="quiet"
        icon={<ChevronsUpDown size={16} aria-hidden />}
        onClick={actions.expandAll}
        disabled={complete}
        title={t('lineage.expandAllHint', { limit: MOST_PER_PARENT, most: MOST_DRAWN })}
      >
        {t('lineage.expandAll')}
      </Button>
      <Button
        tone="quiet"
        icon={<ChevronsDownUp size={16} aria-hidden />}
        onClick={actions.collapseAll}
        disabled={steps <= 1}
        title={t('lineage.collapseAllHint')}
      >
        {t('lineage.collapseAll')}
      </Button>
      <Tooltip text={t('lineage.suggestedHint')}>
        <label className="lineage-switch">
          <input type="checkbox" checked={state.sug} onChange={() => set({ sug: !state.sug })} />
          {state.sug ? t('lineage.suggested', { n: answer.totals.suggestedEdges }) : t('lineage.suggestedOff')}
        </label>
      </Tooltip>
      <Tooltip text={t('lineage.shortCutsHint')}>
        <label className="lineage-switch">
          <input type="checkbox" checked={state.cuts} disabled={answer.totals.shortCuts === 0 && !state.cuts} onChange={() => set({ cuts: !state.cuts })} />
          {t('lineage.shortCuts', { n: answer.totals.shortCuts })}
        </label>
      </Tooltip>
      <span className="lineage-toolbar__gap" />
      <Segmented
        label={t('lineage.view.label')}
        value={state.view}
        onChoose={(view) => set({ view })}
        choices={[
          { value: 'picture', label: t('lineage.view.picture'), icon: <Workflow size={15} aria-hidden /> },
          { value: 'table', label: t('lineage.view.table'), icon: <Table2 size={15} aria-hidden /> },
        ]}
      />
      <Menu
        trigger={<Button icon={<Download size={16} aria-hidden />}>{t('lineage.save')}</Button>}
        items={FORMATS.filter((format) => format !== 'png' || state.view === 'picture').map((format) => ({
          id: format,
          label: t(`lineage.save.${format}`),
          onSelect: () => onSave(format),
        }))}
      />
    </div>
  );
}
