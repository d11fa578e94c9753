import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../components/app-link.tsx';
import { type DirectiveName, shortName } from '../components/directive-name.ts';
import { useOverdueCount } from '../components/overdue-count.ts';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { coveragePath, DIRECTIVES_PATH, DUE_PATH, driftPath, OVERVIEW_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { useAsOf } from '../lib/url-state.ts';
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
export function RuleNote({ group, asOf }: { readonly group: ItemGroup; readonly asOf: string }) {
  switch (group.rule) {
    case 'uncovered-task':
      return <UncoveredNote group={group} />;
    case 'weaker-target':
    case 'later-deadline':
      return <DriftNote rule={group.rule} group={group} />;
    case 'no-plan':
      return <NoPlanNote group={group} />;
    case 'overdue':
    case 'report-overdue':
    case 'product-due':
      return <OverdueNote rule={group.rule} today={asOf} />;
    case 'organ-ended':
      return <EndedNote />;
    default:
      return group.rule === 'cited-not-held' ? <CitedNote /> : null;
  }
}

/** What one kind of duty leaves out of all that is overdue, with the number and the way to all of it. */
function OverdueNote({ rule, today }: { readonly rule: 'overdue' | 'report-overdue' | 'product-due'; readonly today: string }) {
  const t = useT();
  const [asOf] = useAsOf();
  const [scope] = useScope();
  const n = useOverdueCount({ asOf, scope: scopeInput(scope) }, today);
  return (
    <p className="rule__note">
      {t(`items.note.${rule}`)} {t('items.note.overdueAll')}{' '}
      <AppLink to={`${DUE_PATH}?show=overdue`}>{n === null ? t('app.nav.due') : t('items.note.overdueThere', { n })}</AppLink>
    </p>
  );
}

function UncoveredNote({ group }: { readonly group: ItemGroup }) {
  const t = useT();
  return (
    <p className="rule__note">
      {t('items.note.uncovered')}{' '}
      {rootsOf(group).map((root, at) => (
        <span key={root.id}>
          {at === 0 ? '' : ', '}
          <AppLink to={`${coveragePath(root.id)}?state=MISSING`}>{t('items.note.comparison', { symbol: shortName(root, t) })}</AppLink>
        </span>
      ))}
    </p>
  );
}

/** What is compared, and what else the comparison marks; the way to just those cells. */
function DriftNote({ rule, group }: { readonly rule: 'weaker-target' | 'later-deadline'; readonly group: ItemGroup }) {
  const t = useT();
  return (
    <p className="rule__note">
      {t(`items.note.${rule}`)}{' '}
      {rootsOf(group).map((root, at) => (
        <span key={root.id}>
          {at === 0 ? '' : ', '}
          <AppLink to={driftPath(root.id)}>{t('items.note.drifts', { symbol: shortName(root, t) })}</AppLink>
        </span>
      ))}
    </p>
  );
}

/** The directives that items of a group are held against, the first few. */
function rootsOf(group: ItemGroup): readonly DirectiveName[] {
  const roots = group.lines.flatMap((line) => line.items.flatMap(({ against }) => (against === null ? [] : [[against.id, against] as const])));
  return [...new Map(roots).values()].slice(0, NAMED);
}

/** Why the comparison beside it may count more that has not come. */
function NoPlanNote({ group }: { readonly group: ItemGroup }) {
  const t = useT();
  return (
    <p className="rule__note">
      {t('items.note.no-plan')}{' '}
      {rootsOf(group).map((root, at) => (
        <span key={root.id}>
          {at === 0 ? '' : ', '}
          <AppLink to={coveragePath(root.id)}>{t('items.note.board', { symbol: shortName(root, t) })}</AppLink>
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
