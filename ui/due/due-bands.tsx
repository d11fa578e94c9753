import { useMemo, useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate, formatNumber } from '../lib/format.ts';
import { bandsOf, lastOf } from './bands.ts';
import { rowId } from './coming.ts';
import type { DueRow } from './due-query.ts';
import { DutyRow } from './duty-row.tsx';
import { type BandDuties, drawnRows, groupDue, type OrganDuties } from './group-due.ts';
import { type Letters, lettersByOrgan, OrganLetter } from './organ-letter.tsx';
import { OrganNow } from './organ-now.tsx';
import { otherTurns } from './other-turn.ts';
import { SelectAll } from './select-all.tsx';
import type { Selecting } from './selecting.ts';
import { SharedDuty } from './shared-duty.tsx';
import type { DueShown } from './use-due.ts';
import { useTurn } from './use-turn.ts';

/** Organs, and things that several owe alike, that are drawn of a band at once. */
const ORGANS = 40;

/** Duties by how near their term is and, within, the earliest term first: what several organs owe alike once, all other by organ. */
export function DueBands({ due, rows, selecting }: { readonly due: DueShown; readonly rows: readonly DueRow[]; readonly selecting: Selecting }) {
  const letters = useMemo(() => lettersByOrgan(due.rows), [due.rows]);
  const others = useMemo(() => otherTurns(due.rows), [due.rows]);
  const turn = useTurn(rows);
  return groupDue(rows, bandsOf('all'), due.asOf).map((group) => (
    <Band key={group.band} due={due} group={group} letters={letters} others={others} turn={turn} selecting={selecting} />
  ));
}

type BandProps = {
  readonly due: DueShown;
  readonly group: BandDuties;
  readonly letters: Letters;
  readonly others: ReturnType<typeof otherTurns>;
  readonly turn: string | null;
  readonly selecting: Selecting;
};

function Band({ due, group, letters, others, turn, selecting }: BandProps) {
  const t = useT();
  const language = useLanguage();
  const [wanted, setDrawn] = useState(ORGANS);
  const { band, count, blocks } = group;
  const last = band === 'overdue' || band === 'later' ? null : lastOf(band, due.asOf);
  const pointed = turn === null ? -1 : blocks.findIndex(({ rows }) => rows.some((row) => rowId(row) === turn));
  const drawn = Math.max(wanted, pointed + 1);
  const nobody = blocks.findIndex(({ type, known }) => type === 'organ' && !known);
  const more = blocks.length - drawn;
  return (
    <section className="band" data-band={band} aria-labelledby={`band-${band}`}>
      <div className="band__head">
        <SelectAll rows={drawnRows(group)} label={t('due.selectBand')} selecting={selecting} waiting={due.loading} />
        <h2 id={`band-${band}`}>
          {t(`due.band.${band}`)} <span className="band__count numeric">{due.loading ? '…' : formatNumber(count, language)}</span>
        </h2>
        {last === null ? null : <p className="small soft numeric">{t('due.bandUntil', { day: formatDate(last) })}</p>}
        <p className="band__order small soft">{t(band === 'overdue' ? 'due.order.overdue' : 'due.order.coming')}</p>
      </div>
      {blocks
        .slice(0, drawn)
        .map((block, at) =>
          block.type === 'shared' ? (
            <SharedDuty key={block.key} duty={block} due={due} letters={letters} others={others} turn={turn} selecting={selecting} />
          ) : (
            <Organ key={block.key} duties={block} firstOfNobody={at === nobody} due={due} letters={letters} others={others} turn={turn} selecting={selecting} />
          ),
        )}
      {more > 0 ? (
        <p className="band__more">
          <button type="button" onClick={() => setDrawn(drawn + ORGANS * 5)}>
            {t('due.moreOrgans', { n: Math.min(more, ORGANS * 5) })}
          </button>
        </p>
      ) : null}
    </section>
  );
}

type OrganProps = Omit<BandProps, 'group'> & { readonly duties: OrganDuties; readonly firstOfNobody: boolean };

/** All that one organ owes in a band. */
function Organ({ duties: { organ, known, rows: duties }, firstOfNobody, due, letters, others, turn, selecting }: OrganProps) {
  const t = useT();
  return (
    <div className="band__organ" data-known={known}>
      {firstOfNobody ? <Nobody /> : null}
      <div className="band__head">
        <SelectAll rows={duties} label={t('due.selectOrgan', { organ })} selecting={selecting} />
        <h3>{organ}</h3>
        <OrganNow row={duties[0]} />
        <OrganLetter before={letters.get(organ)} duties={duties} />
      </div>
      <ul>
        {duties.map((row) => (
          <DutyRow
            key={rowId(row)}
            row={row}
            other={others.get(rowId(row)) ?? null}
            pointed={rowId(row) === turn}
            alone={duties.length === 1}
            asOf={due.asOf}
            graphVersion={due.graphVersion}
            selecting={selecting}
          />
        ))}
      </ul>
    </div>
  );
}

/** Above what names no body: what that means for whoever wants to write. */
function Nobody() {
  const t = useT();
  return (
    <div className="band__nobody">
      <p>{t('due.nobody')}</p>
      <p className="small soft">{t('due.nobodyWhy')}</p>
    </div>
  );
}
