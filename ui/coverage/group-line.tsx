import { ChevronDown, ChevronRight } from 'lucide-react';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import type { MatrixLine } from './matrix-lines.ts';
import { levelText } from './state-words.ts';

/** What can be folded. */
export type GroupHead = Exclude<MatrixLine, { kind: 'row' | 'coming' }>;
type NamedHead = Exclude<GroupHead, { kind: 'bare' }>;

export type GroupLineProps = {
  readonly line: NamedHead;
  readonly index: number;
  readonly across: number;
  readonly onFold: () => void;
};

/** The head of a level or of a place: how many organs, what they add up to, and folding. */
export function GroupLine({ line, index, across, onFold }: GroupLineProps) {
  const t = useT();
  const language = useLanguage();
  const name = line.kind === 'level' ? levelText(line.level, t) : (line.name ?? t('coverage.matrix.noPlace'));
  const sum = { n: formatNumber(line.sum.count, language), total: formatNumber(line.sum.denominator, language) };
  return (
    <tr className="matrix__level" aria-rowindex={index + 2}>
      <th scope="rowgroup" colSpan={across - 1}>
        <button
          type="button"
          className={line.kind === 'place' ? 'matrix__place' : undefined}
          aria-expanded={!line.folded}
          title={t(line.folded ? 'coverage.matrix.unfold' : 'coverage.matrix.fold', { level: name })}
          onClick={onFold}
        >
          {line.folded ? <ChevronRight size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
          {t(line.complete ? 'coverage.matrix.level' : 'coverage.matrix.levelMore', { level: name, n: line.count })}
        </button>
      </th>
      <td className="matrix__end numeric" title={t('coverage.matrix.groupSum', { ...sum, level: name })}>
        {line.complete ? `${sum.n} / ${sum.total}` : null}
      </td>
    </tr>
  );
}
