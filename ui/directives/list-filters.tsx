import { useT } from '../i18n/use-t.ts';
import { FacetList } from './facet-list.tsx';
import { HELD, HOLDINGS_OF, KINDS, LEVELS, LINES, type ListParams } from './list-params.ts';
import type { Facets } from './list-query.ts';

export type ListFiltersProps = {
  readonly params: ListParams;
  readonly facets: Facets | null;
  readonly onChange: (patch: Partial<ListParams>) => void;
};

/** The filters beside the list. */
export function ListFilters({ params, facets, onChange }: ListFiltersProps) {
  const t = useT();
  const change = (patch: Partial<ListParams>): void => onChange({ ...patch, pages: 1 });
  const held = HELD.flatMap((value) => {
    const count = (facets?.holdings ?? []).reduce((sum, one) => sum + (HOLDINGS_OF[value].some((holding) => holding === one.value) ? one.count : 0), 0);
    return count === 0 ? [] : [{ value, count }];
  });
  // Where nothing is held in part, those without a full text are told by one number.
  const parts = held.some(({ value }) => value === 'excerpt');
  return (
    <>
      <FacetList
        title={t('directives.filter.held')}
        counts={held.filter(({ value }) => parts || value !== 'cited')}
        known={HELD}
        within={['excerpt', 'cited']}
        chosen={params.held === 'any' ? [] : [params.held]}
        name={(value) => t(`directives.filter.held.${value}`)}
        onChange={(chosen) => change({ held: chosen.at(-1) ?? 'any' })}
      />
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
