import { FileUp, FolderUp } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '../components/button.tsx';
import { useT } from '../i18n/use-t.ts';
import { ACCEPTED_ENDINGS } from './accepted-endings.ts';
import { droppedFiles, meantFiles } from './dropped-files.ts';
import type { EditionChoice } from './use-import.ts';

const EDITIONS = ['ORIGINAL', 'COPY', 'SCAN', 'EXCERPT', 'CONDENSED'] as const;

/** What the server takes at once. */
export const MOST_FILES = 1000;

export type DropZoneProps = {
  /** Files being sent; null when none are. */
  readonly sending: number | null;
  readonly compact: boolean;
  readonly onFiles: (files: readonly File[], edition: EditionChoice) => void;
};

/** Where files come in: dropped, or chosen one by one or as a folder. */
export function DropZone({ sending, compact, onFiles }: DropZoneProps) {
  const t = useT();
  const id = useId();
  const filesInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const [edition, setEdition] = useState<EditionChoice>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const take = (files: readonly File[]): void => {
    if (files.length === 0) setProblem(t('import.drop.none'));
    else if (files.length > MOST_FILES) setProblem(t('import.drop.tooMany', { max: MOST_FILES, n: files.length }));
    else {
      setProblem(null);
      onFiles(files, edition);
    }
  };
  const onDrag = (event: DragEvent, step: number): void => {
    event.preventDefault();
    depth.current += step;
    setOver(depth.current > 0);
  };
  const busy = sending !== null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region that files are dropped on; the buttons inside do the same by keyboard
    <div
      role="group"
      aria-label={t('import.drop.title')}
      className="drop-zone"
      data-over={over}
      data-compact={compact}
      onDragEnter={(event) => onDrag(event, 1)}
      onDragLeave={(event) => onDrag(event, -1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        if (!busy) void droppedFiles(event.dataTransfer).then(take);
      }}
    >
      <p className="drop-zone__title" role="status">
        {busy ? t('import.sending', { n: sending }) : t(over ? 'import.drop.over' : 'import.drop.title')}
      </p>
      <div className="drop-zone__buttons">
        <Button tone="primary" icon={<FileUp size={16} aria-hidden />} disabled={busy} onClick={() => filesInput.current?.click()}>
          {t('import.drop.files')}
        </Button>
        <Button icon={<FolderUp size={16} aria-hidden />} disabled={busy} onClick={() => folderInput.current?.click()}>
          {t('import.drop.folder')}
        </Button>
        <label className="drop-zone__edition" htmlFor={`${id}-edition`}>
          {t('import.drop.edition')}
          <select
            id={`${id}-edition`}
            className="input"
            value={edition ?? ''}
            onChange={(event) => setEdition(EDITIONS.find((known) => known === event.target.value) ?? null)}
          >
            <option value="">{t('import.drop.editionAuto')}</option>
            {EDITIONS.map((known) => (
              <option key={known} value={known}>
                {t(`common.edition.${known}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <input
        ref={filesInput}
        type="file"
        multiple
        accept={ACCEPTED_ENDINGS.join(',')}
        hidden
        aria-label={t('import.drop.files')}
        data-testid="files"
        onChange={(event) => {
          take(meantFiles([...(event.target.files ?? [])]));
          event.target.value = '';
        }}
      />
      <input
        ref={folderInput}
        type="file"
        hidden
        aria-label={t('import.drop.folder')}
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          take(meantFiles([...(event.target.files ?? [])]));
          event.target.value = '';
        }}
      />
      {problem === null ? null : (
        <p className="drop-zone__problem" role="alert">
          {problem}
        </p>
      )}
      <p className="small soft">{t('import.drop.formats', { endings: ACCEPTED_ENDINGS.join(', ') })}</p>
      <p className="small soft">{t('import.drop.classified')}</p>
    </div>
  );
}
