import { ButtonLink } from '../components/button.tsx';
import { symbolText } from '../components/directive-name.ts';
import { EmptyState, ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { DIRECTIVES_PATH } from '../lib/paths.ts';
import { useTitle } from '../lib/use-title.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { History } from './history.tsx';
import { PlaceholderBody } from './placeholder-body.tsx';
import './reader.css';
import { ReaderBody } from './reader-body.tsx';
import { ReaderHead } from './reader-head.tsx';
import { useDirective } from './use-reader.ts';

/** One document: its text with what was read from it, or what is known of it while its text is not held. */
export function ReaderScreen({ id }: { readonly id: string }) {
  const t = useT();
  const { data, error, refetch } = useDirective(id);
  const directive = data?.directive ?? null;
  useTitle(directive === null ? null : symbolText(directive, t), t('app.product'));
  if (data === undefined) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <ReaderSkeleton />;
  if (directive === null) {
    return (
      <EmptyState page title={t('lineage.missing.title')} text={t('common.error.NOT_FOUND')}>
        <ButtonLink to={DIRECTIVES_PATH} tone="primary">
          {t('lineage.missing.list')}
        </ButtonLink>
      </EmptyState>
    );
  }
  const version = data.viewer.graphVersion;
  // A withdrawn document has no preferred text any more, but its texts are still there to read.
  const text = directive.source ?? directive.sources[0];
  return (
    <div className="reader">
      <ReaderHead directive={directive} version={version} />
      {directive.withdrawn ? (
        <div className="reader__withdrawn">
          <p>{t('directives.withdrawn.text')}</p>
          <History directiveId={directive.id} decisions={directive.decisions} latestOnly />
        </div>
      ) : null}
      <CorrectDialog directive={directive} />
      {text === undefined ? <PlaceholderBody directive={directive} /> : <ReaderBody directive={directive} preferredId={text.id} />}
    </div>
  );
}

/** The shape of the reader while it loads. */
export function ReaderSkeleton() {
  return (
    <div className="reader">
      <Loading>
        <div className="reader-head reader-head--bones">
          <Skeleton width="14rem" height="1.6rem" />
          <Skeleton width="min(44rem, 80%)" height="1.1rem" />
        </div>
        <div className="reader__bones">
          <Skeleton height="24rem" />
          <Skeleton height="24rem" />
        </div>
      </Loading>
    </div>
  );
}
