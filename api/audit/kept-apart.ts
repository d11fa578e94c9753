import type { DecisionRow } from '../domain/rows.ts';
import type { AuditIndex } from './coverage/audit-index.ts';

/** A person said that two directives are two; see `keepApart` of the API. */
export function keptApart(index: AuditIndex, a: string, b: string): boolean {
  return isApart([`apart|${a}|${b}`, `apart|${b}|${a}`].flatMap((key) => index.decisions(key)));
}

/** The same by all decisions there are. */
export function keptApartIn(decisions: readonly DecisionRow[]): (a: string, b: string) => boolean {
  const said = decisions.filter(({ type }) => type === 'keep-apart');
  return (a, b) => isApart(said.filter(({ subjectKey }) => subjectKey === `apart|${a}|${b}` || subjectKey === `apart|${b}|${a}`));
}

function isApart(decisions: readonly DecisionRow[]): boolean {
  const said = decisions.filter(({ type }) => type === 'keep-apart');
  const value = said.toSorted((first, second) => first.sequence - second.sequence).at(-1)?.value as { readonly apart?: unknown } | null | undefined;
  return value != null && value.apart !== false;
}
