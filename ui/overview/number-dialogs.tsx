import { shortName } from '../components/directive-name.ts';
import { useNamedDirective } from '../components/named-directive.ts';
import { usePlaces, useScopeWords } from '../components/scope-query.ts';
import { useT } from '../i18n/use-t.ts';
import { useScope } from '../lib/scope.ts';
import type { HistoryMode } from '../lib/url-state.ts';
import { IssuedDialog } from './issued-dialog.tsx';
import { LevelDialog } from './level-dialog.tsx';
import { ELSEWHERE, type IssuedAsked, type LevelAsked, type RowsAsked } from './overview-params.ts';
import type { OverviewRoot } from './overview-query.ts';
import { placeName } from './places-words.ts';
import { RowsDialog } from './rows-dialog.tsx';
import type { Around } from './standing-query.ts';

/** Of which numbers the rows are shown. */
export type NumbersOpened = { readonly rows: RowsAsked | null; readonly below: LevelAsked | null; readonly issued: IssuedAsked | null };

export type NumberDialogsProps = {
  readonly roots: readonly OverviewRoot[];
  readonly around: Around;
  readonly today: string;
  /** The province of the scope; null: the whole country. */
  readonly within: string | null;
  readonly params: NumbersOpened;
  readonly onChange: (patch: Partial<NumbersOpened>, mode?: HistoryMode) => void;
};

/** The rows behind whichever number was opened; its card may be one that only another choice of cards lists. */
export function NumberDialogs({ roots, around, today, within, params: { rows, below, issued }, onChange }: NumberDialogsProps) {
  const t = useT();
  const rootId = (rows ?? below ?? issued)?.rootId ?? null;
  const listed = roots.find(({ directive }) => directive.id === rootId);
  const found = useNamedDirective(listed === undefined ? rootId : null);
  const directive = listed?.directive ?? found ?? null;
  const name = directive === null ? '' : shortName(directive, t);
  const placeId = rows?.placeId ?? null;
  const place = usePlaces(placeId === null || placeId === ELSEWHERE ? [] : [placeId])?.find(({ id }) => id === placeId);
  const [scope] = useScope();
  const scopeWords = useScopeWords(scope)?.text ?? '';
  const scoped = around.scope === null ? '' : t('overview.rows.scope', { scope: scopeWords });
  const where = placeId === ELSEWHERE ? t('overview.rows.elsewhere') : place === undefined ? '' : placeName({ place });
  const about = [name, where, place === undefined ? scoped : ''].filter((part) => part !== '').join(' · ');
  return (
    <>
      {below === null ? null : (
        <LevelDialog
          asked={below}
          counted={listed?.levels.find(({ level }) => level === below.level)}
          about={name}
          onClose={() => onChange({ below: null }, 'replace')}
        />
      )}
      {issued === null ? null : (
        <IssuedDialog asked={issued} around={around} about={about} today={today} onClose={() => onChange({ issued: null }, 'replace')} />
      )}
      {rows === null ? null : (
        <RowsDialog asked={rows} around={around} about={about} today={today} within={within} onClose={() => onChange({ rows: null }, 'replace')} />
      )}
    </>
  );
}
