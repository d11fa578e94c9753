import { FileCheck2, FileMinus2, FileQuestion, FileX2, Newspaper } from 'lucide-react';
import { useT } from '../i18n/use-t.ts';
import { Tooltip } from './tooltip.tsx';
import './directive-label.css';

export type OutcomeName = 'DIRECTIVE' | 'EXCERPT' | 'REPORT_ABOUT' | 'NOT_A_DIRECTIVE';

export type HeldMarkProps = {
  readonly directive: { readonly held: boolean; readonly withdrawn?: boolean; readonly outcome?: OutcomeName | null };
  readonly short?: boolean;
};

/** Whether the text is in the system, whole or in part, or is none of a directive; by sign, line and words, not by colour alone. */
export function HeldMark({ directive, short = false }: HeldMarkProps) {
  const t = useT();
  if (directive.withdrawn === true) {
    return (
      <span className="mark-pill mark-pill--withdrawn">
        <FileX2 size={13} aria-hidden />
        {t('common.held.withdrawn')}
      </span>
    );
  }
  const { outcome = null } = directive;
  if (!directive.held && outcome !== null && outcome !== 'DIRECTIVE') {
    return (
      <span className="mark-pill mark-pill--not-held">
        {outcome === 'EXCERPT' ? <FileMinus2 size={13} aria-hidden /> : <Newspaper size={13} aria-hidden />}
        {t(`common.held.${outcome}`)}
      </span>
    );
  }
  return directive.held ? (
    <span className="mark-pill mark-pill--held">
      <FileCheck2 size={13} aria-hidden />
      {t('common.held.yes')}
    </span>
  ) : (
    <span className="mark-pill mark-pill--not-held">
      <FileQuestion size={13} aria-hidden />
      {t(short ? 'common.held.noShort' : 'common.held.no')}
    </span>
  );
}

export type EditionName = 'ORIGINAL' | 'COPY' | 'SCAN' | 'EXCERPT' | 'CONDENSED';

/** Stands beside every quote of a condensed or excerpted text; nothing for the others. `plain`: its words alone, where nothing else may be focused. */
export function EditionMark({ edition, plain = false }: { readonly edition: EditionName; readonly plain?: boolean }) {
  const t = useT();
  if (edition !== 'CONDENSED' && edition !== 'EXCERPT') return null;
  if (plain) return <span className="mark-pill mark-pill--edition">{t(`common.edition.${edition}`)}</span>;
  return (
    <Tooltip text={t(`common.edition.${edition}.hint`)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its explanation must be reachable by keyboard */}
      <span className="mark-pill mark-pill--edition" tabIndex={0}>
        {t(`common.edition.${edition}`)}
      </span>
    </Tooltip>
  );
}

export type TextMarksProps = {
  readonly directive: HeldMarkProps['directive'];
  readonly edition: EditionName | null;
  /** Whether no better text of it is there than the one looked at. */
  readonly best?: boolean;
};

/** What is known of a document's text and which edition is looked at: one mark where both say that it is an excerpt, or where a condensed text is all there is. */
export function TextMarks({ directive, edition, best = false }: TextMarksProps) {
  const t = useT();
  const same = edition === 'EXCERPT' && !directive.held && directive.withdrawn !== true && directive.outcome === 'EXCERPT';
  if (best && edition === 'CONDENSED' && directive.withdrawn !== true) return <EditionMark edition={edition} />;
  if (!same) {
    return (
      <>
        <HeldMark directive={directive} />
        {edition === null ? null : <EditionMark edition={edition} />}
      </>
    );
  }
  return (
    <Tooltip text={t('common.edition.EXCERPT.hint')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its explanation must be reachable by keyboard */}
      <span className="mark-pill mark-pill--not-held" tabIndex={0}>
        <FileMinus2 size={13} aria-hidden />
        {t('common.held.EXCERPT')}
      </span>
    </Tooltip>
  );
}

/** That a document was issued outside of what is followed: it is shown so that the whole way is seen. */
export function OutsideMark({ short = false }: { readonly short?: boolean }) {
  const t = useT();
  return <span className="mark-pill mark-pill--outside">{t(short ? 'scope.outsideShort' : 'scope.outside')}</span>;
}
