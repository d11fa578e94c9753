import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import type { OverviewRoot } from './overview-query.ts';

const ORDER = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BLOC', 'COMMUNE', 'UNIT', null] as const;

export type LevelBarsProps = {
  readonly levels: OverviewRoot['levels'];
  readonly onOpen: (level: OverviewRoot['levels'][number]['level']) => void;
};

/** Documents per level as small bars with their numbers: solid for texts held, hatched for the rest. Each row opens the documents it counts. */
export function LevelBars({ levels, onOpen }: LevelBarsProps) {
  const t = useT();
  const language = useLanguage();
  const most = Math.max(1, ...levels.map((level) => level.total));
  const rows = levels.toSorted((left, right) => ORDER.indexOf(left.level) - ORDER.indexOf(right.level));
  return (
    <ul className="level-bars">
      <li className="level-bars__head" aria-hidden>
        <span>{t('overview.card.level')}</span>
        <span className="level-bars__ratio">{t('overview.card.ratio')}</span>
      </li>
      {rows.map(({ level, total, held }) => {
        const name = t(level === null ? 'common.level.none' : `common.level.${level}`);
        return (
          <li key={level ?? 'none'}>
            <button type="button" className="level-bars__row" aria-haspopup="dialog" onClick={() => onOpen(level)}>
              <span className="visually-hidden">{t('overview.card.levelRow', { level: name, total, held })}</span>
              <span className="level-bars__name" aria-hidden>
                {name}
              </span>
              <span className="level-bars__track" aria-hidden>
                {held === 0 ? null : <span className="level-bars__held" style={{ width: `${(100 * held) / most}%` }} />}
                {held === total ? null : <span className="level-bars__not-held" style={{ width: `${(100 * (total - held)) / most}%` }} />}
              </span>
              <span className="level-bars__number numeric" aria-hidden>
                {formatNumber(held, language)} / {formatNumber(total, language)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
