import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../components/app-link.tsx';
import { Button } from '../components/button.tsx';
import { Skeleton, useErrorText } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { coveragePath } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { badgesOf } from './card-of.ts';
import { DriftLine } from './drift-line.tsx';
import { cardItemsPath, ItemCounts } from './item-counts.tsx';
import type { LineageMark } from './marks-query.ts';

const itemsQuery = graphql(`
  query NodeItems($of: ID!, $ids: [ID!], $asOf: PlainDate, $scope: ScopeInput) {
    lineageMarks(of: $of, ids: $ids, asOf: $asOf, scope: $scope) {
      documents {
        items {
          list
          count
          rows(first: 6) {
            key
            message
            messageEn
          }
        }
      }
    }
  }
`);

export type NodeMarksProps = {
  readonly mark: LineageMark;
  readonly root: string;
  readonly rootName: string;
  readonly asOf: string | null;
  readonly scope: ScopeGiven | null;
  readonly graphVersion: number;
};

/** What the card says in signs, in words: coverage, what was received below it, and its open items with the way to them. */
export function NodeMarks({ mark, root, rootName, asOf, scope, graphVersion }: NodeMarksProps) {
  const t = useT();
  const language = useLanguage();
  const errorText = useErrorText();
  const badges = badgesOf(mark);
  const { data, error, refetch } = useQuery({
    queryKey: ['node-items', root, mark.directiveId, asOf, scope, graphVersion],
    enabled: badges.length > 0,
    queryFn: async ({ signal }) =>
      (await request(itemsQuery, { of: root, ids: [mark.directiveId], asOf, scope }, signal)).lineageMarks?.documents[0]?.items ?? [],
  });
  const { concrete, received } = mark;
  if (concrete === null && received === null && badges.length === 0 && mark.daysAfterSuperior === null) return null;
  const isRoot = mark.directiveId === root;
  // As on its card: whoever is named only as one of a group has none.
  const named = received === null ? 0 : received.denominator - mark.unlisted;
  return (
    <section className="lineage-panel__section lineage-marks">
      <dl className="lineage-facts">
        {concrete === null ? null : (
          <div>
            <dt>{t('lineage.marks.coverage')}</dt>
            <dd>
              <AppLink to={coveragePath(root)}>
                {isRoot
                  ? t('lineage.marks.cells', { n: concrete.count, total: concrete.denominator })
                  : t('lineage.marks.tasks', { n: concrete.count, total: concrete.denominator, root: rootName })}
              </AppLink>
              <span className="lineage-marks__bar" aria-hidden>
                <span style={{ width: `${(100 * concrete.count) / Math.max(1, concrete.denominator)}%` }} />
              </span>
              {concrete.unreviewed > 0 ? <span className="small soft">{t('lineage.marks.unreviewed', { n: concrete.unreviewed })}</span> : null}
              {isRoot ? <DriftLine root={root} asOf={asOf} scope={scope} graphVersion={graphVersion} /> : null}
            </dd>
          </div>
        )}
        {received === null ? null : (
          <div>
            <dt>{t('lineage.marks.received')}</dt>
            <dd>
              {named === 0 ? null : t('lineage.marks.receivedOf', { n: received.count, total: named })}
              {mark.unlisted > 0 ? (
                <span className="small soft">
                  {named === 0 ? '' : ' · '}
                  {t('lineage.marks.unlisted', { n: mark.unlisted })}
                </span>
              ) : null}
              {received.excluded > 0 ? <span className="small soft">; {t('lineage.marks.excluded', { n: received.excluded })}</span> : null}
            </dd>
          </div>
        )}
        {mark.daysAfterSuperior === null ? null : (
          <div>
            <dt>{t('lineage.marks.days')}</dt>
            <dd>{t('lineage.marks.daysN', { n: mark.daysAfterSuperior })}</dd>
          </div>
        )}
      </dl>
      {data === undefined ? <ItemCounts badges={badges} root={root} cardId={mark.directiveId} /> : null}
      {badges.length > 0 && data === undefined && error === null ? <Skeleton height="3em" /> : null}
      {error !== null && data === undefined ? (
        <p className="small soft" role="alert">
          {errorText(error)} <Button onClick={() => void refetch()}>{t('common.action.retry')}</Button>
        </p>
      ) : null}
      {data?.map(({ list, count, rows }) => (
        <details key={list} className="lineage-tasks" open={data.length === 1}>
          <summary>
            <span className="lineage-badge" data-list={list}>
              {list} {count}
            </span>{' '}
            {t(`items.list.${list}`)}
          </summary>
          <ul className="lineage-messages">
            {rows.map((item) => (
              <li key={item.key}>{language === 'vi' ? item.message : item.messageEn}</li>
            ))}
          </ul>
          {list === 'A' || list === 'B' || list === 'C' ? (
            <AppLink to={cardItemsPath(root, list, mark.directiveId)}>
              {count > rows.length ? t('lineage.marks.more', { n: count - rows.length }) : t('lineage.marks.open')}
            </AppLink>
          ) : null}
        </details>
      ))}
    </section>
  );
}
