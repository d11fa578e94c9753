import { useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { rowId } from './coming.ts';
import type { DueRow } from './due-query.ts';
import { DutyQuotes } from './duty-quotes.tsx';
import { DutyTerm } from './duty-term.tsx';
import { goesText, stateWords } from './duty-words.ts';
import type { SharedDuty as Shared } from './group-due.ts';
import type { Letters } from './organ-letter.tsx';
import { SelectAll } from './select-all.tsx';
import { canSelect, type Selecting } from './selecting.ts';
import { SharedOrgan } from './shared-organ.tsx';
import type { DueShown } from './use-due.ts';
import './shared-duty.css';

/** Organs that are named before the rest is asked for. */
const NAMED = 6;

export type SharedDutyProps = {
  readonly duty: Shared;
  readonly due: DueShown;
  readonly letters: Letters;
  readonly others: ReadonlyMap<string, DueRow>;
  readonly turn: string | null;
  readonly selecting: Selecting;
};

/** One thing that several organs have to hand in: its words, its term and its document once, then who owes it by name. */
export function SharedDuty({ duty: { first, rows }, due, letters, others, turn, selecting }: SharedDutyProps) {
  const t = useT();
  const language = useLanguage();
  const [wanted, setOpen] = useState(false);
  const open = wanted || rows.slice(NAMED).some((row) => rowId(row) === turn);
  const what = first.what === null ? t(`due.kind.${first.kind}`) : `${t(`due.kind.${first.kind}`)}: ${t('due.what', { what: first.what })}`;
  const goes = goesText(first, t);
  const states = new Set(rows.map(stateWords));
  const nobody = rows.filter((row) => !canSelect(row)).length;
  const more = rows.length - NAMED;
  const hidden = Math.min(nobody, more);
  return (
    <div className="band__organ shared">
      <div className="band__head">
        <SelectAll rows={rows} label={t('due.selectShared', { what, n: rows.length - nobody })} selecting={selecting} waiting={due.loading} />
        <h3>{what}</h3>
        <p className="shared__count numeric">{due.loading ? '…' : t('due.sharedBy', { n: formatNumber(rows.length - nobody, language) })}</p>
        {nobody === 0 || due.loading ? null : <p className="small soft">{t('due.sharedNobody', { n: nobody })}</p>}
      </div>
      <div className="duty">
        <span aria-hidden />
        <div className="duty__what">
          <DutyQuotes row={first} />
          {goes === null ? null : <p className="small soft">{goes}</p>}
        </div>
        <div className="duty__when">
          <DutyTerm row={first} asOf={due.asOf} />
          {states.size > 1 ? null : <p className="small">{t(stateWords(first))}</p>}
        </div>
      </div>
      <ul className="shared__organs" aria-label={what}>
        {(open ? rows : rows.slice(0, NAMED)).map((row) => (
          <SharedOrgan
            key={rowId(row)}
            row={row}
            before={letters.get(row.organName)}
            other={others.get(rowId(row)) ?? null}
            pointed={rowId(row) === turn}
            stated={states.size > 1}
            asOf={due.asOf}
            graphVersion={due.graphVersion}
            selecting={selecting}
          />
        ))}
      </ul>
      {more <= 0 ? null : (
        <p className="shared__more">
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('due.sharedFewer') : moreText(more - hidden, hidden, t)}
          </button>
        </p>
      )}
    </div>
  );
}

/** How many more there are: organs, and whom nobody could write to. */
function moreText(organs: number, nobody: number, t: Translate): string {
  return [...(organs === 0 ? [] : [t('due.sharedMore', { n: organs })]), ...(nobody === 0 ? [] : [t('due.sharedNobody', { n: nobody })])].join(' ');
}
