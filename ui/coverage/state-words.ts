import type { TaskState } from '../components/task-state-mark.tsx';
import type { Translate } from '../i18n/use-t.ts';
import type { LevelKey } from './coverage-params.ts';
import type { StateCounts } from './coverage-query.ts';

const RULES = ['named', 'collective', 'line', 'party-of-place', 'others-named', 'other-line'] as const;
const KINDS = [
  'study',
  'awareness',
  'mobilise',
  'social-supervision',
  'leadership',
  'party-building',
  'law',
  'security',
  'state-work',
  'general',
  'party-leads-place',
] as const;

/** States that stay outside every denominator, and those in which a task was made concrete: as the server counts. */
export const OUTSIDE: ReadonlySet<TaskState> = new Set<TaskState>(['NOT_APPLICABLE', 'EXEMPT']);
export const CONCRETE: ReadonlySet<TaskState> = new Set<TaskState>(['COVERED', 'PARTIAL']);

/** Why a task is expected of an organ, or not; a rule this list does not know is shown by its code. */
export function ruleText(rule: string, t: Translate): string {
  const known = RULES.find((one) => one === rule);
  if (known !== undefined) return t(`coverage.rule.${known}`);
  const kind = rule.startsWith('table:') ? KINDS.find((one) => one === rule.slice('table:'.length)) : undefined;
  return kind === undefined ? t('coverage.rule.other', { code: rule }) : t('coverage.rule.table', { kind: t(`coverage.ruleKind.${kind}`) });
}

/** «Đã cụ thể hóa: 3; Chưa tìm thấy …: 2» */
export function statesText(states: StateCounts, t: Translate): string {
  return states.map(({ state, figure }) => `${t(`coverage.state.${state}`)}: ${figure.count}`).join('; ');
}

export function levelText(level: LevelKey, t: Translate): string {
  return level === 'NONE' ? t('common.level.none') : t(`common.level.${level}`);
}
