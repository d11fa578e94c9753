import { ChevronDown, FileText } from 'lucide-react';
import { useState } from 'react';
import { AskDialog } from '../components/ask-dialog.tsx';
import { Button } from '../components/button.tsx';
import { lastHead, rememberHead } from '../components/letterhead.ts';
import { Menu } from '../components/menu.tsx';
import { namedText, useNamedDirective } from '../components/named-directive.ts';
import { useErrorText } from '../components/states.tsx';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import { download } from '../lib/csv.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';

const reportQuery = graphql(`
  query ExportReport($of: ID!, $format: ExportFormat!, $itemKeys: [ID!], $asOf: PlainDate, $scope: ScopeInput, $superior: String, $organ: String, $place: String) {
    exportFile(of: $of, format: $format, itemKeys: $itemKeys, asOf: $asOf, scope: $scope, superior: $superior, organ: $organ, place: $place) {
      fileName
      mediaType
      base64
    }
  }
`);

const REPORTS = ['XLSX', 'DOCX_PARTY', 'DOCX_STATE'] as const;
type ReportFormat = (typeof REPORTS)[number];

export type ItemsReportProps = {
  /** The directive that the list is narrowed to; null: all, of which no report can be made. */
  readonly of: string | null;
  readonly asOf: string | null;
  readonly scope: ScopeGiven | null;
  /** Keys of the items that are chosen; empty: all. */
  readonly itemKeys: readonly string[];
  readonly empty: boolean;
};

/** The files of a whole directive: the workbook and the Word report of one directive, from what is selected or all of it. */
export function ItemsReport({ of, asOf, scope, itemKeys, empty }: ItemsReportProps) {
  const t = useT();
  const notify = useNotify();
  const errorText = useErrorText();
  const [asking, setAsking] = useState<ReportFormat | null>(null);
  const [busy, setBusy] = useState(false);
  const name = namedText(useNamedDirective(of), t);
  const covers = itemKeys.length === 0 ? t('items.report.covers', { name }) : t('items.report.coversChosen', { name, n: itemKeys.length });
  const make = async (format: ReportFormat, head: Readonly<Record<string, string>>): Promise<void> => {
    if (of === null) return;
    setBusy(true);
    try {
      const named = { superior: head['superior'] || null, organ: head['organ'] || null, place: head['place'] || null };
      const { exportFile: file } = await request(reportQuery, { of, format, asOf, scope, itemKeys: itemKeys.length === 0 ? null : [...itemKeys], ...named });
      download(
        file.fileName,
        Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0)),
        file.mediaType,
      );
      notify({ text: t('items.report.done', { file: file.fileName }) });
    } catch (error) {
      notify({ text: errorText(error), kind: 'error' });
    } finally {
      setBusy(false);
    }
  };
  const start = (format: ReportFormat): void => {
    if (format === 'XLSX') void make(format, {});
    else setAsking(format);
  };
  return (
    <>
      <Menu
        trigger={
          <Button icon={<FileText size={16} aria-hidden />} disabled={busy || empty}>
            {t('items.report')}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
        note={of === null ? t('items.report.choose') : covers}
        items={REPORTS.map((format) => ({ id: format, label: t(`items.report.${format}`), disabled: of === null, onSelect: () => start(format) }))}
      />
      {asking === null ? null : (
        <AskDialog
          title={t(`items.report.${asking}`)}
          lead={t('items.report.lead')}
          notes={[covers]}
          fields={[
            { id: 'organ', label: t('items.report.organ'), kind: 'text', initial: lastHead().organ, hint: t('due.letter.organHint') },
            { id: 'superior', label: t('due.letter.superior'), kind: 'text', initial: lastHead().superior, hint: t('due.letter.superiorHint') },
            { id: 'place', label: t('due.letter.place'), kind: 'text', initial: lastHead().place, hint: t('due.letter.placeHint') },
          ]}
          named={false}
          onChange={({ organ = '', superior = '', place = '' }) => rememberHead({ organ, superior, place })}
          submit={t('items.report.make')}
          onClose={() => setAsking(null)}
          onSubmit={(head) => {
            setAsking(null);
            void make(asking, head);
          }}
        />
      )}
    </>
  );
}
