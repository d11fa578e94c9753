import { useT } from '../i18n/use-t.ts';
import { FacetList } from './facet-list.tsx';
import { KINDS, LEVELS, LINES, type ListParams } from './list-params.ts';
import type { Facets } from './list-query.ts';

export type ListFiltersProps = {
  readonly params: ListParams;
  readonly facets: Facets | null;
  /** Documents in the list as it is filtered. */
  readonly total: number;
  readonly onChange: (patch: Partial<ListParams>) => void;
};

/** The filters beside the list. */
export function ListFilters({ params, facets, total, onChange }: ListFiltersProps) {
  const t = useT();
  const change = (patch: Partial<ListParams>): void => onChange({ ...patch, pages: 1 });
  const held = (facets?.held ?? []).map(({ value, count }) => ({ value: value === 'true' ? 'yes' : 'no', count }));
  // News and reports about a document are neither held nor merely cited.
  const others = facets === null || params.held !== 'any' ? 0 : total - held.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <FacetList
        title={t('directives.filter.held')}
        counts={held}
        known={['yes', 'no']}
        chosen={params.held === 'any' ? [] : [params.held]}
        name={(value) => t(`directives.filter.held.${value}`)}
        onChange={(chosen) => change({ held: chosen.at(-1) ?? 'any' })}
      />
      {others > 0 ? <p className="facet__rest faint small">{t('directives.filter.held.others', { n: others })}</p> : null}
      <FacetList
        title={t('directives.filter.level')}
        counts={facets?.levels ?? []}
        known={LEVELS}
        chosen={params.level}
        name={(value) => t(`common.level.${value}`)}
        onChange={(level) => change({ level })}
      />
      <FacetList
        title={t('directives.filter.line')}
        counts={facets?.lines ?? []}
        known={LINES}
        chosen={params.line}
        name={(value) => t(`common.line.${value}`)}
        onChange={(line) => change({ line })}
      />
      <FacetList
        title={t('directives.filter.kind')}
        counts={facets?.kinds ?? []}
        known={KINDS}
        chosen={params.kind}
        name={(value) => t(`common.kind.${value}`)}
        onChange={(kind) => change({ kind })}
      />
      <label className="facet__value facet__value--alone">
        <input type="checkbox" checked={params.withdrawn} onChange={(event) => change({ withdrawn: event.target.checked })} />
        <span>{t('directives.filter.withdrawn')}</span>
      </label>
    </>
  );
}
