import { ButtonLink } from '../components/button.tsx';
import { symbolText } from '../components/directive-name.ts';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { DIRECTIVES_PATH } from '../lib/paths.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { useAsOf, useUrlState } from '../lib/url-state.ts';
import { useKept } from '../lib/use-kept.ts';
import { useTitle } from '../lib/use-title.ts';
import { COVERAGE_PARAMS } from './coverage-params.ts';
import { useCoverage } from './coverage-query.ts';
import { CoverageSkeleton } from './coverage-skeleton.tsx';
import { CoverageView } from './coverage-view.tsx';
import { ConfirmedOnlyContext } from './table-words.ts';
import './coverage.css';

/** Bảng đối chiếu of one directive. */
export function CoverageScreen({ id }: { readonly id: string }) {
  const t = useT();
  const [asOf] = useAsOf();
  const [{ confirmed }] = useUrlState(COVERAGE_PARAMS);
  const [scope] = useScope();
  const options = { of: id, asOf, scope: scopeInput(scope), confirmedOnly: confirmed };
  const { data, error, refetch, isFetching } = useCoverage(options);
  const answer = useKept(data, id);
  const symbol = answer?.root ? symbolText(answer.root, t) : null;
  useTitle(symbol === null ? t('coverage.title') : t('coverage.titleOf', { symbol }), t('app.product'));
  if (answer === null) {
    return (
      <div className="page">
        <EmptyState page title={t('coverage.missing.title')} text={t('coverage.missing.text')}>
          <ButtonLink to={DIRECTIVES_PATH}>{t('tasks.missing.list')}</ButtonLink>
        </EmptyState>
      </div>
    );
  }
  if (answer === undefined) {
    return error === null ? (
      <CoverageSkeleton />
    ) : (
      <div className="page">
        <ErrorState page error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return (
    <ConfirmedOnlyContext value={answer.confirmedOnly}>
      <CoverageView answer={answer} options={options} error={error} refreshing={isFetching} onRetry={() => void refetch()} />
    </ConfirmedOnlyContext>
  );
}
