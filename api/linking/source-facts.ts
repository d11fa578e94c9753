import type { PlainDate } from '../domain/dates.ts';
import type { Fact } from '../domain/evidence.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import type { SourceRow } from '../domain/rows.ts';
import { type OrganContext, type OrganRegister, type OrganResolution, provinceIdOf } from './organ-register.ts';
import { settledKey } from './settled-key.ts';

/** One text with what it says of itself, its organs looked up. Depends on no other document. */
export type SourceFacts = {
  readonly source: SourceRow;
  readonly read: ReadDirective;
  /** False while its directive is withdrawn: it keeps its identity and says nothing. */
  readonly active: boolean;
  readonly issuers: readonly { readonly name: string; readonly resolution: OrganResolution }[];
  /** Its own symbol; null where none is printed and for texts that are not the directive itself. */
  readonly symbol: string | null;
  readonly symbolKey: string | null;
  readonly context: OrganContext;
  readonly provinceId: string | null;
};

const said = <T>(fact: Fact<T> | null): T | null => (fact === null || fact.source === 'ambiguous' ? null : fact.value);

/** The newest full date among the documents a text cites; null when it gives none. */
function newestCitedDay(read: ReadDirective): PlainDate | null {
  const days = read.citations.flatMap((citation) => (citation.issuedOn?.value.length === 10 ? [citation.issuedOn.value] : []));
  return days.sort().at(-1) ?? null;
}

/** The place and time a text's own words are to be understood in. */
export function contextOfReading(read: ReadDirective): OrganContext {
  return {
    province: said(read.province),
    district: said(read.district),
    commune: said(read.commune),
    line: said(read.line),
    level: said(read.level),
    asOf: said(read.issuedOn) ?? newestCitedDay(read),
  };
}

/** Looks up what a text says of itself. */
export function describeSource(source: SourceRow, read: ReadDirective, active: boolean, register: OrganRegister): SourceFacts {
  const context = contextOfReading(read);
  const issuers = read.issuers.map((issuer) => ({ name: issuer.value, resolution: register.resolve(issuer.value, context) }));
  const itself = source.outcome === 'directive' || source.outcome === 'excerpt';
  const symbol = itself ? said(read.symbol) : null;
  const own = issuers[0]?.resolution.source === 'ambiguous' ? null : (issuers[0]?.resolution.organ ?? null);
  const placed = issuers.find((issuer) => issuer.resolution.place !== null && issuer.resolution.source !== 'ambiguous');
  const provincePhrase = context.province === null ? null : register.resolve(`UBND tỉnh ${context.province}`, context);
  return {
    source,
    read,
    active,
    issuers,
    symbol,
    symbolKey: symbol === null ? null : settledKey(symbol, own, read.kind?.value ?? null),
    context,
    provinceId: provinceIdOf(register, placed?.resolution.place?.id ?? null) ?? provinceIdOf(register, provincePhrase?.place?.id ?? null),
  };
}
