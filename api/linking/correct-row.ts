import { kindName } from '../domain/kinds.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import type { Correction } from './corrections.ts';
import { NO_CONTEXT, type OrganRegister } from './organ-register.ts';

/**
 * A directive's row with what people corrected, where readings alone do not tell it: a fact that nobody may complete
 * again, a directive without a text, a place or a level that is not its issuer's. Its symbol stays what its texts say.
 */
export function correctRow(row: DirectiveRow, corrections: readonly Correction[], register: OrganRegister): DirectiveRow {
  let now = row;
  for (const { fact, to } of corrections) {
    if (fact === 'issued-on') now = { ...now, issuedOn: to as string | null };
    if (fact === 'subject') now = { ...now, subject: to as string | null };
    if (fact === 'signer') now = { ...now, signer: to as string | null };
    if (fact === 'kind') now = { ...now, kind: to as DirectiveRow['kind'], kindName: kindName(to as NonNullable<DirectiveRow['kind']>) };
    if (fact === 'issuer') now = withIssuers(now, to as readonly string[], register);
  }
  // After the issuer, whose level and place they take the place of.
  for (const { fact, to } of corrections) {
    if (fact === 'level') now = { ...now, level: to as DirectiveRow['level'] };
    if (fact === 'place') now = { ...now, placeId: to as string | null };
  }
  return now;
}

function withIssuers(row: DirectiveRow, names: readonly string[], register: OrganRegister): DirectiveRow {
  const organs = names.map((name) => register.resolve(name, { ...NO_CONTEXT, asOf: row.issuedOn })).filter((found) => found.source !== 'ambiguous');
  const [first] = organs;
  return {
    ...row,
    issuerIds: [...new Set(organs.map((found) => found.organ.id))],
    issuerNames: names,
    issuerBySymbol: false,
    line: first?.organ.line ?? null,
    level: first?.organ.level ?? null,
    placeId: first?.organ.placeId ?? null,
  };
}
