import { Download } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { Menu } from '../components/menu.tsx';
import type { CoverageOptions } from './coverage-query.ts';
import { useTableWords } from './table-words.ts';
import { useExport } from './use-export.ts';

export type SaveMenuProps = {
  readonly options: CoverageOptions;
  readonly savingShown: boolean;
  readonly onSaveShown: () => void;
};

/** The files of the comparison: as it is shown, or all of it. */
export function SaveMenu({ options, savingShown, onSaveShown }: SaveMenuProps) {
  const t = useTableWords();
  const { save, busy } = useExport(options);
  return (
    <Menu
      trigger={
        <Button tone="quiet" icon={<Download size={16} aria-hidden />} disabled={busy || savingShown}>
          {t(busy || savingShown ? 'coverage.exporting' : 'coverage.export')}
        </Button>
      }
      note={t('coverage.exportNote', { copied: t('coverage.state.COPIED'), missing: t('coverage.state.MISSING') })}
      items={[
        { id: 'shown', label: t('coverage.saveShown'), onSelect: onSaveShown },
        { id: 'xlsx', label: t('coverage.exportXlsx'), onSelect: () => void save('XLSX') },
        { id: 'csv', label: t('coverage.exportCsv'), onSelect: () => void save('CSV_COMPARISON') },
      ]}
    />
  );
}
