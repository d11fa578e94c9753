import { useEffect } from 'react';
import { ButtonLink } from '../components/button.tsx';
import { symbolText } from '../components/directive-name.ts';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { rememberLineage } from '../lib/last-lineage.ts';
import { DIRECTIVES_PATH } from '../lib/paths.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { useUrlState } from '../lib/url-state.ts';
import { useKept } from '../lib/use-kept.ts';
import { useTitle } from '../lib/use-title.ts';
import { LINEAGE_PARAMS } from './lineage-params.ts';
import { useLineage } from './lineage-query.ts';
import { LineageSkeleton } from './lineage-skeleton.tsx';
import { LineageView } from './lineage-view.tsx';
import './lineage.css';

/** Sơ đồ triển khai: how one directive came down. `id` is its id or a symbol that only one directive has. */
export function LineageScreen({ id }: { readonly id: string }) {
  const t = useT();
  const [state, set] = useUrlState(LINEAGE_PARAMS);
  const [scope] = useScope();
  const { data, error, isError, isFetching, isPlaceholderData, refetch } = useLineage(id, state, scopeInput(scope));
  const answer = useKept(data, id);
  const found = answer?.root.id ?? null;
  useEffect(() => {
    if (found !== null) rememberLineage(found);
  }, [found]);
  useTitle(answer ? t('lineage.titleOf', { symbol: symbolText(answer.root, t) }) : t('lineage.title'), t('app.product'));

  if (answer === null) {
    return (
      <EmptyState page title={t('lineage.missing.title')} text={t('lineage.missing.text')}>
        <ButtonLink to={DIRECTIVES_PATH} tone="primary">
          {t('lineage.missing.list')}
        </ButtonLink>
      </EmptyState>
    );
  }
  if (answer === undefined) return isError ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <LineageSkeleton />;
  return (
    <LineageView
      answer={answer}
      state={state}
      set={set}
      refreshing={isFetching && (isPlaceholderData || data === undefined)}
      error={isError ? error : null}
      onRetry={() => void refetch()}
    />
  );
}
