import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../components/app-link.tsx';
import { shortName } from '../components/directive-name.ts';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { coveragePath, DIRECTIVES_PATH, OVERVIEW_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import type { ItemGroup } from './group-items.ts';

/** Comparisons that are named; of more, the first ones. */
const NAMED = 3;

const CitedQuery = graphql(`
  query Cited {
    viewer {
      counts {
        citedNotHeld
      }
    }
  }
`);

/** Under the head of a rule whose name stands on another screen with another number: what is counted here, and the way there. */
export function RuleNote({ group }: { readonly group: ItemGroup }) {
  if (group.rule === 'uncovered-task') return <UncoveredNote group={group} />;
  if (group.rule === 'organ-ended') return <EndedNote />;
  return group.rule === 'cited-not-held' ? <CitedNote /> : null;
}

function UncoveredNote({ group }: { readonly group: ItemGroup }) {
  const t = useT();
  const roots = new Map(group.lines.flatMap((line) => line.items.flatMap(({ against }) => (against === null ? [] : [[against.id, against] as const]))));
  return (
    <p className="rule__note">
      {t('items.note.uncovered')}{' '}
      {[...roots.values()].slice(0, NAMED).map((root, at) => (
        <span key={root.id}>
          {at === 0 ? '' : ', '}
          <AppLink to={`${coveragePath(root.id)}?state=MISSING`}>{t('items.note.comparison', { symbol: shortName(root, t) })}</AppLink>
        </span>
      ))}
    </p>
  );
}

function EndedNote() {
  const t = useT();
  return (
    <p className="rule__note">
      {t('items.note.ended')} <AppLink to={OVERVIEW_PATH}>{t('app.nav.overview')}</AppLink>
    </p>
  );
}

function CitedNote() {
  const t = useT();
  const { data } = useQuery({ queryKey: ['cited-not-held'], queryFn: ({ signal }) => request(CitedQuery, {}, signal) });
  return (
    <p className="rule__note">
      {t('items.note.cited')}{' '}
      {data === undefined ? null : (
        <AppLink to={`${DIRECTIVES_PATH}?held=no&scope=&asof=`}>{t('items.note.citedAll', { n: data.viewer.counts.citedNotHeld })}</AppLink>
      )}
    </p>
  );
}
