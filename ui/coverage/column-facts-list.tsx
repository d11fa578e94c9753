import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { columnFacts } from './column-facts.ts';
import type { CoverageColumn } from './coverage-query.ts';
import './column-facts.css';

/** Who leads a task, by when, how much. */
export function ColumnFactsList({ column }: { readonly column: CoverageColumn }) {
  const t = useT();
  const language = useLanguage();
  return (
    <dl className="column-facts">
      {columnFacts(column, t, language).map(({ label, value, read }) => (
        <div key={label} data-read={read}>
          <dt>{label}:</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
