import { isReport } from '../domain/lists.ts';
import type { DirectiveRow, MentionRow, OrganRow } from '../domain/rows.ts';
import { countTasks } from './counted-tasks.ts';
import { mostCommon } from './most-common.ts';
import { lineOfSymbol, nationalBody } from './national-body.ts';
import { NO_CONTEXT, type OrganRegister } from './organ-register.ts';
import { inReadingOrder, preferredSource } from './preferred-source.ts';
import type { SourceFacts } from './source-facts.ts';
import { subjectPairs } from './subject-words.ts';

const CENTRAL_PARTY = 'o:central:tw';

/** What is known of one directive: its texts, and how others name it. */
export type DirectiveClaims = {
  readonly id: string;
  readonly identityKey: string;
  readonly sources: readonly SourceFacts[];
  readonly mentions: readonly MentionRow[];
};

type Known = Pick<
  DirectiveRow,
  'kind' | 'kindName' | 'symbol' | 'symbolKey' | 'subject' | 'issuedOn' | 'issuerIds' | 'issuerNames' | 'line' | 'level' | 'placeId' | 'issuerBySymbol'
>;

const organOf = (mention: MentionRow, register: OrganRegister): OrganRow | null =>
  mention.organId === null
    ? null
    : (register.organ(mention.organId) ?? register.resolve(mention.organName ?? '', { ...NO_CONTEXT, asOf: mention.issuedOn }).organ);

/** One voice for each text, so that a plan that repeats itself does not outvote the others. */
function voices(mentions: readonly MentionRow[], pick: (mention: MentionRow) => string | null): readonly (string | null)[] {
  return [...new Set(mentions.map((mention) => `${mention.sourceId}\u0000${pick(mention) ?? ''}`))].map(
    (voice) => voice.slice(voice.indexOf('\u0000') + 1) || null,
  );
}

/** The day that the mentions agree on most; a full one before a partial one. */
function mentionedDate(mentions: readonly MentionRow[]): string | null {
  const dates = voices(mentions, (mention) => mention.issuedOn);
  return mostCommon(dates.filter((date) => date?.length === 10)) ?? mostCommon(dates);
}

const isOfPlace = (organ: OrganRow | null): boolean => organ?.resolved === true && organ.level !== 'central';

/** The Politburo, the Secretariat and the Central Committee sign with one code: it does not say which of them. */
const nameByCode = (organ: OrganRow): string => (organ.id === CENTRAL_PARTY ? 'Trung ương Đảng' : organ.name);

/** Slips in how a symbol is written: of two spellings that are as frequent the one without them is shown. */
const slipsOf = (symbol: string): number => Number(!symbol.includes('/')) + Number(/^0+\d\d/.test(symbol)) + Number(/\s/.test(symbol));

/** What others say of a directive. */
export function knownFromMentions(mentions: readonly MentionRow[], register: OrganRegister): Known {
  const symbol = mostCommon(
    voices(mentions, (mention) => mention.symbol),
    slipsOf,
  );
  const organId = mostCommon(voices(mentions, (mention) => mention.organId));
  const named = mentions.filter((mention) => mention.organId === organId && mention.organId !== null);
  const [first] = named;
  const said = first === undefined ? null : organOf(first, register);
  const national = symbol === null || isOfPlace(said) ? null : nationalBody(symbol);
  const byCode = national?.organId ? register.organ(national.organId) : null;
  // Words that name no body ("Bộ trưởng Bộ" cut off) say less than the code in the symbol.
  const issuerBySymbol = byCode !== null && !said?.resolved;
  const organ = issuerBySymbol ? byCode : said;
  const name = issuerBySymbol
    ? nameByCode(byCode)
    : (mostCommon(voices(organId === null ? mentions : named, (mention) => mention.organName)) ?? organ?.name ?? null);
  const kindName = mostCommon(voices(mentions, (mention) => mention.kindName));
  return {
    kind: mentions.find((mention) => mention.kindName === kindName)?.kind ?? null,
    kindName,
    symbol,
    symbolKey: mentions[0]?.symbolKey ?? null,
    // A name that holds nothing but words of office ("về triển khai") tells nobody what it is about.
    subject: mostCommon(voices(mentions, (mention) => (mention.subject !== null && subjectPairs(mention.subject).size > 0 ? mention.subject : null))),
    issuedOn: mentionedDate(mentions),
    issuerIds: organ === null ? [] : [organ.id],
    issuerNames: name === null ? [] : [name],
    // A committee of the centre is of the line its code says, whatever its words may mean elsewhere.
    line: byCode?.line ?? national?.line ?? (organ?.resolved ? organ.line : ((symbol === null ? null : lineOfSymbol(symbol)) ?? organ?.line ?? null)),
    level: organ?.resolved ? organ.level : national ? 'central' : organ === null || organ.line === 'other' ? null : organ.level,
    placeId: organ?.placeId ?? null,
    issuerBySymbol,
  };
}

/** What a text says of itself. */
export function knownFromSource(facts: SourceFacts): Known {
  const { read, issuers } = facts;
  const sure = issuers.filter((issuer) => issuer.resolution.source !== 'ambiguous').map((issuer) => issuer.resolution.organ);
  const resolved = sure.find((organ) => organ.resolved);
  return {
    kind: read.kind?.value ?? null,
    kindName: read.kindName,
    symbol: facts.symbol,
    symbolKey: facts.symbolKey,
    subject: read.spelledSubject ?? read.subject?.value ?? null,
    issuedOn: read.issuedOn?.value ?? null,
    issuerIds: [...new Set(sure.map((organ) => organ.id))],
    issuerNames: issuers.map((issuer) => (issuer.resolution.source === 'completed' ? issuer.resolution.organ.name : issuer.name)),
    line: resolved?.line ?? read.line?.value ?? sure[0]?.line ?? null,
    level: resolved?.level ?? read.level?.value ?? (sure[0]?.line === 'other' ? null : (sure[0]?.level ?? null)),
    placeId: resolved?.placeId ?? sure[0]?.placeId ?? null,
    issuerBySymbol: false,
  };
}

/** What the text does not say is taken from those who name it: a later citation may give number, date and organ. */
const completed = (own: Known, others: Known): Known => ({
  kind: own.kind ?? others.kind,
  kindName: own.kindName ?? others.kindName,
  symbol: own.symbol ?? others.symbol,
  symbolKey: own.symbolKey ?? others.symbolKey,
  subject: own.subject ?? others.subject,
  issuedOn: own.issuedOn ?? others.issuedOn,
  issuerIds: own.issuerNames.length > 0 ? own.issuerIds : others.issuerIds,
  issuerNames: own.issuerNames.length > 0 ? own.issuerNames : others.issuerNames,
  line: own.line ?? others.line,
  level: own.level ?? others.level,
  placeId: own.placeId ?? others.placeId,
  issuerBySymbol: own.issuerNames.length === 0 && others.issuerBySymbol,
});

/** A text whose letterhead names nobody is of the body that the code in its own number names. */
function withIssuerOfCode(known: Known, register: OrganRegister): Known {
  const organId = known.issuerNames.length > 0 || known.symbol === null ? null : (nationalBody(known.symbol)?.organId ?? null);
  const organ = organId === null ? null : register.organ(organId);
  if (organ === null) return known;
  return {
    ...known,
    issuerIds: [organ.id],
    issuerNames: [nameByCode(organ)],
    issuerBySymbol: true,
    line: known.line ?? organ.line,
    level: known.level ?? organ.level,
    placeId: known.placeId ?? organ.placeId,
  };
}

/** Whether a text says all of itself, so that nothing is taken from those who name it. */
export function saysAll(facts: SourceFacts): boolean {
  const known = knownFromSource(facts);
  return known.issuerNames.length > 0 && Object.values(known).every((value) => value !== null);
}

const NOTHING_KNOWN: Known = {
  kind: null,
  kindName: null,
  symbol: null,
  symbolKey: null,
  subject: null,
  issuedOn: null,
  issuerIds: [],
  issuerNames: [],
  line: null,
  level: null,
  placeId: null,
  issuerBySymbol: false,
};

/** Whether a text is the directive or a part of it, so that it may say what the one that is read first leaves out. */
const isPart = ({ source }: SourceFacts): boolean => !isReport(source.outcome);

/** The row of a directive, but for `notBefore`, which needs the rows of what it cites. */
export function composeDirective(claims: DirectiveClaims, withdrawn: boolean, register: OrganRegister): DirectiveRow {
  const preferred = preferredSource(claims.sources);
  const outcome = preferred?.source.outcome ?? null;
  const itself = outcome !== null && !isReport(outcome);
  const useOwn = preferred !== null && (!withdrawn || claims.mentions.length === 0);
  const others = useOwn && saysAll(preferred) ? NOTHING_KNOWN : knownFromMentions(claims.mentions, register);
  const own = inReadingOrder(claims.sources).filter((facts) => facts !== preferred && isPart(facts));
  const known = useOwn ? withIssuerOfCode([knownFromSource(preferred), ...own.map(knownFromSource), others].reduce(completed), register) : others;
  const held = !withdrawn && outcome === 'directive';
  const shown = withdrawn ? null : preferred;
  return {
    id: claims.id,
    identityKey: claims.identityKey,
    held,
    outcome,
    ...known,
    kind: useOwn && !itself ? 'other' : known.kind,
    kindName: useOwn && !itself ? (outcome === 'report-about' ? 'Tin, bài' : 'Tài liệu khác') : known.kindName,
    partialSymbol: shown?.read.partialSymbol?.value ?? null,
    notBefore: null,
    notBeforeFrom: null,
    signer: shown?.read.signers[0]?.name?.value ?? null,
    preferredSourceId: shown?.source.id ?? null,
    withdrawn,
    taskCount: held ? countTasks(preferred?.read.tasks ?? []) : 0,
  };
}
