import { ArrowUpRight } from 'lucide-react';
import { AppLink } from '../components/app-link.tsx';
import { printedKind, symbolText } from '../components/directive-name.ts';
import { HeldMark } from '../components/marks.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { directivePath } from '../lib/paths.ts';
import { factIds } from './fact-ids.ts';
import { FactItem } from './fact-item.tsx';
import { useReaderLight } from './reader-light.tsx';
import type { Citation } from './reader-query.ts';

/** Viện dẫn: the other documents this text speaks of, how, and the way to them. */
export function CitationFacts({ citations }: { readonly citations: readonly Citation[] }) {
  const t = useT();
  const language = useLanguage();
  const { pin } = useReaderLight();
  return (
    <ul className="facts__list">
      {citations.map((citation, index) => {
        const id = factIds.citation(index);
        const name = citation.symbol ?? citation.name ?? t('common.label.document');
        const about = [citation.issuer, citation.issuedOn === null ? null : formatDate(citation.issuedOn)].filter((part) => part !== null).join(' · ');
        return (
          <li key={id} className="facts__item">
            <FactItem factId={id}>
              <span className="fact__relation">{t(`common.relation.${citation.relation}`)}</span>
              <span className="fact__value">
                {citation.kindName === null || citation.symbol === null ? null : `${printedKind(citation.kindName, citation.directive, language, t)} `}
                <strong>{name}</strong>
              </span>
              {about === '' ? null : <span className="fact__note">{about}</span>}
              {citation.subject === null ? null : <span className="fact__note fact__clamp">{citation.subject}</span>}
            </FactItem>
            <div className="fact__links">
              {citation.directive === null ? (
                <span className="faint">{t('directives.citation.unresolved')}</span>
              ) : (
                <>
                  <AppLink to={directivePath(citation.directive.id)}>
                    {t('common.action.openReader')}
                    <span className="visually-hidden"> {symbolText(citation.directive, t)}</span>
                    <ArrowUpRight size={13} aria-hidden />
                  </AppLink>
                  {citation.directive.held ? null : <HeldMark directive={citation.directive} short />}
                </>
              )}
              {citation.mentions.length < 2 ? null : (
                <span className="fact__mentions">
                  {t('directives.citation.times', { n: citation.mentions.length })}
                  {citation.mentions.map((mention, at) => (
                    <button
                      key={mention.start}
                      type="button"
                      className="facts__more"
                      aria-label={t('directives.citation.mention', { n: at + 1 })}
                      onClick={() => pin({ start: mention.start, end: mention.end })}
                    >
                      {at + 1}
                    </button>
                  ))}
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
