import { useT } from '../i18n/use-t.ts';
import { inOrder, type StandingCount, toneOf, totalOf } from './standing.ts';
import { standingText } from './standing-words.ts';

export type StandingBarProps = {
  readonly counts: readonly StandingCount[];
  /** Only what is owed under the directive itself, not under documents below it. */
  readonly direct?: boolean;
  /** How many of them are names of many organs that could not be listed one by one; `some`: it is not known how many. */
  readonly groups?: number | 'some';
  /** Opens the rows of one part; null: of all. */
  readonly onOpen: (part: StandingCount | null) => void;
};

/** Who owes a document, as one bar whose parts are told in words and numbers below it; each number opens its rows. */
export function StandingBar({ counts, direct = true, groups = 0, onOpen }: StandingBarProps) {
  const t = useT();
  const parts = inOrder(counts);
  const total = totalOf(counts);
  const words =
    groups === 'some'
      ? t('overview.card.organsOrGroups', { n: total })
      : groups === 0
        ? t('overview.card.organs', { n: total })
        : groups === total
          ? t('overview.card.groups', { groups })
          : t('overview.card.organsAndGroups', { n: total - groups, groups });
  return (
    <div className="standing">
      <p className="standing__head">
        <span>{t(direct ? 'overview.card.expectedDirect' : 'overview.card.expected')}</span>
        <button type="button" className="standing__number" aria-haspopup="dialog" onClick={() => onOpen(null)}>
          {words}
        </button>
      </p>
      <div className="standing__bar" aria-hidden>
        {parts.map((part) => (
          <span key={`${part.state} ${part.time}`} data-tone={toneOf(part)} style={{ flexGrow: part.count }} />
        ))}
      </div>
      <ul className="standing__parts">
        {parts.map((part) => (
          <li key={`${part.state} ${part.time}`}>
            <button type="button" className="standing__part" aria-haspopup="dialog" onClick={() => onOpen(part)}>
              <span className="standing__swatch" data-tone={toneOf(part)} aria-hidden />
              <strong className="numeric">{part.count}</strong> {standingText(part, t)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
