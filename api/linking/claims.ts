import { type PlainDate, yearOf } from '../domain/dates.ts';
import type { MentionRow, OrganRow } from '../domain/rows.ts';
import { parseSymbol } from '../domain/symbols.ts';
import { nationalBody } from './national-body.ts';
import { NO_CONTEXT, namesBody, type OrganRegister, type OrganResolution, provinceIdOf } from './organ-register.ts';
import { shortHash } from './short-id.ts';
import type { SourceFacts } from './source-facts.ts';

/**
 * One thing that says "there is a directive with this symbol": a text that bears it, or all namings of it
 * in one text. What it does not say is null.
 */
export type Claim = {
  readonly id: string;
  readonly kind: 'own' | 'mention';
  readonly sourceId: string;
  readonly bytesHash: string | null;
  readonly numbering: string | null;
  /** The body of the same name on the other map: an undated naming may mean either. */
  readonly namesakes: readonly string[];
  /** For an organ that may be one of several: their numbering bodies. */
  readonly candidates: readonly string[];
  readonly year: number | null;
  readonly day: PlainDate | null;
  /** What it calls the directive; null where it does not say. */
  readonly subject: string | null;
  /** Province of the organ that is named; null for the centre and the unknown. */
  readonly organProvinceId: string | null;
  /** Province of the text that speaks. */
  readonly provinceId: string | null;
  readonly mentionIds: readonly string[];
};

type Numbered = Pick<Claim, 'numbering' | 'namesakes' | 'candidates' | 'organProvinceId'>;

const NO_BODY: Numbered = { numbering: null, namesakes: [], candidates: [], organProvinceId: null };

/** The last and the first day of the two maps that the register knows. */
const MAP_DAYS = ['2025-06-30', '2025-07-01'] as const;

function namesakesOf(organ: OrganRow, register: OrganRegister): readonly string[] {
  const others = MAP_DAYS.map((asOf) => register.resolve(organ.name, { ...NO_CONTEXT, asOf }));
  return others.filter((other) => other.source === 'read' && other.organ.name === organ.name && other.organ.id !== organ.id).map((other) => other.organ.id);
}

/** `key`: the symbol's key as the organ beside it settled it. */
function numberedBy(key: string, resolution: OrganResolution | null, dated: boolean, register: OrganRegister): Numbered {
  const national = nationalBody(key);
  if (national) return { ...NO_BODY, numbering: national.numbering };
  if (resolution === null) return NO_BODY;
  if (resolution.source === 'ambiguous') return { ...NO_BODY, candidates: resolution.candidates.map((organ) => organ.id) };
  if (!namesBody(resolution.organ.id)) return NO_BODY;
  return {
    numbering: resolution.numberingId,
    namesakes: dated ? [] : namesakesOf(resolution.organ, register),
    candidates: [],
    organProvinceId: provinceIdOf(register, resolution.place?.id ?? null),
  };
}

const yearFor = (symbol: string, date: PlainDate | null): number | null => parseSymbol(symbol).year ?? (date === null ? null : yearOf(date));
const fullDay = (date: PlainDate | null): PlainDate | null => (date?.length === 10 ? date : null);

/** What a text that bears the symbol claims. */
export function ownClaim(facts: SourceFacts, register: OrganRegister): Claim | null {
  if (facts.symbol === null || facts.symbolKey === null) return null;
  const date = facts.read.issuedOn?.value ?? null;
  return {
    id: `own:${facts.source.id}`,
    kind: 'own',
    sourceId: facts.source.id,
    bytesHash: facts.source.bytesHash,
    ...numberedBy(facts.symbolKey, facts.issuers[0]?.resolution ?? null, date !== null, register),
    year: yearFor(facts.symbol, date),
    day: fullDay(date),
    subject: facts.read.subject?.value ?? null,
    provinceId: facts.provinceId,
    mentionIds: [],
  };
}

/** The claims of mentions of one symbol: namings with the same organ and date in one text are one claim. */
export function mentionClaims(
  mentions: readonly MentionRow[],
  provinceOfSource: (sourceId: string) => string | null,
  register: OrganRegister,
): readonly Claim[] {
  const groups = new Map<string, MentionRow[]>();
  for (const mention of mentions) {
    const key = `cited:${mention.sourceId}|${mention.symbolKey}|${shortHash(`${mention.organId ?? mention.organName ?? '-'}|${mention.issuedOn ?? '-'}`, 6)}`;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups].flatMap(([id, rows]) => {
    const [first] = rows;
    if (!first) return [];
    const resolution = first.organName === null ? null : register.resolve(first.organName, { ...NO_CONTEXT, asOf: first.issuedOn });
    return [
      {
        id,
        kind: 'mention' as const,
        sourceId: first.sourceId,
        bytesHash: null,
        ...numberedBy(first.symbolKey, resolution, first.issuedOn !== null, register),
        year: yearFor(first.symbol, first.issuedOn),
        day: fullDay(first.issuedOn),
        subject: rows.find((row) => row.subject !== null)?.subject ?? null,
        provinceId: provinceOfSource(first.sourceId),
        mentionIds: rows.map((row) => row.id),
      },
    ];
  });
}
