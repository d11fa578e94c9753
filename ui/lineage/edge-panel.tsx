import { ArrowDown } from 'lucide-react';
import { decisionText } from '../components/decision.ts';
import { DirectiveLabel } from '../components/directive-label.tsx';
import { type DirectiveName, directiveText } from '../components/directive-name.ts';
import { EvidenceQuote } from '../components/evidence-quote.tsx';
import { HeldMark } from '../components/marks.tsx';
import { Panel } from '../components/panel.tsx';
import { Said } from '../components/said.tsx';
import { EmptyState, ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { directivePath } from '../lib/paths.ts';
import { EdgeDecisionBar } from './edge-decision-bar.tsx';
import { type EdgeDetails, useEdge } from './edge-query.ts';
import type { LineageSelection } from './lineage-params.ts';

export type EdgePanelProps = {
  readonly edgeKey: string;
  readonly graphVersion: number;
  readonly onSelect: (selection: LineageSelection) => void;
  readonly onClose: () => void;
};

/** Why the system says that one document carries out the other, and what people decided about it. */
export function EdgePanel({ edgeKey, graphVersion, onSelect, onClose }: EdgePanelProps) {
  const t = useT();
  const { data: edge, isPending, isError, error, refetch } = useEdge(edgeKey, graphVersion);
  return (
    <Panel className="side-panel lineage-panel" title={t('lineage.panel.edge')} onClose={onClose}>
      {isPending ? (
        <Loading>
          <div className="lineage-panel__skeleton">
            <Skeleton height="4em" />
            <Skeleton height="4em" />
            <Skeleton height="8em" />
          </div>
        </Loading>
      ) : null}
      {isError && !edge ? <ErrorState error={error} title={t('lineage.edge.loadFailed')} onRetry={() => void refetch()} /> : null}
      {edge === null ? <EmptyState title={t('lineage.edge.gone')} /> : null}
      {edge ? <EdgeFacts edge={edge} graphVersion={graphVersion} onSelect={onSelect} /> : null}
    </Panel>
  );
}

function EdgeFacts({
  edge,
  graphVersion,
  onSelect,
}: {
  readonly edge: EdgeDetails;
  readonly graphVersion: number;
  readonly onSelect: EdgePanelProps['onSelect'];
}) {
  const t = useT();
  const standing = edge.decisions.findLast(({ said, mayTakeBack }) => mayTakeBack && said !== 'reopen-edge');
  return (
    <>
      <div className="lineage-ends">
        <EdgeEnd label={t('lineage.edge.lower')} directive={edge.from} onSelect={onSelect} />
        <p className="lineage-ends__arrow">
          <ArrowDown size={16} aria-hidden />
          {t('lineage.edge.implements')}
        </p>
        <EdgeEnd label={t('lineage.edge.upper')} directive={edge.to} onSelect={onSelect} />
      </div>
      <EdgeDecisionBar edge={edge} graphVersion={graphVersion} />
      {standing === undefined ? null : <Said decision={standing} />}
      <section className="lineage-panel__section">
        <h3>{t('lineage.edge.proofs', { n: edge.proofs.length })}</h3>
        {edge.proofs.length === 0 ? <p className="small soft">{t('lineage.edge.noProof')}</p> : null}
        {edge.proofs.map((proof) => (
          <EvidenceQuote
            key={`${proof.source.id}/${proof.evidence.start}-${proof.evidence.end}`}
            quote={proof.evidence.quote}
            before={proof.before}
            after={proof.after}
            where={proof.where}
            edition={proof.edition}
            document={directiveText(proof.directive, t)}
            to={directivePath(proof.directive.id, { sourceId: proof.source.id, at: proof.evidence })}
          />
        ))}
      </section>
      <dl className="lineage-facts">
        <div>
          <dt>{t('lineage.edge.origin')}</dt>
          <dd>{t(`lineage.edge.origin.${edge.origin}`)}</dd>
        </div>
        {edge.reason === null ? null : (
          <div>
            <dt>{t('lineage.edge.reason')}</dt>
            <dd>{reasonText(edge.reason, t)}</dd>
          </div>
        )}
        <div>
          <dt>{t('lineage.edge.state')}</dt>
          <dd>{t(`common.edgeState.${edge.state}`)}</dd>
        </div>
        <div>
          <dt>{t('lineage.edge.decisions')}</dt>
          <dd>
            {edge.decisions.length === 0 ? t('lineage.edge.unreviewed') : null}
            <ol className="lineage-decisions">
              {edge.decisions.map((decision) => (
                <li key={decision.id}>
                  {decisionText(decision, t)} <span className="faint">{t('decided.who', { by: decision.by, at: formatInstant(decision.at) })}</span>
                </li>
              ))}
            </ol>
          </dd>
        </div>
      </dl>
      {edge.shortCut ? <p className="small soft">{t('lineage.edge.shortCut')}</p> : null}
    </>
  );
}

function EdgeEnd({ label, directive, onSelect }: { readonly label: string; readonly directive: DirectiveName; readonly onSelect: EdgePanelProps['onSelect'] }) {
  const t = useT();
  return (
    <button
      type="button"
      className="lineage-end"
      data-held={directive.held}
      title={t('lineage.panel.show')}
      onClick={() => onSelect({ kind: 'node', id: directive.id })}
    >
      <span className="small faint">{label}</span>
      <DirectiveLabel directive={directive} />
      {directive.held ? null : <HeldMark directive={directive} short />}
    </button>
  );
}

type Translate = ReturnType<typeof useT>;

/** The rules of linking that suggest an edge; a rule this list does not know is shown by its code. */
const REASONS = ['based-on-party-committee', 'based-on-higher-of-line', 'based-on-centre'] as const;

function reasonText(code: string, t: Translate): string {
  const known = REASONS.find((reason) => reason === code);
  return known === undefined ? t('lineage.edge.reason.other', { code }) : t(`lineage.edge.reason.${known}`);
}
