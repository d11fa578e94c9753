import { useQuery } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useAddLink } from '../components/add-task-link.ts';
import { AppLink } from '../components/app-link.tsx';
import { Button } from '../components/button.tsx';
import { directiveNameFragment, directiveText, symbolText } from '../components/directive-name.ts';
import { MarkedWords } from '../components/marked-words.tsx';
import { EditionMark } from '../components/marks.tsx';
import { sharedWords } from '../components/shared-words.ts';
import { useT } from '../i18n/use-t.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { pathText, placeText } from '../lib/path-text.ts';
import { directivePath } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import type { CoverageColumn, CoverageOptions } from './coverage-query.ts';

const nearQuery = graphql(
  `
    query NearWordings($of: ID!, $asOf: PlainDate, $scope: ScopeInput, $confirmedOnly: Boolean!, $taskId: ID!, $organId: ID!) {
      coverage(of: $of, asOf: $asOf, scope: $scope, confirmedOnly: $confirmedOnly) {
        nearWordings(taskId: $taskId, organId: $organId) {
          words
          upper {
            id
            text
          }
          lower {
            id
            path
            ordering
            evidence {
              start
              end
            }
            directive {
              ...DirectiveName
              source {
                edition
              }
            }
          }
        }
      }
    }
  `,
  [directiveNameFragment],
);

type NearWording = NonNullable<ResultOf<typeof nearQuery>['coverage']>['nearWordings'][number];

export type NearWordingsProps = {
  readonly column: CoverageColumn;
  readonly organId: string;
  readonly options: CoverageOptions;
  readonly graphVersion: number;
};

/** What comes near in its words where nothing was found: to be read, and linked where it does answer the task. */
export function NearWordings({ column, organId, options, graphVersion }: NearWordingsProps) {
  const t = useT();
  const { taskId } = column;
  const { data } = useQuery({
    queryKey: ['near-wordings', taskId, organId, options, graphVersion],
    queryFn: async ({ signal }) => (await request(nearQuery, { ...options, taskId, organId }, signal)).coverage?.nearWordings ?? [],
  });
  if (data === undefined || data.length === 0) return null;
  return (
    <section className="coverage-panel__section">
      <h3>{t('coverage.near.title')}</h3>
      <p className="small soft">{t('coverage.near.hint')}</p>
      {data.map((near) => (
        <Near key={near.lower.id} near={near} upperText={column.text} />
      ))}
    </section>
  );
}

function Near({ near, upperText }: { readonly near: NearWording; readonly upperText: string }) {
  const t = useT();
  const { add, pending } = useAddLink();
  const { lower, upper, words } = near;
  const name = `${symbolText(lower.directive, t)} ${pathText(lower.path, t)}`;
  return (
    <article className="coverage-near">
      <p className="coverage-near__end small">
        <AppLink to={directivePath(lower.directive.id, { at: lower.evidence })} title={`${directiveText(lower.directive, t)}. ${t('tasks.link.openText')}`}>
          {symbolText(lower.directive, t)} · {placeText(lower.path, t)}
        </AppLink>
        {lower.directive.source ? <EditionMark edition={lower.directive.source.edition} /> : null}
      </p>
      <MarkedWords text={words} spans={sharedWords(words, `${upperText}\n${upper.text}`)} />
      {lower.ordering ? (
        <Button icon={<Link2 size={16} aria-hidden />} disabled={pending} onClick={() => add({ lower: lower.id, upper: upper.id, reason: null, name })}>
          {t('coverage.near.add')}
        </Button>
      ) : null}
    </article>
  );
}
