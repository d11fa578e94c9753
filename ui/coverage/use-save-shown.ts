import { useState } from 'react';
import { symbolText } from '../components/directive-name.ts';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import { saveTable } from '../lib/save-table.ts';
import type { CoverageAnswer } from './coverage-query.ts';
import { type MatrixView, matrixLines } from './matrix-lines.ts';
import { shownTable } from './shown-table.ts';
import type { CoverageRows } from './use-coverage-rows.ts';

/** Hands the table to the person as it is seen, with the rows that were not fetched yet. */
export function useSaveShown(answer: CoverageAnswer, view: MatrixView, list: CoverageRows | null): { readonly save: () => void; readonly busy: boolean } {
  const t = useT();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    if (list === null) return;
    setBusy(true);
    try {
      const rows = await list.loadAll();
      if (rows === null) {
        notify({ text: t('coverage.saveShownFailed'), kind: 'error' });
        return;
      }
      const name = t('coverage.file.name', { symbol: answer.root === null ? '' : symbolText(answer.root, t) }).replaceAll('/', '-');
      await saveTable(name, 'xlsx', shownTable(matrixLines(rows, view, false), answer.columns, t));
      notify({ text: t('coverage.exported', { file: `${name}.xlsx` }) });
    } finally {
      setBusy(false);
    }
  };
  return { save: () => void save(), busy };
}
