import type { Translate } from '../i18n/use-t.ts';
import type { StandingCount } from './standing.ts';

/** «Chưa nhận được, quá hạn»: a state and how it stands to its term. */
export function standingText(one: Pick<StandingCount, 'state' | 'time'>, t: Translate): string {
  const state = one.state === 'ENDED' ? t('overview.card.ended') : t(`common.expectState.${one.state}`);
  return one.time === null ? state : `${state}, ${timeText(one, t)}`;
}

/** «quá hạn»; empty for states without a term. */
export function timeText({ state, time }: Pick<StandingCount, 'state' | 'time'>, t: Translate): string {
  if (time === null) return '';
  if (time === 'IN_TERM') return t(state === 'AWAITED' ? 'common.expectTime.AWAITED.IN_TERM' : 'common.expectTime.ISSUED.IN_TERM');
  return t(`common.expectTime.${time}`);
}
