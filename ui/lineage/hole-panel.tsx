import { useQuery } from '@tanstack/react-query';
import { ListChecks, TableProperties } from 'lucide-react';
import { ButtonLink } from '../components/button.tsx';
import { type DirectiveName, directiveNameFragment } from '../components/directive-name.ts';
import { EvidenceQuote } from '../components/evidence-quote.tsx';
import { Exempt } from '../components/exempt.tsx';
import { handledText } from '../components/handled.ts';
import { Panel } from '../components/panel.tsx';
import { RuleBasis } from '../components/rule-basis.tsx';
import { ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import type { Language } from '../lib/format.ts';
import { graphql } from '../lib/graphql.ts';
import { coveragePath } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { termText } from '../lib/term-text.ts';
import { badgesOf } from './card-of.ts';
import { standing } from './hole-cards.ts';
import type { Hole } from './holes.ts';
import { ItemCounts, itemsPath } from './item-counts.tsx';
import type { LineageSelection } from './lineage-params.ts';

const holeQuery = graphql(
  `
  query LineageHole($of: ID!, $organId: ID!, $asOf: PlainDate, $scope: ScopeInput) {
    expectations(of: $of, filter: { organIds: [$organId], kinds: [ISSUE] }, asOf: $asOf, scope: $scope) {
      rows(first: 20) {
        edges {
          node {
            key
            what
            origin
            from
            where
            note
            heirs
            evidence {
              quote
            }
            directive {
              ...DirectiveName
              source {
                edition
              }
            }
            term {
              text
            }
            dueOn
          }
        }
      }
    }
  }
`,
  [directiveNameFragment],
);

export type HolePanelProps = {
  readonly hole: Hole;
  readonly root: string;
  readonly asOf: string | null;
  readonly scope: ScopeGiven | null;
  readonly graphVersion: number;
  readonly onSelect: (selection: LineageSelection) => void;
  readonly onClose: () => void;
};

/** An organ of which nothing was received: what it owes, who says so, until when; and where to go on from it. */
export function HolePanel({ hole, root, asOf, scope, graphVersion, onSelect, onClose }: HolePanelProps) {
  const t = useT();
  const language = useLanguage();
  const { organ } = hole;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['lineage-hole', root, organ.organId, asOf, scope, graphVersion],
    queryFn: async ({ signal }) => (await request(holeQuery, { of: root, organId: organ.organId, asOf, scope }, signal)).expectations,
  });
  const rows = data?.rows.edges.map((edge) => edge.node).filter((row) => row.directive?.id === hole.under) ?? [];
  const heirs = rows[0]?.heirs ?? [];
  const level = organ.level === null ? t('common.level.none') : t(`common.level.${organ.level}`);
  return (
    <Panel className="side-panel lineage-panel" title={organ.organName} onClose={onClose}>
      <p className="lineage-panel__hole">{t('lineage.hole.about')}</p>
      <dl className="lineage-facts">
        <div>
          <dt>{t('lineage.table.state')}</dt>
          <dd>{standing(organ, t)}</dd>
        </div>
        <div>
          <dt>{t('lineage.panel.level')}</dt>
          <dd>{organ.line === null ? level : `${level} · ${t(`common.line.${organ.line}`)}`}</dd>
        </div>
        {organ.province ? (
          <div>
            <dt>{t('lineage.panel.place')}</dt>
            <dd>{organ.province.name}</dd>
          </div>
        ) : null}
        {heirs.length === 0 ? null : (
          <div>
            <dt>{t('lineage.hole.heir')}</dt>
            <dd>{heirs.join('; ')}</dd>
          </div>
        )}
      </dl>
      <ItemCounts badges={badgesOf(organ)} root={root} cardId={organ.id} />
      <div className="lineage-panel__actions">
        <ButtonLink to={itemsPath(root, 'A', organ.organId)} icon={<ListChecks size={16} aria-hidden />}>
          {t('lineage.panel.items')}
        </ButtonLink>
        <ButtonLink tone="quiet" to={coveragePath(root)} icon={<TableProperties size={16} aria-hidden />}>
          {t('coverage.open')}
        </ButtonLink>
        <button type="button" className="lineage-panel__link" onClick={() => onSelect({ kind: 'node', id: hole.under })}>
          {t('lineage.hole.under')}
        </button>
      </div>
      {isPending ? (
        <Loading>
          <Skeleton height="6em" />
        </Loading>
      ) : null}
      {error !== null && data === undefined ? <ErrorState error={error} title={t('lineage.panel.loadFailed')} onRetry={() => void refetch()} /> : null}
      <RuleBasis rows={rows} />
      {rows.map((row) => (
        <section key={row.key} className="lineage-panel__section">
          <h3>{row.what === null ? t('lineage.hole.owes') : t('due.what', { what: row.what })}</h3>
          <Terms parts={[row.origin === 'RULE' ? '' : t(`coverage.expect.by.${row.origin}`), dueText(row, t, language), row.note ?? '']} />
          {row.evidence.map((evidence) => (
            <EvidenceQuote key={evidence.quote} quote={evidence.quote} where={row.where} edition={row.directive?.source?.edition ?? 'ORIGINAL'} />
          ))}
          <Exempt subject={row.key} what={organ.organName} asked={askedText(organ.organName, row, t)} exempted={false} graphVersion={graphVersion} />
        </section>
      ))}
    </Panel>
  );
}

/** Whose thing is asked about, what it is and by which document. */
function askedText(organName: string, { what, directive }: { readonly what: string | null; readonly directive: DirectiveName | null }, t: Translate): string {
  return handledText([{ organName, what: what === null ? t('due.kind.ISSUE') : t('due.what', { what }), documents: directive === null ? [] : [directive] }], t);
}

function dueText(
  { dueOn, term }: { readonly dueOn: string | null; readonly term: { readonly text: string | null } },
  t: Translate,
  language: Language,
): string {
  return dueOn === null ? termText(term.text ?? '', language) : t('coverage.expect.due', { date: termText(dueOn, language) });
}

function Terms({ parts }: { readonly parts: readonly string[] }) {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? null : <p className="small soft">{said.join(' · ')}</p>;
}
