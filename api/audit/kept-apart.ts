import type { AuditIndex } from './coverage/audit-index.ts';

/** A person said that two directives are two; see `keepApart` of the API. */
export function keptApart(index: AuditIndex, a: string, b: string): boolean {
  const said = [`apart|${a}|${b}`, `apart|${b}|${a}`].flatMap((key) => index.decisions(key)).filter(({ type }) => type === 'keep-apart');
  const value = said.toSorted((first, second) => first.sequence - second.sequence).at(-1)?.value as { readonly apart?: unknown } | null | undefined;
  return value != null && value.apart !== false;
}
