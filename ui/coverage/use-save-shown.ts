import { useState } from 'react';
import { symbolText } from '../components/directive-name.ts';
import { useScopeWords } from '../components/scope-query.ts';
import { useNotify } from '../components/toasts.tsx';
import { formatDate } from '../lib/format.ts';
import { saveTable } from '../lib/save-table.ts';
import { useScope } from '../lib/scope.ts';
import type { CoverageAnswer } from './coverage-query.ts';
import { isNarrowed, type MatrixView, matrixLines } from './matrix-lines.ts';
import { shownTable } from './shown-table.ts';
import { useTableWords } from './table-words.ts';
import type { CoverageRows } from './use-coverage-rows.ts';

/**
 * Hands the table to the person as it is seen, with the rows that were not fetched yet; the file says as of when, within
 * which scope and under which conditions. `onlyHoles`: the rows come from the server without the others.
 */
export function useSaveShown(
  answer: CoverageAnswer,
  view: MatrixView,
  onlyHoles: boolean,
  list: CoverageRows | null,
): { readonly save: () => void; readonly busy: boolean } {
  const t = useTableWords();
  const notify = useNotify();
  const [scope] = useScope();
  const scopeWords = useScopeWords(scope);
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
      const narrowed = onlyHoles || isNarrowed(view);
      const about = [
        t('scope.asOf', { date: formatDate(answer.asOf) }),
        `${t('scope.label')}: ${scopeWords?.text ?? ''}`,
        onlyHoles ? t('coverage.onlyHoles') : '',
        view.held ? t('coverage.onlyHeld') : '',
        view.state === null ? '' : t('coverage.file.onlyState', { state: t(`coverage.state.${view.state}`) }),
        view.drift ? t('coverage.drift.only') : '',
        view.mark === null ? '' : t('coverage.file.onlyState', { state: t(`coverage.state.${view.mark}`) }),
        answer.confirmedOnly ? t('coverage.confirmedOnly') : '',
      ].filter((part) => part !== '');
      const name = t('coverage.file.name', { symbol: answer.root === null ? '' : symbolText(answer.root, t) }).replaceAll('/', '-');
      const table = shownTable(matrixLines(rows, view, null, false), answer.columns, narrowed ? answer.concrete : null, `${about.join('. ')}.`, t);
      await saveTable(name, 'xlsx', table.rows, table.foot);
      notify({ text: t('coverage.exported', { file: `${name}.xlsx` }) });
    } finally {
      setBusy(false);
    }
  };
  return { save: () => void save(), busy };
}
