import { ChevronDown, ChevronRight } from 'lucide-react';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import './bare-line.css';
import type { BareHead } from './matrix-lines.ts';
import { levelText } from './state-words.ts';

export type BareLineProps = {
  readonly line: BareHead;
  readonly index: number;
  readonly across: number;
  readonly onFold: () => void;
};

/** The organs of a group of which there is nothing to compare, as one line: how many, who, and how many cells wait for their texts. */
export function BareLine({ line, index, across, onFold }: BareLineProps) {
  const t = useT();
  const language = useLanguage();
  const cells = line.sum.denominator;
  const words = t('coverage.matrix.bare', { n: line.count });
  const { alone } = line;
  const name = aloneText(line, t);
  const more = line.count - line.names.length;
  const names = [...line.names, more > 0 ? t('coverage.matrix.bareMore', { n: more }) : ''].filter((part) => part !== '').join(', ');
  return (
    <tr
      className="matrix__level matrix__bare"
      data-alone={alone === null || alone === 'level' ? alone === 'level' : 'place' in alone ? 'place' : false}
      aria-rowindex={index + 2}
    >
      <th scope="rowgroup" colSpan={across - 1}>
        <button type="button" aria-expanded={!line.folded} title={names} onClick={onFold}>
          {line.folded ? <ChevronRight size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
          <span className="matrix__bare-words">
            {name === null ? null : <b>{name}: </b>}
            {words}
          </span>
          {line.folded ? (
            <>
              <span className="visually-hidden">. </span>
              <span className="matrix__bare-names">{names}</span>
            </>
          ) : null}
        </button>
      </th>
      <td className="matrix__end numeric" title={t('coverage.matrix.bareCells', { n: cells })}>
        <span aria-hidden>–</span> / {formatNumber(cells, language)}
      </td>
    </tr>
  );
}

/** What the organs stand for where no head above names it. */
export function aloneText({ alone, level }: Pick<BareHead, 'alone' | 'level'>, t: Translate): string | null {
  if (alone === null) return null;
  if (alone === 'level') return levelText(level, t);
  if ('places' in alone) return t('coverage.matrix.barePlaces', { n: alone.places });
  return alone.place === '' ? t('coverage.matrix.noPlace') : alone.place;
}
