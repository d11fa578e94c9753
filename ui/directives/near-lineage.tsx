import { Workflow } from 'lucide-react';
import { ButtonLink } from '../components/button.tsx';
import { DirectiveLabel } from '../components/directive-label.tsx';
import { HeldMark } from '../components/marks.tsx';
import { useT } from '../i18n/use-t.ts';
import { directivePath, lineagePath } from '../lib/paths.ts';
import type { NearEdge, ReaderDirective } from './reader-query.ts';

const SHOWN = 8;

/** The documents right above and right below, and the way to the large picture. */
export function NearLineage({ directive }: { readonly directive: ReaderDirective }) {
  const t = useT();
  const down = directive.downward.edges.map(({ node }) => node);
  const lower = down.filter((edge) => edge.relation === 'IMPLEMENTS' && edge.state !== 'REJECTED');
  const upper = directive.upward.filter((edge) => edge.relation !== 'CITES' && edge.state !== 'REJECTED');
  return (
    <div className="near">
      <h3>{t('directives.lineage.up')}</h3>
      {upper.length === 0 ? <p className="faint small">{t('directives.lineage.noUp')}</p> : <NearList edges={upper} end="to" />}
      <h3>{t('directives.lineage.down')}</h3>
      {lower.length === 0 ? <p className="faint small">{t('directives.lineage.noDown')}</p> : <NearList edges={lower.slice(0, SHOWN)} end="from" />}
      <ButtonLink to={lineagePath(directive.id)} icon={<Workflow size={16} aria-hidden />}>
        {directive.belowCount > SHOWN ? t('directives.lineage.more', { n: directive.belowCount }) : t('common.action.openLineage')}
      </ButtonLink>
    </div>
  );
}

function NearList({ edges, end }: { readonly edges: readonly NearEdge[]; readonly end: 'from' | 'to' }) {
  const t = useT();
  return (
    <ul className="near__list">
      {edges.map((edge) => {
        const other = edge[end];
        return (
          <li key={edge.key}>
            {end === 'to' ? <span className="fact__relation">{t(`common.relation.${edge.relation}`)}</span> : null}
            <DirectiveLabel directive={other} to={directivePath(other.id)} />
            <span className="near__marks">
              {other.held ? null : <HeldMark directive={other} short />}
              {edge.state === 'SUGGESTED' ? <span className="mark-pill mark-pill--edition">{t('directives.lineage.suggested')}</span> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
