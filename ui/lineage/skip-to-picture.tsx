import { useT } from '../i18n/use-t.ts';

/** For the keyboard: past the tools to the picture, or to the first row of its table. Seen while it has the focus. */
export function SkipToPicture() {
  const t = useT();
  const go = (): void => document.querySelector<HTMLElement>('.lineage-stage [role="tree"], .lineage-stage tbody a')?.focus();
  return (
    <button type="button" className="skip-link lineage-skip" onClick={go}>
      {t('lineage.skip')}
    </button>
  );
}
