import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { placeText, usePlaces } from '../components/scope-query.ts';
import { useT } from '../i18n/use-t.ts';
import { request } from '../lib/request.ts';
import { countFilters, type ListParams, NO_FILTERS } from './list-params.ts';
import { OrganNameQuery } from './list-query.ts';

export type FilterChipsProps = {
  readonly params: ListParams;
  readonly onChange: (patch: Partial<ListParams>) => void;
};

/** The filters that are on, each to be taken away. */
export function FilterChips({ params, onChange }: FilterChipsProps) {
  const t = useT();
  const organ = useQuery({
    queryKey: ['organ-name', params.organ],
    queryFn: ({ signal }) => request(OrganNameQuery, { id: params.organ ?? '' }, signal),
    enabled: params.organ !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const places = usePlaces(params.place === null ? [] : [params.place]);
  const place = places?.find(({ id }) => id === params.place);
  // Not known yet, or in no register.
  const organName = organ.data === undefined ? '…' : (organ.data.organ?.name ?? t('directives.filter.unknown'));
  const placeName = place !== undefined ? placeText(place) : places?.length === 0 ? t('directives.filter.unknown') : '…';
  if (countFilters(params) === 0) return null;
  const chips = [
    ...(params.held === 'any' ? [] : [{ id: 'held', name: t(`directives.filter.held.${params.held}`), off: { held: 'any' } as const }]),
    ...(params.several ? [{ id: 'several', name: t('directives.filter.several'), off: { several: false } }] : []),
    ...(params.organ === null
      ? []
      : [
          {
            id: 'organ',
            name: t('directives.filter.organ', { name: organName }),
            off: { organ: null } as const,
          },
        ]),
    ...(params.place === null
      ? []
      : [
          {
            id: 'place',
            name: t('directives.filter.place', { name: placeName }),
            off: { place: null } as const,
          },
        ]),
    ...params.level.map((value) => ({ id: value, name: t(`common.level.${value}`), off: { level: params.level.filter((other) => other !== value) } })),
    ...params.line.map((value) => ({ id: `line-${value}`, name: t(`common.line.${value}`), off: { line: params.line.filter((other) => other !== value) } })),
    ...params.kind.map((value) => ({ id: `kind-${value}`, name: t(`common.kind.${value}`), off: { kind: params.kind.filter((other) => other !== value) } })),
    ...(params.withdrawn ? [{ id: 'withdrawn', name: t('directives.filter.withdrawn'), off: { withdrawn: false } }] : []),
  ];
  return (
    <ul className="chips">
      {chips.map(({ id, name, off }) => (
        <li key={id}>
          <button type="button" className="chip" aria-label={t('directives.filter.remove', { name })} onClick={() => onChange({ ...off, pages: 1 })}>
            {name}
            <X size={14} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <Button tone="quiet" className="chips__clear" onClick={() => onChange(NO_FILTERS)}>
          {t('directives.filter.clear')}
        </Button>
      </li>
    </ul>
  );
}
