import type { DirectiveRow, OrganRow } from '../../domain/rows.ts';
import { daysBetween } from '../coverage/day-number.ts';
import { superiorsAt } from '../superiors.ts';
import type { AnswerBook, Answering } from './answers-to.ts';

const isDay = (date: string | null): date is string => date?.length === 10;

/**
 * Days from a superior's document to the organ's own first one: the newest of the directive itself and of the documents
 * of both superiors that came no later. Null without whole dates. A figure, not a fault.
 */
export function daysAfterSuperior(
  answers: Pick<AnswerBook, 'issuedBy'>,
  organ: Pick<OrganRow, 'id' | 'line' | 'placeId'>,
  directive: DirectiveRow,
  met: readonly Answering[],
): number | null {
  const own = met.map(({ row }) => row.issuedOn).find(isDay);
  if (own === undefined) return null;
  const superiors = superiorsAt(organ, own);
  const theirs = superiors.flatMap(({ organId }) => answers.issuedBy(organId));
  const ofSuperior = directive.issuerIds.some((id) => superiors.some(({ organId }) => organId === id)) ? [directive] : [];
  const days = [...theirs, ...ofSuperior].map((row) => row.issuedOn).filter((day) => isDay(day) && day <= own);
  const newest = days.reduce<string | null>((best, day) => (day !== null && (best === null || day > best) ? day : best), null);
  return newest === null ? null : daysBetween(newest, own);
}
