import { type Translate, useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import type { ReaderDirective } from './reader-query.ts';

const TOLD = ['withdraw', 'restore', 'purge', 'confirm-edge', 'reject-edge', 'undo-import', 'correct-fact', 'merge', 'unmerge', 'keep-apart'] as const;

function what(type: string, t: Translate): string {
  const known = TOLD.find((one) => one === type.toLowerCase().replaceAll('_', '-'));
  return known === undefined ? t('directives.history.other') : t(`directives.history.${known}`);
}

/** Lịch sử quyết định: what people decided about the document, newest first, with their reasons. */
export function History({ decisions, latestOnly = false }: { readonly decisions: ReaderDirective['decisions']; readonly latestOnly?: boolean }) {
  const t = useT();
  if (decisions.length === 0) return null;
  return (
    <div className="history">
      {latestOnly ? null : <h3>{t('directives.history.title')}</h3>}
      <ul>
        {decisions
          .toSorted((left, right) => right.at.localeCompare(left.at))
          .slice(0, latestOnly ? 1 : decisions.length)
          .map((decision) => (
            <li key={decision.id}>
              {t('directives.history.line', { at: formatInstant(decision.at), what: what(decision.type, t), by: decision.by })}
              {decision.reason === null ? null : <q>{decision.reason}</q>}
            </li>
          ))}
      </ul>
    </div>
  );
}
