import type { Page } from '../layout/page.ts';
import { type OrganSpan, spellOrgan } from './issuer.ts';

const HEADS = '(?:Sở|Bộ|Tòa án nhân dân|Viện [Kk]iểm sát|Ngân hàng Nhà nước|Thanh tra Chính phủ)';
const NEXT = new RegExp(`\\s*[-–]\\s*(?=${HEADS}\\s)`, 'giu');
const FIRST = new RegExp(`^${HEADS}\\s`, 'u');

/**
 * "SỞ A - SỞ B - SỞ C" over one province, "BỘ A-BỘ B": those that issue together, departments each with the place. Any other name stays one.
 * The evidence is the whole line for each of them.
 */
export function departments(page: Page, span: OrganSpan): OrganSpan[] {
  const place = /\s(?:tỉnh|thành phố)\s\p{Lu}.*$/u.exec(span.name)?.[0] ?? '';
  const names = span.name.slice(0, span.name.length - place.length).split(NEXT);
  if (names.length < 2 || !FIRST.test(span.name)) return [span];
  return names.map((name) => ({ ...span, name: `${spellOrgan(name.toUpperCase(), page.flow)}${place}` }));
}
