import { Download, Table2 } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import { saveTable, TABLE_FORMATS } from '../lib/save-table.ts';
import type { Cell } from '../lib/xlsx.ts';
import type { View } from './overview-params.ts';

export type TwinBarProps = {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly rows: () => readonly (readonly Cell[])[];
  /** Left out where picture and table stand side by side. */
  readonly view?: View;
  readonly onView?: (view: View) => void;
};

/** Beside a picture: the same rows as a table, and as a file. */
export function TwinBar({ name, rows, view, onView }: TwinBarProps) {
  const t = useT();
  const notify = useNotify();
  return (
    <div className="twin-bar">
      {view === undefined || onView === undefined ? null : (
        <Button
          tone="quiet"
          icon={<Table2 size={16} aria-hidden />}
          aria-pressed={view === 'table'}
          onClick={() => onView(view === 'table' ? 'picture' : 'table')}
        >
          {t('overview.twin.table')}
        </Button>
      )}
      {TABLE_FORMATS.map((format) => (
        <Button
          key={format}
          tone="quiet"
          icon={<Download size={16} aria-hidden />}
          onClick={() => {
            saveTable(name, format, rows()).then(
              () => notify({ text: t('overview.twin.saved', { file: `${name}.${format}` }) }),
              () => notify({ text: t('overview.twin.failed'), kind: 'error' }),
            );
          }}
        >
          {format === 'xlsx' ? 'Excel' : 'CSV'}
        </Button>
      ))}
    </div>
  );
}
