import { receiverName } from '../components/receiver-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import type { DueRow } from './due-query.ts';

/** The key of the words for how it stands. */
export function stateWords({ state }: Pick<DueRow, 'state'>): 'due.extended' | 'due.confirmedNone' | 'due.awaited' {
  return state === 'EXTENDED' ? 'due.extended' : state === 'CONFIRMED_NONE' ? 'due.confirmedNone' : 'due.awaited';
}

/** To whom it goes, with the office it is handed in through. */
export function receiverText(row: Pick<DueRow, 'receiver'>, t: Translate): string | null {
  const name = receiverName(row, t);
  return name === null || !row.receiver?.via ? name : t('due.receiverVia', { name, via: row.receiver.via });
}

/** That the organ a report goes to has ended: to whom it goes now, or that later turns are not counted until somebody is known. Null where it lives. */
export function recipientText({ recipientEnded }: Pick<DueRow, 'recipientEnded'>, t: Translate): string | null {
  if (recipientEnded === null) return null;
  const { name, endedOn, heirs } = recipientEnded;
  const ended = endedOn === null ? '' : formatDate(endedOn);
  return heirs.length > 0 ? t('due.recipientNow', { name, ended, heirs: heirs.join(', ') }) : t('due.recipientNobody', { name, ended });
}

/** What a row says of where it goes. Null where nobody is named. */
export function goesText(row: Pick<DueRow, 'receiver' | 'recipientEnded'>, t: Translate): string | null {
  const name = receiverText(row, t);
  return recipientText(row, t) ?? (name === null ? null : t('due.receiver', { name }));
}

/** Turns of which each is named; of more, how many and from when to when. */
const NAMED_TURNS = 3;

/** What else is known of the turns of what returns: those behind the row's own that are over, those before it, and that one comes. */
export function turnsText(row: Pick<DueRow, 'dueOn' | 'laterDue' | 'earlierDue' | 'nextDue'>, t: Translate): readonly string[] {
  const days = (turns: readonly string[]): string => {
    const [first = '', last = ''] = [turns[0], turns.at(-1)];
    if (turns.length <= NAMED_TURNS) return turns.map(formatDate).join(', ');
    return t('due.turnsMany', { n: turns.length, from: formatDate(first), until: formatDate(last) });
  };
  return [
    ...(row.laterDue.length === 0 ? [] : [t('due.later', { days: days(row.laterDue) })]),
    ...(row.earlierDue === null || row.earlierDue.length === 0 ? [] : [t('due.earlier', { days: days(row.earlierDue) })]),
    ...(row.nextDue === null || row.nextDue === row.dueOn ? [] : [t('due.next', { day: formatDate(row.nextDue) })]),
  ];
}
