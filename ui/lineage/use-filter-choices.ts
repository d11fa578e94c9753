import { useMemo } from 'react';
import type { Translate } from '../i18n/use-t.ts';
import type { FilterChoice } from './filter-menu.tsx';
import { type FilterId, filterCounts, UNKNOWN } from './filters.ts';
import type { HolePicture } from './holes.ts';
import { excerptsAmong, LENSES, toneText } from './lens.ts';
import type { Marks } from './marks-query.ts';
import type { VisibleLineage } from './visible.ts';

export type FilterChoices = Readonly<Record<FilterId, readonly FilterChoice[]>>;

const LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BLOC', 'COMMUNE', 'UNIT'] as const;

/** What can be chosen under each filter: the values that occur, with their counts. */
export function useFilterChoices(visible: VisibleLineage, holes: HolePicture, marks: Marks, t: Translate): FilterChoices {
  return useMemo(() => {
    const places = new Map(
      [...marks.of.values()]
        .flatMap((mark) => [mark.province, ...mark.awaited.map((one) => one.province)])
        .flatMap((place) => (place ? [[place.id, place.name] as const] : [])),
    );
    const of = (id: FilterId, words: (value: string) => string, order: readonly string[] | null): readonly FilterChoice[] => {
      const choices = [...filterCounts(id, visible, holes, marks)].map(([value, count]) => ({ value, count, label: words(value) }));
      const rank = (value: string): number => (value === UNKNOWN ? Number.POSITIVE_INFINITY : (order?.indexOf(value) ?? 0));
      return choices.sort((a, b) => (rank(a.value) === rank(b.value) ? a.label.localeCompare(b.label, 'vi') : rank(a.value) - rank(b.value)));
    };
    const excerpts = excerptsAmong(visible.nodes);
    const level = (value: string): string => {
      const known = LEVELS.find((one) => one === value);
      return known === undefined ? t('common.level.none') : t(`common.level.${known}`);
    };
    return {
      level: of('level', level, LEVELS),
      line: of('line', (value) => (value === UNKNOWN ? t('lineage.tone.none') : toneText(`line${value}`, t)), null),
      place: of('place', (value) => places.get(value) ?? t('lineage.filter.noPlace'), null),
      state: of('state', (value) => toneText(value, t, excerpts), LENSES.state.values),
    };
  }, [visible, holes, marks, t]);
}
