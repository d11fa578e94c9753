import { BookOpen, Crosshair, GitFork, TableProperties } from 'lucide-react';
import type { HiddenHoles } from '../canvas/model.ts';
import { AppLink } from '../components/app-link.tsx';
import { Button, ButtonLink } from '../components/button.tsx';
import { kindText, symbolText } from '../components/directive-name.ts';
import { OutsideMark, TextMarks } from '../components/marks.tsx';
import { Panel } from '../components/panel.tsx';
import { personText } from '../components/person-text.ts';
import { ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate, formatInstant } from '../lib/format.ts';
import { coveragePath, directivePath, lineagePath } from '../lib/paths.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { awaitedSentence, isOutside } from './card-of.ts';
import { type LineageDetails, useDetails } from './details-query.ts';
import type { LineageSelection } from './lineage-params.ts';
import type { LineageNode } from './lineage-query.ts';
import type { LineageMark } from './marks-query.ts';
import { Neighbours } from './neighbours.tsx';
import { NodeMarks } from './node-marks.tsx';
import { NodeTasks } from './node-tasks.tsx';
import type { LineageActions } from './use-lineage-actions.ts';

export type NodePanelProps = {
  readonly node: LineageNode;
  /** Id of the root of the picture. */
  readonly root: string;
  /** How it is called in a sentence. */
  readonly rootName: string;
  /** Null until the marks have come, and where there are none. */
  readonly mark: LineageMark | null;
  /** What its card says of the holes that hide below it. */
  readonly hidden: HiddenHoles | null;
  readonly asOf: string | null;
  readonly scope: ScopeGiven | null;
  readonly graphVersion: number;
  readonly actions: LineageActions;
  readonly onSelect: (selection: LineageSelection) => void;
  readonly onClose: () => void;
};

/** Everything the system knows of one document in the picture, and where to go from it. */
export function NodePanel({ node, root, rootName, mark, hidden, asOf, scope, graphVersion, actions, onSelect, onClose }: NodePanelProps) {
  const t = useT();
  const isRoot = node.id === root;
  const { directive } = node;
  const details = useDetails(node.id, graphVersion);
  return (
    <Panel className="side-panel lineage-panel" title={symbolText(directive, t)} onClose={onClose}>
      <div className="lineage-panel__marks">
        <TextMarks directive={directive} edition={directive.source?.edition ?? null} best />
        {isOutside(node, mark) ? <OutsideMark /> : null}
        {isRoot ? <span className="mark-pill mark-pill--plain">{t('lineage.panel.root')}</span> : null}
      </div>
      {directive.subject === null ? null : <p className="lineage-panel__subject">{directive.subject}</p>}
      {directive.held || directive.withdrawn ? null : <p className="lineage-panel__hole">{t(notHeldWords(directive.outcome))}</p>}
      {isOutside(node, mark) ? <p className="small soft">{t('lineage.legend.outsideHint')}</p> : null}
      <div className="lineage-panel__actions">
        {directive.held || (directive.source !== null && !directive.withdrawn) ? (
          <ButtonLink tone="primary" to={directivePath(node.id)} icon={<BookOpen size={16} aria-hidden />}>
            {t(directive.held ? 'common.action.openReader' : directive.outcome === 'EXCERPT' ? 'lineage.panel.openExcerpt' : 'lineage.panel.openOther')}
          </ButtonLink>
        ) : null}
        <ButtonLink to={coveragePath(node.id)} icon={<TableProperties size={16} aria-hidden />}>
          {t('coverage.open')}
        </ButtonLink>
        {node.lowerShown < node.lowerTotal ? (
          <Button icon={<GitFork size={16} aria-hidden />} onClick={() => actions.expand(node.id)}>
            {t('lineage.panel.expand', { shown: node.lowerShown, total: node.lowerTotal })}
          </Button>
        ) : null}
        {node.lowerShown > 0 && !isRoot ? <Button onClick={() => actions.collapse(node.id)}>{t('lineage.panel.collapse')}</Button> : null}
        {isRoot ? null : (
          <ButtonLink tone="quiet" to={lineagePath(node.id)} icon={<Crosshair size={16} aria-hidden />}>
            {t('lineage.panel.center')}
          </ButtonLink>
        )}
      </div>
      {mark === null ? null : <NodeMarks mark={mark} root={root} rootName={rootName} asOf={asOf} scope={scope} graphVersion={graphVersion} />}
      <NodeFacts node={node} details={details.data ?? null} />
      {details.isError && !details.data ? (
        <ErrorState error={details.error} title={t('lineage.panel.loadFailed')} onRetry={() => void details.refetch()} />
      ) : null}
      {details.isPending ? (
        <Loading>
          <div className="lineage-panel__skeleton">
            <Skeleton width="60%" />
            <Skeleton height="3.5em" />
            <Skeleton height="3.5em" />
          </div>
        </Loading>
      ) : null}
      {directive.held && details.data && details.data.taskCount > 0 ? (
        <NodeTasks key={node.id} id={node.id} graphVersion={graphVersion} count={details.data.taskCount} />
      ) : null}
      {details.data ? <NodeLinks node={node} mark={mark} hidden={hidden} details={details.data} actions={actions} onSelect={onSelect} /> : null}
    </Panel>
  );
}

/** What there is of a document whose whole text is not. */
function notHeldWords(outcome: LineageNode['directive']['outcome']): 'lineage.panel.excerptOnly' | 'lineage.panel.reportOnly' | 'lineage.panel.notHeld' {
  if (outcome === 'EXCERPT') return 'lineage.panel.excerptOnly';
  return outcome === 'REPORT_ABOUT' ? 'lineage.panel.reportOnly' : 'lineage.panel.notHeld';
}

function NodeFacts({ node, details }: { readonly node: LineageNode; readonly details: LineageDetails | null }) {
  const t = useT();
  const { directive } = node;
  const date =
    directive.issuedOn !== null ? (
      formatDate(directive.issuedOn)
    ) : (
      <>
        {t('common.label.noDate')}
        {directive.notBefore === null ? null : (
          <span className="soft">
            {' · '}
            {details?.notBeforeFrom?.symbol
              ? t('common.label.notBeforeWhy', { date: formatDate(directive.notBefore), symbol: details.notBeforeFrom.symbol })
              : t('common.label.notBefore', { date: formatDate(directive.notBefore) })}
          </span>
        )}
      </>
    );
  const level = directive.level === null ? t('common.level.none') : t(`common.level.${directive.level}`);
  const facts = [
    { label: t('lineage.panel.organ'), value: directive.issuerNames.length === 0 ? t('lineage.card.noOrgan') : directive.issuerNames.join('; ') },
    { label: t('lineage.panel.kind'), value: kindText(directive, t) },
    { label: t('lineage.panel.date'), value: date },
    { label: t('lineage.panel.level'), value: directive.line === null ? level : `${level} · ${t(`common.line.${directive.line}`)}` },
    details?.place ? { label: t('lineage.panel.place'), value: `${details.place.unit} ${details.place.name}`.trim() } : null,
    directive.held && details ? { label: t('lineage.panel.signer'), value: details.signer ?? t('lineage.panel.signerNone') } : null,
    directive.held && details ? { label: t('lineage.panel.tasks'), value: t('lineage.panel.tasksN', { n: details.taskCount }) } : null,
  ].filter((fact) => fact !== null);
  return (
    <dl className="lineage-facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

type NodeLinksProps = Pick<NodePanelProps, 'node' | 'mark' | 'hidden' | 'actions' | 'onSelect'> & { readonly details: LineageDetails };

function NodeLinks({ node, mark, hidden: holes, details, actions, onSelect }: NodeLinksProps) {
  const t = useT();
  const upper = details.upward.map((edge) => ({ key: edge.key, state: edge.state, directive: edge.to }));
  const lower = details.downward.edges.map(({ node: edge }) => ({ key: edge.key, state: edge.state, directive: edge.from }));
  const hidden = details.downward.totalCount - lower.length;
  return (
    <>
      <Neighbours
        title={t('lineage.panel.upper', { n: upper.length })}
        none={t('lineage.panel.upperNone')}
        items={upper}
        onShow={actions.showUpper}
        onSelect={onSelect}
      />
      <Neighbours
        title={t('lineage.panel.lower', { n: details.downward.totalCount })}
        none={t('lineage.panel.lowerNone')}
        items={lower}
        note={details.downward.totalCount > node.lowerTotal ? t('lineage.panel.lowerDrawn', { n: node.lowerTotal }) : null}
        onShow={(id) => actions.showLower(id, node.id)}
        onSelect={onSelect}
      />
      {hidden > 0 ? <p className="small soft">{t('lineage.panel.lowerMore', { n: hidden })}</p> : null}
      {node.belowHidden > 0 ? <p className="small soft">{t('lineage.panel.hidden', { n: node.belowHidden, cited: node.belowHiddenNotHeld })}</p> : null}
      {holes !== null && holes.awaited.count > 0 && mark !== null ? <p className="small soft">{awaitedSentence(mark, holes.awaited.count, t)}</p> : null}
      {node.inCycle ? <p className="lineage-panel__hole">{t('lineage.panel.cycle')}</p> : null}
      {details.sources.length === 0 ? null : (
        <section className="lineage-panel__section">
          <h3>{t('lineage.panel.sources', { n: details.sources.length })}</h3>
          <ul className="lineage-sources">
            {details.sources.map((source) => (
              <li key={source.id}>
                <AppLink to={directivePath(node.id, { sourceId: source.id })}>{source.fileName}</AppLink>
                <span className="small soft">
                  {t(`common.edition.${source.edition}`)} ·{' '}
                  {t('lineage.panel.sourceBy', { at: formatInstant(source.addedAt), by: personText(source.addedBy, t) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
