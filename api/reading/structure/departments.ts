import type { Page } from '../layout/page.ts';
import { type OrganSpan, spellOrgan } from './issuer.ts';

/**
 * "SỞ A - SỞ B - SỞ C" over one province: departments that issue together, each with the place. Any other name stays one.
 * The evidence is the whole line for each of them.
 */
export function departments(page: Page, span: OrganSpan): OrganSpan[] {
  const place = /\s(?:tỉnh|thành phố)\s\p{Lu}.*$/u.exec(span.name)?.[0] ?? '';
  const names = span.name.slice(0, span.name.length - place.length).split(/\s*[-–]\s+(?=Sở\s)/u);
  if (names.length < 2 || !span.name.startsWith('Sở ')) return [span];
  return names.map((name) => ({ ...span, name: `${spellOrgan(name.toUpperCase(), page.flow)}${place}` }));
}
