import { FileInput } from 'lucide-react';
import { ButtonLink } from '../components/button.tsx';
import { directiveText, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import { EvidenceQuote } from '../components/evidence-quote.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { directivePath, IMPORT_PATH } from '../lib/paths.ts';
import { History } from './history.tsx';
import { NearLineage } from './near-lineage.tsx';
import type { NearEdge, ReaderDirective } from './reader-query.ts';

/** A document that is only cited: what is known of it, who cites it in which words, how its text comes in. */
export function PlaceholderBody({ directive }: { readonly directive: ReaderDirective }) {
  const t = useT();
  const known = [
    { name: t('directives.fact.kind'), value: directive.kind === null && directive.kindName === null ? null : kindText(directive, t) },
    { name: t('directives.fact.symbol'), value: directive.symbol ?? directive.partialSymbol },
    { name: t('directives.fact.issuedOn'), value: directive.issuedOn === null ? null : formatDate(directive.issuedOn) },
    { name: t('directives.fact.issuer'), value: issuersText(directive, t) },
    { name: t('directives.fact.subject'), value: directive.subject },
    { name: t('directives.fact.line'), value: directive.line === null ? null : t(`common.line.${directive.line}`) },
    { name: t('directives.fact.level'), value: directive.level === null ? null : t(`common.level.${directive.level}`) },
  ].filter(({ value }) => value !== null && value !== '');
  const citing = directive.downward.edges.map(({ node }) => node);
  return (
    <div className="placeholder">
      <div className="placeholder__main">
        <section className="placeholder__notice" aria-labelledby="placeholder-title">
          <h2 id="placeholder-title">{t('directives.placeholder.title')}</h2>
          <p>{t('directives.placeholder.text')}</p>
          <p>{t('directives.placeholder.addHow')}</p>
          <ButtonLink to={IMPORT_PATH} tone="primary" icon={<FileInput size={16} aria-hidden />}>
            {t('directives.placeholder.add')}
          </ButtonLink>
        </section>
        <section aria-labelledby="cited-by">
          <h2 id="cited-by">{t('directives.placeholder.citedBy')}</h2>
          <p className="soft small">
            {directive.downward.totalCount === 0
              ? t('directives.placeholder.noCitations')
              : t('directives.placeholder.citedByCount', { n: directive.downward.totalCount })}
          </p>
          <ul className="placeholder__quotes">
            {citing.map((edge) => (
              <CitingEdge key={edge.key} edge={edge} />
            ))}
          </ul>
        </section>
      </div>
      <aside className="placeholder__side">
        <section className="placeholder__known" aria-labelledby="known">
          <h2 id="known">{t('directives.placeholder.known')}</h2>
          <dl className="form-facts">
            {known.map(({ name, value }) => (
              <div key={name} className="form-facts__row">
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
        <NearLineage directive={directive} />
        <History directiveId={directive.id} decisions={directive.decisions} />
      </aside>
    </div>
  );
}

function CitingEdge({ edge }: { readonly edge: NearEdge }) {
  const t = useT();
  return (
    <>
      {edge.proofs.map((proof) => (
        <li key={`${proof.source.id}-${proof.evidence.start}`}>
          <p className="fact__relation">
            {symbolText(edge.from, t)} · {t(`common.relation.${edge.relation}`)}
          </p>
          <EvidenceQuote
            quote={proof.evidence.quote}
            before={proof.before}
            after={proof.after}
            where={proof.where}
            edition={proof.edition}
            document={directiveText(proof.directive, t)}
            to={directivePath(proof.directive.id, { sourceId: proof.source.id, at: proof.evidence })}
          />
        </li>
      ))}
    </>
  );
}
