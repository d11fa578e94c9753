import { useT } from '../i18n/use-t.ts';
import { type CoverageAnswer, type CoverageOptions, useCoverage } from './coverage-query.ts';

/** Where confirmed links alone count: what is left out by that, and how many organs stand in the table by nothing else. */
export function ConfirmedNote({ answer, options }: { readonly answer: CoverageAnswer; readonly options: CoverageOptions }) {
  const t = useT();
  const { data } = useCoverage({ ...options, confirmedOnly: false });
  const less = (data?.organs ?? answer.organs) - answer.organs;
  return (
    <p className="coverage-note small soft">
      {t('coverage.confirmedNote')}
      {less > 0 ? ` ${t('coverage.confirmedLess', { n: less })}` : null}
    </p>
  );
}
