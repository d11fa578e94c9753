import { useState } from 'react';
import { useErrorText } from '../components/states.tsx';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import { download } from '../lib/csv.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { CoverageOptions } from './coverage-query.ts';

const exportQuery = graphql(`
  query ExportCoverage($of: ID!, $asOf: PlainDate, $scope: ScopeInput, $confirmedOnly: Boolean!, $format: ExportFormat!) {
    exportFile(of: $of, asOf: $asOf, scope: $scope, confirmedOnly: $confirmedOnly, format: $format) {
      fileName
      mediaType
      base64
    }
  }
`);

/** Has the server make a file of the comparison and hands it to the browser; says so, or what went wrong. */
export function useExport(options: CoverageOptions): { readonly save: (format: 'XLSX' | 'CSV_COMPARISON') => Promise<void>; readonly busy: boolean } {
  const t = useT();
  const notify = useNotify();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const save = async (format: 'XLSX' | 'CSV_COMPARISON'): Promise<void> => {
    setBusy(true);
    try {
      const file = (await request(exportQuery, { ...options, format })).exportFile;
      if (file === null) return;
      download(
        file.fileName,
        Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0)),
        file.mediaType,
      );
      notify({ text: t('coverage.exported', { file: file.fileName }) });
    } catch (error) {
      notify({ text: errorText(error), kind: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return { save, busy };
}
