import { DirectiveLabel } from '../components/directive-label.tsx';
import { Said } from '../components/said.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { cellOf } from '../lib/cell-key.ts';
import { formatNumber } from '../lib/format.ts';
import { cellPath } from '../lib/paths.ts';
import type { ExemptCell } from './exempt-cells-query.ts';

/** Tasks that single organs need not do, as people said in the comparison: which, who said so, and the way back. */
export function ExemptCells({ cells }: { readonly cells: readonly ExemptCell[] }) {
  const t = useT();
  const language = useLanguage();
  if (cells.length === 0) return null;
  return (
    <section className="taken-off" aria-labelledby="exempt-cells">
      <h2 id="exempt-cells">
        {t('items.settled.cellsTitle')} <span className="rule__count numeric">{formatNumber(cells.length, language)}</span>
      </h2>
      <ul>
        {cells.map((cell) => {
          const at = cellOf(cell.subjectKey);
          return (
            <li key={cell.id} className="taken-off__row">
              <div>
                {cell.organName === null ? null : <p className="taken-off__organ">{cell.organName}</p>}
                {cell.words.map((words) => (
                  <p key={words}>{words}</p>
                ))}
                {cell.directives.map((directive) => (
                  <DirectiveLabel key={directive.id} directive={directive} to={cellPath(directive.id, at?.taskId ?? '', at?.organId ?? '')} />
                ))}
              </div>
              <Said decision={{ ...cell, words: [] }} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
