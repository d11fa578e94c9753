import { Button, ButtonLink } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { MarkedDirective } from '../components/marked-directive.tsx';
import { MayBeOneWith } from '../components/may-be-one.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { lineagePath } from '../lib/paths.ts';
import { useIssued } from './issued-query.ts';
import type { IssuedAsked } from './overview-params.ts';
import { RowsComing } from './rows-coming.tsx';
import type { Around } from './standing-query.ts';

export type IssuedDialogProps = {
  readonly asked: IssuedAsked;
  readonly around: Around;
  /** Name of the directive. */
  readonly about: string;
  readonly today: string;
  readonly onClose: () => void;
};

/** The documents issued below a directive within the scope, behind the number that was pressed. */
export function IssuedDialog({ asked, around, about, today, onClose }: IssuedDialogProps) {
  const t = useT();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useIssued(asked, around);
  const rows = data?.pages.flatMap((page) => page?.edges.map(({ node }) => node) ?? []) ?? [];
  const total = data?.pages[0]?.totalCount ?? 0;
  const title = t(`overview.issued.${asked.which}`);
  return (
    <Dialog
      open
      onClose={onClose}
      title={data === undefined ? title : t('overview.rows.title', { state: title, n: total })}
      actions={<ButtonLink to={lineagePath(asked.rootId)}>{t('overview.card.lineage')}</ButtonLink>}
    >
      <p className="small soft">{t('overview.rows.about', { about, date: formatDate(around.asOf ?? today) })}</p>
      {asked.which === 'others' ? <p className="small soft">{t('overview.issued.othersAbout')}</p> : null}
      {data === undefined ? <RowsComing error={error} onRetry={() => void refetch()} /> : null}
      <ul className="standing-rows">
        {rows.map((directive) => (
          <li key={directive.id}>
            <MarkedDirective directive={directive} />
            {directive.subject === null ? null : <p className="small soft">{directive.subject}</p>}
            <MayBeOneWith directive={directive} among={rows} />
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <p>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('overview.rows.more', { shown: rows.length, n: total })}
          </Button>
        </p>
      ) : null}
    </Dialog>
  );
}
