import { HandleMenu } from '../components/handle-menu.tsx';
import { useT } from '../i18n/use-t.ts';
import { rowId } from './coming.ts';
import type { DueRow } from './due-query.ts';
import { DutySaid } from './duty-said.tsx';
import { stateWords } from './duty-words.ts';
import { handledDuty } from './handled-duty.ts';
import { type Letters, OrganLetter } from './organ-letter.tsx';
import { OrganNow } from './organ-now.tsx';
import { SelectAll } from './select-all.tsx';
import type { Selecting } from './selecting.ts';
import { TurnLink } from './turn-link.tsx';

export type SharedOrganProps = {
  readonly row: DueRow;
  /** The newest letter to it about anything. */
  readonly before: ReturnType<Letters['get']>;
  /** The other row of what returns; null where it stands in this one alone. */
  readonly other: DueRow | null;
  /** A link led here. */
  readonly pointed: boolean;
  /** How it stands is said with each: it is not the same of all. */
  readonly stated: boolean;
  readonly asOf: string;
  readonly graphVersion: number;
  readonly selecting: Selecting;
};

/** One of several organs that owe the same: its name, what people said of it, and what can be done about it. */
export function SharedOrgan({ row, before, other, pointed, stated, asOf, graphVersion, selecting }: SharedOrganProps) {
  const t = useT();
  const about = `${row.organName} – ${t(`due.kind.${row.kind}`)}`;
  const id = rowId(row);
  return (
    <li className="shared__organ" data-row={id} data-pointed={pointed} data-selected={selecting.selected.has(id)} tabIndex={pointed ? -1 : undefined}>
      <SelectAll rows={[row]} label={t('due.select', { what: about })} selecting={selecting} />
      <div className="shared__who">
        <p>{row.organName}</p>
        <OrganNow row={row} />
        <OrganLetter before={before} duties={[row]} />
        {stated ? <p className="small">{t(stateWords(row))}</p> : null}
        {other === null ? null : <TurnLink other={other} asOf={asOf} />}
        <DutySaid row={row} />
      </div>
      <HandleMenu things={[handledDuty(row, asOf, t)]} about={about} day={asOf} graphVersion={graphVersion} />
    </li>
  );
}
