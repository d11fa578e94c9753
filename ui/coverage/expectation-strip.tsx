import { Button } from '../components/button.tsx';
import { HowButton } from '../components/how-button.tsx';
import { SharedAnswers } from '../components/shared-answers.tsx';
import { Skeleton, useErrorText } from '../components/states.tsx';
import { type Translate, useT } from '../i18n/use-t.ts';
import { EXPECTATION_STATES, type ExpectationState } from './coverage-params.ts';
import type { CoverageOptions } from './coverage-query.ts';
import { type ExpectationCounts, useExpectationCounts } from './expectation-query.ts';

export type ExpectationStripProps = {
  readonly options: CoverageOptions;
  readonly unlisted: number;
  /** Organs of the table below, those of them that have to issue nothing under the directive itself, and ended ones in the row of another; null where there is no table. */
  readonly table: { readonly organs: number; readonly further: number; readonly joined: number } | null;
  readonly chosen: ExpectationState | null;
  readonly onChoose: (state: ExpectationState | null) => void;
};

type Count = ExpectationCounts['counts'][number];

/** Who has to issue a document under this one: how many stand where; each number opens its rows. */
export function ExpectationStrip({ options, unlisted, table, chosen, onChoose }: ExpectationStripProps) {
  const t = useT();
  const errorText = useErrorText();
  const { data, error, refetch } = useExpectationCounts(options);
  if (data === undefined && error !== null) {
    return (
      <p className="expectations">
        {t('coverage.expect.loadFailed')} {errorText(error)} <Button onClick={() => void refetch()}>{t('common.action.retry')}</Button>
      </p>
    );
  }
  if (data === undefined || data === null) return <div className="expectations">{<Skeleton width="32rem" height="2em" />}</div>;
  const total = data.counts.reduce((sum, { count }) => sum + count, 0);
  const states = EXPECTATION_STATES.flatMap((state) => {
    const counts = data.counts.filter((one) => one.state === state);
    return counts.length === 0 ? [] : [{ state, count: counts.reduce((sum, { count }) => sum + count, 0), times: counts }];
  });
  return (
    <section className="expectations" aria-label={t('coverage.expect.title')}>
      <div className="expectations__head">
        <h2>
          {t('coverage.expect.title')}{' '}
          <span className="soft">
            {unlisted === 0 ? t('coverage.expect.of', { n: total }) : t('coverage.expect.ofGroups', { n: total - unlisted, groups: unlisted })}
          </span>
        </h2>
        <HowButton
          label={t('coverage.expect.how')}
          how={
            <>
              {unlisted === 0 ? '' : `${t('coverage.expect.unlisted', { n: unlisted })}. `}
              {table === null ? '' : tableText(table, total - unlisted, t)}
              <SharedAnswers shared={data.shared} issued={states.find(({ state }) => state === 'ISSUED')?.count ?? null} />
              {t('coverage.expect.note')}
            </>
          }
        />
      </div>
      {total === 0 ? <p className="soft small">{t('coverage.expect.none')}</p> : null}
      <ul>
        {states.map(({ state, count, times }) => (
          <li key={state}>
            <button
              type="button"
              className="expectations__state"
              data-state={state}
              aria-pressed={state === chosen}
              onClick={() => onChoose(state === chosen ? null : state)}
            >
              <strong className="numeric">{count}</strong> {t(`common.expectState.${state}`)}
              {timesText(times, t)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the organs of the table come from those that owe a document under the directive itself. */
function tableText({ organs, further, joined }: NonNullable<ExpectationStripProps['table']>, owed: number, t: Translate): string {
  const own = organs - further;
  if (own !== owed) return `${t('coverage.expect.tableMerged', { n: organs, owed, own, further })} `;
  const more = further === 0 ? '' : `${t('coverage.expect.table', { n: organs, own, further })} `;
  return joined === 0 ? more : `${more}${t('coverage.expect.joined', { n: joined })} `;
}

/** «: trong hạn 2, không nêu hạn 3»; one kind needs no number of its own. */
function timesText(times: readonly Count[], t: Translate): string {
  const parts = times.flatMap(({ state, time, count }) => (time === null ? [] : [{ words: timeText(state, time, t), count }]));
  if (parts.length === 0) return '';
  return ` (${parts.map(({ words, count }) => (parts.length === 1 && times.length === 1 ? words : `${words}: ${count}`)).join(', ')})`;
}

/** How an expectation stands to its term, in words. */
export function timeText(state: Count['state'], time: NonNullable<Count['time']>, t: Translate): string {
  if (time === 'IN_TERM') return t(state === 'AWAITED' ? 'common.expectTime.AWAITED.IN_TERM' : 'common.expectTime.ISSUED.IN_TERM');
  return t(`common.expectTime.${time}`);
}
