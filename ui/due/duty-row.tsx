import { HandleMenu } from '../components/handle-menu.tsx';
import { useT } from '../i18n/use-t.ts';
import { rowId } from './coming.ts';
import type { DueRow } from './due-query.ts';
import { DutyQuotes } from './duty-quotes.tsx';
import { DutySaid } from './duty-said.tsx';
import { DutyTerm } from './duty-term.tsx';
import { goesText, stateWords } from './duty-words.ts';
import { handledDuty } from './handled-duty.ts';
import { SelectAll } from './select-all.tsx';
import type { Selecting } from './selecting.ts';
import { TurnLink } from './turn-link.tsx';

export type DutyRowProps = {
  readonly row: DueRow;
  /** The other row of what returns; null where it stands in this one alone, or is not among those fetched. */
  readonly other: DueRow | null;
  /** A link led here. */
  readonly pointed: boolean;
  /** The only one of its organ: the box of the organ is its box. */
  readonly alone: boolean;
  readonly asOf: string;
  readonly graphVersion: number;
  readonly selecting: Selecting;
};

/** One thing an organ has to hand in: what, in whose words, by when, and what people said of it. */
export function DutyRow({ row, other, pointed, alone, asOf, graphVersion, selecting }: DutyRowProps) {
  const t = useT();
  const kind = t(`due.kind.${row.kind}`);
  const goes = goesText(row, t);
  return (
    <li className="duty" data-row={rowId(row)} data-pointed={pointed} data-selected={selecting.selected.has(rowId(row))} tabIndex={pointed ? -1 : undefined}>
      {alone ? <span aria-hidden /> : <SelectAll rows={[row]} label={t('due.select', { what: `${row.organName} – ${kind}` })} selecting={selecting} />}
      <div className="duty__what">
        <p>
          <strong>{kind}</strong>
          {row.what === null ? null : `: ${t('due.what', { what: row.what })}`}
        </p>
        <DutyQuotes row={row} />
        {goes === null ? null : <p className="small soft">{goes}</p>}
      </div>
      <div className="duty__when">
        <DutyTerm row={row} asOf={asOf} />
        {other === null ? null : <TurnLink other={other} asOf={asOf} />}
        <p className="small">{t(stateWords(row))}</p>
        <DutySaid row={row} />
      </div>
      <div className="duty__do">
        <HandleMenu things={[handledDuty(row, asOf, t)]} about={`${row.organName} – ${kind}`} day={asOf} graphVersion={graphVersion} />
      </div>
    </li>
  );
}
