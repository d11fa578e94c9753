import { shortName } from '../components/directive-name.ts';
import { usePlaces } from '../components/scope-query.ts';
import { SelectField } from '../components/select-field.tsx';
import { useT } from '../i18n/use-t.ts';
import type { HistoryMode } from '../lib/url-state.ts';
import { LevelDialog } from './level-dialog.tsx';
import type { LevelAsked, RowsAsked, View } from './overview-params.ts';
import type { OverviewRoot } from './overview-query.ts';
import { PaceSection } from './pace-section.tsx';
import { PlacesSection } from './places-section.tsx';
import { placeName } from './places-words.ts';
import { RowsDialog } from './rows-dialog.tsx';
import type { Around } from './standing-query.ts';

type Params = { readonly rows: RowsAsked | null; readonly below: LevelAsked | null; readonly cascade: View; readonly delays: View };

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
  const asked = params.rows;
  const { below } = params;
  const belowRoot = roots.find(({ directive }) => directive.id === below?.rootId);
  const places = usePlaces([within, asked?.placeId ?? null].flatMap((id) => id ?? []));
  const place = places?.find(({ id }) => id === within);
  const askedPlace = places?.find(({ id }) => id === asked?.placeId);
  const askedRoot = roots.find(({ directive }) => directive.id === asked?.rootId);
  const province = place?.kind === 'province' ? place : undefined;
  return (
    <>
      <section aria-labelledby="root-picture">
        <div className="overview__pick">
          <h2 id="root-picture" className="overview__section">
            {province === undefined ? t('overview.places.title') : t('overview.places.titleWithin', { place: placeName({ place: province }) })}
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
        <PlacesSection rootId={rootId} name={name} around={around} within={province?.id ?? null} onRows={(rows) => onChange({ rows })} />
        <PaceSection
          rootId={rootId}
          name={name}
          around={around}
          cascade={params.cascade}
          delays={params.delays}
          onView={(patch) => onChange(patch, 'replace')}
        />
      </section>
      {below === null || belowRoot === undefined ? null : (
        <LevelDialog
          asked={below}
          counted={belowRoot.levels.find(({ level }) => level === below.level)}
          about={shortName(belowRoot.directive, t)}
          onClose={() => onChange({ below: null }, 'replace')}
        />
      )}
      {asked === null ? null : (
        <RowsDialog
          asked={asked}
          around={around}
          about={[askedRoot === undefined ? '' : shortName(askedRoot.directive, t), askedPlace === undefined ? '' : placeName({ place: askedPlace })]
            .filter((part) => part !== '')
            .join(' · ')}
          today={today}
          within={province?.id ?? null}
          onClose={() => onChange({ rows: null }, 'replace')}
        />
      )}
    </>
  );
}
