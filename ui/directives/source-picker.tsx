import { useId } from 'react';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { useUrlState } from '../lib/url-state.ts';
import { READER_PARAMS } from './reader-params.ts';
import type { ReaderDirective } from './reader-query.ts';

/** Which of several texts of one directive is read; nothing when there is only one. */
export function SourcePicker({ directive, sourceId }: { readonly directive: ReaderDirective; readonly sourceId: string }) {
  const t = useT();
  const id = useId();
  const [, set] = useUrlState(READER_PARAMS);
  if (directive.sources.length < 2) return null;
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {t('directives.reader.source')}
      </label>
      <select
        id={id}
        className="input small"
        value={sourceId}
        onChange={(event) => set({ source: event.target.value === directive.source?.id ? null : event.target.value, at: null, task: null })}
      >
        {directive.sources.map((source) => (
          <option key={source.id} value={source.id}>
            {t('directives.reader.sourceOption', {
              edition: t(`common.edition.${source.edition}`),
              file: source.fileName,
              date: formatInstant(source.addedAt),
            })}
          </option>
        ))}
      </select>
    </div>
  );
}
