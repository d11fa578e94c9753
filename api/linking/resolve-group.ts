import { byText } from '../domain/order.ts';
import type { Claim } from './claims.ts';
import { misdated } from './misdated.ts';
import { sameMatter } from './subject-words.ts';

/** Claims that mean one directive. */
export type Cluster = {
  /** Never empty and unique: `numbering body|symbol key|year`, or of one text where it cannot be told. */
  readonly identityKey: string;
  readonly claims: readonly Claim[];
};

/** One directive in the making: who says that it is there, and what else is taken to mean it. */
export type Body = { readonly numbering: string; readonly year: number | null; readonly founders: Claim[]; readonly joined: Claim[] };

const keyOf = (symbolKey: string, numbering: string, year: number | null): string => `${numbering}|${symbolKey}|${year ?? '-'}`;

const daysConflict = (claim: Claim, body: Body): boolean => {
  const days = body.founders.flatMap((founder) => (founder.day === null ? [] : [founder.day]));
  return claim.day !== null && days.length > 0 && !days.includes(claim.day);
};
const yearsConflict = (claim: Claim, body: Body): boolean => claim.year !== null && body.year !== null && claim.year !== body.year;

/** Whether a claim that names no organ may mean this body's directive, its date left aside. */
function mayMean(claim: Claim, body: Body): boolean {
  if (claim.candidates.length > 0 && !claim.candidates.includes(body.numbering)) return false;
  const province = body.founders.find((founder) => founder.organProvinceId !== null)?.organProvinceId ?? null;
  return province === null || claim.provinceId === null || province === claim.provinceId;
}

/** The bodies a claim without organ may mean: those its date allows, else those whose title it says. */
function meantBodies(claim: Claim, bodies: readonly Body[]): readonly Body[] {
  const may = bodies.filter((body) => mayMean(claim, body));
  const dated = may.filter((body) => !yearsConflict(claim, body) && !daysConflict(claim, body));
  return dated.length > 0 ? dated : may.filter((body) => body.founders.some((founder) => sameMatter(claim.subject, founder.subject)));
}

const aloneKey = (claim: Claim): string => (claim.kind === 'own' ? `source:${claim.bytesHash}` : claim.id);

/**
 * Which claims on one symbol mean the same directive. The outcome depends on the set of claims alone,
 * never on the order they came in:
 * 1. organ and year known: one directive for each pair, but for namings that give a body's short name or a wrong year to
 *    what is otherwise plainly another pair's (`misdated`);
 * 2. organ known, year not: the organ's only directive of step 1; without any, one directive for the organ;
 *    with several, one of its own;
 * 3. organ not known: the only directive of steps 1 and 2 that year, day, candidates and province allow, else one
 *    of its own. A text that bears the symbol itself never joins by this step: it would be a guess.
 */
export function resolveGroup(symbolKey: string, claims: readonly Claim[]): readonly Cluster[] {
  const sorted = [...claims].sort((a, b) => byText(a.id, b.id));
  const bodies = new Map<string, Body>();
  const alone: Claim[] = [];
  const found = (claim: Claim, numbering: string): void => {
    const key = keyOf(symbolKey, numbering, claim.year);
    const body = bodies.get(key) ?? { numbering, year: claim.year, founders: [], joined: [] };
    body.founders.push(claim);
    bodies.set(key, body);
  };

  for (const claim of sorted) if (claim.numbering !== null && claim.year !== null) found(claim, claim.numbering);

  const meant = misdated(bodies.values());
  for (const [key, body] of [...bodies]) {
    const target = meant.get(body);
    if (target === undefined) continue;
    target.joined.push(...body.founders);
    bodies.delete(key);
  }

  const dated = [...bodies.values()];
  for (const claim of sorted) {
    if (claim.numbering === null || claim.year !== null) continue;
    const fits = dated.filter((body) => body.numbering === claim.numbering || claim.namesakes.includes(body.numbering));
    const [only] = fits;
    if (only === undefined) found(claim, claim.numbering);
    else if (fits.length === 1) only.joined.push(claim);
    else alone.push(claim);
  }

  const known = [...bodies.values()];
  for (const claim of sorted) {
    if (claim.numbering !== null) continue;
    const fits = claim.kind === 'own' ? [] : meantBodies(claim, known);
    const [only] = fits;
    if (only !== undefined && fits.length === 1) only.joined.push(claim);
    else alone.push(claim);
  }

  const clusters: Cluster[] = [...bodies].map(([identityKey, body]) => ({ identityKey, claims: [...body.founders, ...body.joined] }));
  for (const claim of alone) clusters.push({ identityKey: aloneKey(claim), claims: [claim] });
  return clusters.sort((a, b) => byText(a.identityKey, b.identityKey));
}
