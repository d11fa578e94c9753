import { ButtonLink } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { DirectiveLabel } from '../components/directive-label.tsx';
import { EditionMark, HeldMark } from '../components/marks.tsx';
import { useT } from '../i18n/use-t.ts';
import { directivePath, lineagePath } from '../lib/paths.ts';
import { useLevelRows } from './level-query.ts';
import type { LevelAsked } from './overview-params.ts';
import type { OverviewRoot } from './overview-query.ts';
import { RowsComing } from './rows-coming.tsx';

/** So many are listed; the rest stands in the picture's table, to which there is a way. */
const MOST = 200;

export type LevelDialogProps = {
  readonly asked: LevelAsked;
  /** What the card counts there; where that is not at hand, the rows are counted. */
  readonly counted: OverviewRoot['levels'][number] | undefined;
  /** Name of the directive. */
  readonly about: string;
  readonly onClose: () => void;
};

/** The documents behind one row of “Văn bản theo cấp”. */
export function LevelDialog({ asked, counted, about, onClose }: LevelDialogProps) {
  const t = useT();
  const { data, error, refetch } = useLevelRows(asked);
  const name = t(asked.level === null ? 'common.level.none' : `common.level.${asked.level}`);
  const total = Math.max(counted?.total ?? 0, data?.length ?? 0);
  const rows = data?.slice(0, MOST) ?? [];
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('overview.level.title', { level: name, n: total })}
      actions={
        <ButtonLink to={`${lineagePath(asked.rootId)}?view=table${asked.level === null ? '' : `&level=${asked.level}`}`}>
          {t('overview.level.lineage')}
        </ButtonLink>
      }
    >
      <p className="small soft">{t('overview.level.about', { about, held: counted?.held ?? data?.filter(({ held }) => held).length ?? 0, n: total })}</p>
      {data === undefined ? <RowsComing error={error} onRetry={() => void refetch()} /> : null}
      <ul className="standing-rows">
        {rows.map((directive) => (
          <li key={directive.id}>
            <p className="standing-rows__document">
              <DirectiveLabel directive={directive} to={directivePath(directive.id)} />
              {directive.held && directive.source?.edition === 'CONDENSED' ? <EditionMark edition="CONDENSED" /> : <HeldMark directive={directive} short />}
            </p>
            {directive.subject === null ? null : <p className="small soft">{directive.subject}</p>}
          </li>
        ))}
      </ul>
      {data !== undefined && rows.length < total ? <p className="small soft">{t('overview.level.shown', { shown: rows.length, n: total })}</p> : null}
    </Dialog>
  );
}
