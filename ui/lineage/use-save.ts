import type { RefObject } from 'react';
import type { LineageCanvas } from '../canvas/lineage-canvas.ts';
import { symbolText } from '../components/directive-name.ts';
import { useErrorText } from '../components/states.tsx';
import { useNotify } from '../components/toasts.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { csvText, download } from '../lib/csv.ts';
import { formatDate } from '../lib/format.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { paperTheme } from './canvas-theme.ts';
import type { Filtered } from './filters.ts';
import { fileName, type Pictured, pictureWords } from './picture-words.ts';
import { type LineageRow, tableCells } from './table-rows.ts';

const graphQuery = graphql(`
  query ExportLineage($of: ID!, $asOf: PlainDate, $scope: ScopeInput) {
    exportFile(of: $of, asOf: $asOf, scope: $scope, format: GRAPHML) {
      fileName
      mediaType
      base64
    }
  }
`);

export type SaveFormat = 'png' | 'csv' | 'xlsx' | 'graphmlSeen' | 'graphml';

/** Makes a file of what is seen (one of the graph also of all that is known below the root) and hands it to the browser; says so, or what went wrong. */
export function useSave(
  canvas: RefObject<LineageCanvas | null>,
  pictured: Pictured,
  rows: readonly LineageRow[],
  links: Pick<Filtered, 'edges' | 'missing'>,
  scope: ScopeGiven | null,
) {
  const t = useT();
  const language = useLanguage();
  const notify = useNotify();
  const errorText = useErrorText();
  const { answer, day } = pictured;
  const symbol = symbolText(answer.root, t);
  const name = fileName(symbol, t);
  const makers: Readonly<Record<SaveFormat, () => Promise<string | null>>> = {
    png: async () => {
      const theme = paperTheme();
      const blob = await canvas.current?.toPng(pictureWords({ ...pictured, theme }, new Date().toISOString(), t, language), theme);
      if (!blob) return null;
      download(`${name}.png`, blob, 'image/png');
      return `${name}.png`;
    },
    csv: async () => {
      const cells = tableCells(rows, t).map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? formatDate(cell.day) : cell)));
      download(`${name}.csv`, csvText(cells), 'text/csv');
      return `${name}.csv`;
    },
    xlsx: async () => {
      const { writeXlsx } = await import('./write-xlsx.ts');
      const notes = [t('lineage.titleOf', { symbol }), t('lineage.table.made', { date: formatDate(day), n: rows.length, version: answer.graphVersion })];
      const bytes = writeXlsx({ name: t('lineage.table.sheet'), notes, cells: tableCells(rows, t) });
      download(`${name}.xlsx`, bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
      return `${name}.xlsx`;
    },
    graphmlSeen: async () => {
      const { writeGraphml } = await import('./write-graphml.ts');
      download(`${name}.graphml`, writeGraphml(rows, links), 'application/xml');
      return `${name}.graphml`;
    },
    graphml: async () => {
      const { exportFile } = await request(graphQuery, { of: answer.root.id, asOf: day, scope });
      if (exportFile === null) return null;
      download(
        exportFile.fileName,
        Uint8Array.from(atob(exportFile.base64), (sign) => sign.charCodeAt(0)),
        exportFile.mediaType,
      );
      return exportFile.fileName;
    },
  };
  return async (format: SaveFormat): Promise<void> => {
    try {
      const file = await makers[format]();
      if (file !== null) notify({ text: t('lineage.saved', { file }) });
    } catch (error) {
      notify({ text: format === 'png' ? t('lineage.pngFailed') : errorText(error), kind: 'error' });
    }
  };
}
