import { Download } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { saveTable, TABLE_FORMATS, type TableFormat } from '../lib/save-table.ts';
import type { Cell, Sheet } from '../lib/xlsx.ts';
import { Button } from './button.tsx';
import { useErrorText } from './states.tsx';
import { useNotify } from './toasts.tsx';
import './save-buttons.css';

export type SaveButtonsProps = {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Rows that will be in it; 0 switches the buttons off. */
  readonly count: number;
  /** Not all rows are here yet. */
  readonly waiting?: boolean;
  /** The table with its head, made when it is asked for. */
  readonly rows: () => readonly (readonly Cell[])[] | Promise<readonly (readonly Cell[])[]>;
  /** Tables that stand beside it in the workbook, on sheets of their own; a CSV is one table. Left out: none. */
  readonly further?: () => readonly Sheet[] | Promise<readonly Sheet[]>;
};

/** What is shown as a workbook or as CSV, all of its rows. */
export function SaveButtons({ name, count, waiting = false, rows, further }: SaveButtonsProps) {
  const t = useT();
  const notify = useNotify();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const save = async (format: TableFormat): Promise<void> => {
    setBusy(true);
    try {
      const table = await rows();
      const beside = format === 'xlsx' ? ((await further?.()) ?? []) : [];
      await saveTable(name, format, table, 0, beside);
      const more = beside.map((sheet) => t('common.action.savedBeside', { n: sheet.rows.length - 1, sheet: sheet.name })).join('');
      notify({ text: t('common.action.saved', { n: table.length - 1, more, file: `${name}.${format}` }) });
    } catch (error) {
      notify({ text: errorText(error), kind: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="save-buttons">
      {TABLE_FORMATS.map((format) => (
        <Button key={format} icon={<Download size={16} aria-hidden />} disabled={busy || waiting || count === 0} onClick={() => void save(format)}>
          {t(format === 'xlsx' ? 'common.action.exportXlsx' : 'common.action.exportCsv')}
        </Button>
      ))}
    </div>
  );
}
