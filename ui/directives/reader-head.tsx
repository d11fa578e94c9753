import { Download, Workflow } from 'lucide-react';
import { ButtonLink } from '../components/button.tsx';
import { dateText, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import { TextMarks } from '../components/marks.tsx';
import { Tooltip } from '../components/tooltip.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { lineagePath } from '../lib/paths.ts';
import { useUrlState } from '../lib/url-state.ts';
import { ChangeMenu } from './change-menu.tsx';
import { READER_PARAMS } from './reader-params.ts';
import type { ReaderDirective } from './reader-query.ts';
import { ReceiptButton, ReceiptSaid } from './receipt.tsx';

/** What the document is, and what can be done with it. */
export function ReaderHead({ directive, version }: { readonly directive: ReaderDirective; readonly version: number }) {
  const t = useT();
  const [{ source: sourceId }] = useUrlState(READER_PARAMS);
  const source = directive.sources.find(({ id }) => id === (sourceId ?? directive.source?.id)) ?? directive.sources[0];
  const symbol = symbolText(directive, t);
  const date = dateText(directive, t);
  return (
    <header className="reader-head">
      <div className="reader-head__words">
        <p className="reader-head__meta">
          {issuersText(directive, t)}
          {directive.issuerNames.length === 0 ? null : ' · '}
          {directive.issuedOn === null && directive.notBefore !== null ? (
            <Tooltip
              text={t('common.label.notBeforeWhy', {
                date: formatDate(directive.notBefore),
                symbol: directive.notBeforeFrom === null ? '' : symbolText(directive.notBeforeFrom, t),
              })}
            >
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its explanation must be reachable by keyboard */}
              <span className="reader-head__why" tabIndex={0}>
                {date}
              </span>
            </Tooltip>
          ) : (
            <span className="numeric">{date}</span>
          )}
        </p>
        <h1 className="reader-head__title">
          {directive.symbol === null ? symbol : `${kindText(directive, t)} ${symbol}`}
          <span className="reader-head__marks">
            <TextMarks directive={directive} edition={source?.edition ?? null} best={source?.id !== undefined && source.id === directive.source?.id} />
          </span>
        </h1>
        {directive.subject === null ? null : (
          <p className="reader-head__subject" title={directive.subject}>
            {directive.subject}
          </p>
        )}
        <ReceiptSaid directive={directive} />
      </div>
      <div className="reader-head__actions">
        <ButtonLink to={lineagePath(directive.id)} tone="primary" icon={<Workflow size={16} aria-hidden />}>
          {t('common.action.openLineage')}
        </ButtonLink>
        {source === undefined ? null : (
          <a className="button" href={`/files/${source.bytesHash}`} download={source.fileName}>
            <Download size={16} aria-hidden />
            {t('directives.reader.download')}
          </a>
        )}
        {directive.withdrawn ? null : <ReceiptButton directive={directive} />}
        <ChangeMenu directive={directive} version={version} />
      </div>
    </header>
  );
}
