import { useT } from '../i18n/use-t.ts';
import { AskDialog } from './ask-dialog.tsx';

export type ExemptDialogProps = {
  /** What it is about, for people. */
  readonly what: string;
  /** What changes by it, where it does not leave the numbers. */
  readonly means?: string;
  /** What its answer is kept by until it is recorded; undefined: it is not. */
  readonly draft?: string;
  readonly onClose: () => void;
  readonly onSubmit: (reason: string) => void;
};

/** Asks why something need not be done, and says what changes by it. The same wherever it can be said. Mount it to ask. */
export function ExemptDialog({ what, means, draft, onClose, onSubmit }: ExemptDialogProps) {
  const t = useT();
  return (
    <AskDialog
      title={t('coverage.exempt.title')}
      lead={what}
      notes={[means ?? t('coverage.exempt.means')]}
      fields={[{ id: 'reason', label: t('coverage.exempt.reason'), kind: 'long', required: true, hint: t('coverage.exempt.hint') }]}
      submit={t('coverage.exempt.do')}
      waits
      draft={draft}
      onClose={onClose}
      onSubmit={({ reason = '' }) => onSubmit(reason)}
    />
  );
}
