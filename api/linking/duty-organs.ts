import { expandCollective, isCollective } from '../registry/collective.ts';
import type { OrganContext, OrganRegister } from './organ-register.ts';

export type DutyOrgans = {
  /** Organs the words stand for on the context's day; empty where they cannot be listed or resolved. */
  readonly ids: readonly string[];
  /** The words stand for many, listed or not. */
  readonly collective: boolean;
};

/** "Chủ tịch UBND các tỉnh: Đắk Lắk, Gia Lai": a body and the places it is meant of. */
const OF_NAMED = /^(.+?)\s(?:các|những)\s(tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?:, (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường))*:?\s(\p{Lu}.+)$/u;

/** The organs behind an addressee's words. `issuerIds` tell a short form of the issuer's own name ("Đảng ủy Khối"). */
export function dutyOrgans(words: string, context: OrganContext, issuerIds: readonly string[], register: OrganRegister): DutyOrgans {
  if (isCollective(words)) return { ids: (expandCollective(words, context) ?? namedOnes(words, context, register)).map(({ id }) => id), collective: true };
  const { organ, source } = register.resolve(words, context);
  if (!organ.resolved || (source !== 'read' && source !== 'completed')) return { ids: [], collective: false };
  return { ids: [issuerIds.find((id) => id.startsWith(`${organ.id}-`)) ?? organ.id], collective: false };
}

/** One organ for each place that is named; none where one of them is not known. */
function namedOnes(words: string, context: OrganContext, register: OrganRegister): readonly { readonly id: string }[] {
  const [, body, unit, names] = OF_NAMED.exec(words) ?? [];
  if (body === undefined || unit === undefined || names === undefined) return [];
  const found = names.split(/,\s+|\s+và\s+/u).map((name) => register.resolve(`${body} ${unit} ${name}`, context));
  return found.every(({ organ, source }) => organ.resolved && source === 'read') ? found.map(({ organ }) => organ) : [];
}
