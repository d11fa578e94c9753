import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { type TextShown, textName } from './merge-words.ts';

type Count = { readonly kept: number; readonly other: number; readonly after: number | null };
export type Effect = {
  readonly preferred: TextShown | null;
  readonly tasks: Count;
  readonly targets: Count;
  readonly links: Count;
};

export type MergeEffectProps = {
  readonly effect: Effect;
  /** What the columns of the two are called: the one that goes in, then the one whose id stays. */
  readonly names: readonly [other: string, kept: string];
  /** Whether it is done already. */
  readonly done: boolean;
};

/** What making one of two documents changes: which text comes first, and tasks, targets and links of each and of both. */
export function MergeEffectTable({ effect, names, done }: MergeEffectProps) {
  const t = useT();
  const language = useLanguage();
  const { preferred } = effect;
  if (preferred === null) return <p className="merge-effect__note">{t(done ? 'review.effect.citedDone' : 'review.effect.cited')}</p>;
  const number = (n: number | null): string => (n === null ? t('review.effect.again') : formatNumber(n, language));
  const [other, kept] = names;
  return (
    <div className="merge-effect">
      <p className="merge-effect__note">
        {t(done ? 'review.effect.preferredDone' : 'review.effect.preferred')} <strong>{textName(preferred, t, language)}</strong>. {t('review.effect.both')}
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{other}</th>
            <th scope="col">{kept}</th>
            <th scope="col">{t('review.effect.after')}</th>
          </tr>
        </thead>
        <tbody>
          {(['tasks', 'targets', 'links'] as const).map((what) => (
            <tr key={what}>
              <th scope="row">{t(`review.effect.${what}`)}</th>
              <td className="numeric">{number(effect[what].other)}</td>
              <td className="numeric">{number(effect[what].kept)}</td>
              <td className="numeric">
                <strong>{number(effect[what].after)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
