import { shortName } from '../components/directive-name.ts';
import { usePlaces } from '../components/scope-query.ts';
import { SelectField } from '../components/select-field.tsx';
import { useT } from '../i18n/use-t.ts';
import type { HistoryMode } from '../lib/url-state.ts';
import { NumberDialogs, type NumbersOpened } from './number-dialogs.tsx';
import type { View } from './overview-params.ts';
import type { OverviewRoot } from './overview-query.ts';
import { PaceSection } from './pace-section.tsx';
import { PlacesSection } from './places-section.tsx';
import { placeName } from './places-words.ts';
import { ScopeNames } from './scope-names.tsx';
import type { Around } from './standing-query.ts';

const NO_PLACES: readonly string[] = [];

type Params = NumbersOpened & { readonly cascade: View; readonly delays: View };

export type RootPictureProps = {
  readonly roots: readonly OverviewRoot[];
  readonly chosen: OverviewRoot;
  readonly around: Around;
  readonly today: string;
  /** The one place of the scope; null where there is none or are several. */
  readonly within: string | null;
  readonly params: Params;
  readonly onChange: (patch: Partial<Params> & { readonly root?: string }, mode?: HistoryMode) => void;
};

/** One directive by place and over time, and the rows behind whichever number was opened. */
export function RootPicture({ roots, chosen, around, today, within, params, onChange }: RootPictureProps) {
  const t = useT();
  const rootId = chosen.directive.id;
  const name = shortName(chosen.directive, t);
  const places = usePlaces(within === null ? [] : [within]);
  const place = places?.find(({ id }) => id === within);
  const inner = place === undefined || place.kind === 'country' ? null : place.id;
  const followed = usePlaces(around.scope?.placeIds ?? NO_PLACES);
  // Several places within provinces are none of the map, and not one whose own places are listed.
  const mapped =
    inner !== null || (followed !== undefined && (followed.length === 0 || followed.some(({ kind }) => kind === 'province' || kind === 'country')));
  return (
    <>
      <section aria-labelledby="root-picture">
        <div className="overview__pick">
          <h2 id="root-picture" className="overview__section">
            {place === undefined ? t('overview.places.title') : t('overview.places.titleWithin', { place: placeName({ place }) })}
          </h2>
          {roots.length < 2 ? (
            <p className="soft">{name}</p>
          ) : (
            <SelectField
              label={t('overview.places.root')}
              value={rootId}
              choices={roots.map(({ directive }) => ({ value: directive.id, label: shortName(directive, t) }))}
              onChange={(root) => onChange({ root })}
            />
          )}
        </div>
        {around.scope === null ? null : <ScopeNames rootId={rootId} around={around} onChange={onChange} />}
        {mapped ? <PlacesSection rootId={rootId} name={name} around={around} within={inner} onRows={(rows) => onChange({ rows })} /> : null}
        <PaceSection
          rootId={rootId}
          name={name}
          around={around}
          cascade={params.cascade}
          delays={params.delays}
          onView={(patch) => onChange(patch, 'replace')}
          onIssued={(which) => onChange({ issued: { rootId, which } })}
        />
      </section>
      <NumberDialogs roots={roots} around={around} today={today} within={inner} params={params} onChange={onChange} />
    </>
  );
}
