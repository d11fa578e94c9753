import type { PlainDate } from '../../domain/dates.ts';
import type { Fact } from '../../domain/evidence.ts';
import { type DirectiveKind, kindName as plainKindName } from '../../domain/kinds.ts';
import type { Relation } from '../../domain/lists.ts';
import type { ReadChain, ReadCitation, ReadMention, ReadUnnumbered } from '../../domain/read-directive.ts';
import { parseSymbol, symbolKey } from '../../domain/symbols.ts';
import { evidenceAt, type Page } from '../layout/page.ts';
import { kindOfName, kindOfSymbol } from '../recognisers/kind-name.ts';
import { stronger } from '../recognisers/relation-cue.ts';
import type { CitationContext, Group, Mention } from './group.ts';
import { issuerFact, issuerOfCode, sameCode } from './issuers.ts';
import { findNamed } from './named.ts';
import { findRefs, type Ref } from './refs.ts';
import { relate } from './relate.ts';
import { subjectAfter } from './subject.ts';
import { carriedNames, type NamedDocument, nameKey, titleNames } from './title-names.ts';

type Citations = { readonly citations: readonly ReadCitation[]; readonly unnumbered: readonly ReadUnnumbered[]; readonly chains: readonly ReadChain[] };

/** Every other document this one cites, by number or by name, with the relations and chains its words state. */
export function collectCitations(context: CitationContext): Citations {
  const { page } = context;
  const groups = new Map<string, Group>();
  const bare: Mention[] = [];
  /** Names of laws that are printed with their number somewhere: the name alone is the same law. */
  const numberedLaws = new Set<string>();
  const named = new Map<string, NamedDocument>();
  const carried = carriedNames(context);
  const chains: { lower: Ref; upper: Ref; start: number; end: number }[] = [];
  for (const block of page.blocks) {
    const zone = context.zoneOf(block.index);
    if (zone === null) continue;
    const numbered = findRefs(block);
    for (const ref of numbered) if (ref.kindName === 'Luật') numberedLaws.add(nameKey(block.text.slice(ref.start, ref.end).replace(/\ssố\s[\s\S]*$/u, '')));
    const names = findNamed(block.text, numbered, zone === 'opening', zone === 'opening' ? carried : []);
    if (numbered.length === 0 && names.length === 0) continue;
    const refs = [...numbered, ...names].sort((a, b) => a.start - b.start);
    const { related, nested } = relate({
      text: block.text,
      refs,
      zone,
      kind: context.kind,
      enactsAt: context.enactsAt !== null && context.enactsAt >= block.start && context.enactsAt < block.end ? context.enactsAt - block.start : null,
    });
    const repeal = context.repealedBy(block.index);
    for (const [place, { ref, relation: said, cue }] of related.entries()) {
      const repealed = repeal !== null && place === 0 && said === 'CITES' && (ref.start < 12 || CLAUSES.test(block.text.slice(0, ref.start)));
      const relation: Relation = repealed ? 'REPLACES' : said;
      const evidence = evidenceAt(page, block.start + ref.start, block.start + ref.end);
      if (ref.symbol === null) {
        const name = ref.name ?? ref.raw;
        const key = nameKey(name);
        const entry = named.get(key) ?? { kindName: ref.kindName ?? '', name, spellings: [], relation: 'CITES' as Relation, evidence: [] };
        if (!entry.spellings.includes(name)) entry.spellings.push(name);
        if (name.length > entry.name.length) entry.name = name;
        // In the purpose section a law that is named sets a limit; it is not what is carried out. A congress's resolution is.
        entry.relation = stronger(entry.relation, zone === 'purpose' && !/^Nghị quyết\s.*Đại hội/u.test(name) ? 'CITES' : relation);
        entry.evidence.push(evidence);
        named.set(key, entry);
        continue;
      }
      const mention: Mention = {
        raw: ref.raw,
        symbol: ref.symbol,
        kindName: ref.kindName,
        issuedOn: ref.issuedOn?.value ?? null,
        organ: ref.organ?.text ?? null,
        relation,
        cue: repealed ? repeal : cue === null || relation === 'CITES' ? null : evidenceAt(page, block.start + cue[0], block.start + cue[1]),
        evidence,
        ref,
        block: block.index,
        offset: block.start,
      };
      if (isOwn(mention, context)) continue;
      if (/^\d+$/.test(ref.symbol)) {
        bare.push(mention);
        continue;
      }
      const key = symbolKey(ref.symbol);
      const group = groups.get(key);
      if (group) group.mentions.push(mention);
      else groups.set(key, { symbol: ref.symbol, mentions: [mention] });
    }
    for (const { lower, upper, start, end } of nested) {
      const below = refs[lower];
      const above = refs[upper];
      if (below && above) chains.push({ lower: below, upper: above, start: block.start + start, end: block.start + end });
    }
  }
  joinShort(groups);
  for (const mention of bare) settleBare(mention, groups);
  const others = chains.filter(({ lower, upper }) => {
    const itself = isThisPlan(lower, upper, groups, context);
    if (itself) named.delete(nameKey(lower.name ?? lower.raw));
    return !itself;
  });
  const ordered = [...groups.values()].map((group) => ({ ...group, mentions: group.mentions.sort((a, b) => a.evidence.start - b.evidence.start) }));
  ordered.sort((a, b) => (a.mentions[0]?.evidence.start ?? 0) - (b.mentions[0]?.evidence.start ?? 0));
  const bySameCode = sameCode(ordered, context);
  const citations = ordered.map((group) => toCitation(group, context, bySameCode));
  const approved = citations.filter(({ relation }) => relation === 'IMPLEMENTS').map(({ subject }) => nameKey(subject?.value ?? ''));
  return {
    citations,
    unnumbered: titleNames(context, withoutShortForms(named, numberedLaws), approved),
    chains: toChains(others, groups, named, context),
  };
}

/** "a) Khoản 2, khoản 3 Điều 2 Quyết định số …": parts of the repealed one before its name. */
const CLAUSES = /^\s*(?:[a-zđ]\)|\d+[.)]|[-–])?\s*(?:(?:[Kk]hoản|[Đđ]iều|[Đđ]iểm|[Mm]ục|[Pp]hụ lục|[Cc]hương)\s[\p{L}\d]{1,4}|,|và|\s)+$/u;

/** Laws whose whole name begins another law's ("Luật Giáo dục", "Luật Giáo dục đại học"). */
const WHOLE: ReadonlySet<string> = new Set([
  'luật giáo dục',
  'luật đầu tư',
  'luật công an',
  'luật thanh tra',
  'luật xây dựng',
  'luật nhà ở',
  'luật dân quân',
  'luật báo chí',
]);

/** "Luật Bầu cử" beside "Luật Bầu cử đại biểu …" is the same law, and so is a law whose number is printed elsewhere. */
function withoutShortForms(named: ReadonlyMap<string, NamedDocument>, numberedLaws: ReadonlySet<string>): NamedDocument[] {
  const keys = [...named.keys()];
  const numbered = (key: string): boolean => numberedLaws.has(key) || (key.endsWith(' các cấp') && numberedLaws.has(key.slice(0, -' các cấp'.length)));
  return keys.filter((key) => !numbered(key) && (WHOLE.has(key) || !keys.some((other) => other.startsWith(`${key} `)))).flatMap((key) => named.get(key) ?? []);
}

/**
 * A document's own number, as "(Kèm theo Kế hoạch số …)" repeats it, is no citation; another year's is, and so is the one of
 * an earlier day that it says it carries out: a district may come to the number of its province's plan.
 */
function isOwn(mention: ReadMention, context: CitationContext): boolean {
  if (context.ownSymbol === null || symbolKey(mention.symbol) !== symbolKey(context.ownSymbol)) return false;
  const days = mention.issuedOn?.length === 10 && context.ownDate?.length === 10 && mention.issuedOn < context.ownDate;
  if (days && mention.organ !== null && (mention.relation === 'IMPLEMENTS' || mention.relation === 'BASED_ON')) return false;
  return mention.issuedOn === null || context.ownDate === null || mention.issuedOn.slice(0, 4) === context.ownDate.slice(0, 4);
}

/** "Kế hoạch của UBND tỉnh thực hiện Nghị quyết số A" inside the plan whose title says that it carries out A: this very plan. */
function isThisPlan(lower: Ref, upper: Ref, groups: ReadonlyMap<string, Group>, context: CitationContext): boolean {
  if (lower.symbol !== null || upper.symbol === null || context.kind === null || kindOfName(lower.kindName ?? '') !== context.kind) return false;
  return (
    groups.get(symbolKey(upper.symbol))?.mentions.some((mention) => mention.relation === 'IMPLEMENTS' && context.zoneOf(mention.block) === 'title') ?? false
  );
}

/** "102/2025/NQLT" beside "102/2025/NQLT/UBTVQH15-CP-…": the code is printed once, and left out later. */
function joinShort(groups: Map<string, Group>): void {
  for (const [key, group] of groups) {
    const parsed = parseSymbol(group.symbol);
    if (parsed.organ !== null || parsed.type === null || parsed.number === null) continue;
    const fits = [...groups].filter(([other]) => other !== key && other.startsWith(`${key}-`));
    const only = fits.length === 1 ? fits[0]?.[1] : undefined;
    if (!only) continue;
    only.mentions.push(...group.mentions.map((mention) => ({ ...mention, symbol: only.symbol })));
    groups.delete(key);
  }
}

/** "Nghị quyết liên tịch số 102" is the one document of that number and kind; otherwise it stands by itself. */
function settleBare(mention: Mention, groups: Map<string, Group>): void {
  const kind = mention.kindName === null ? null : kindOfName(mention.kindName);
  const fits = [...groups.values()].filter((group) => {
    const parsed = parseSymbol(group.symbol);
    if (parsed.number?.replace(/^0+/, '') !== mention.symbol.replace(/^0+/, '') || parsed.type === null) return false;
    const groupKind = kindOfName(group.mentions.find((other) => other.kindName !== null)?.kindName ?? '') ?? kindOfSymbol(group.symbol);
    return kind === null || groupKind === kind;
  });
  const only = fits.length === 1 ? fits[0] : undefined;
  if (only) {
    only.mentions.push({ ...mention, symbol: only.symbol });
    return;
  }
  const key = `${mention.kindName ?? ''} ${mention.symbol}`;
  const group = groups.get(key);
  if (group) group.mentions.push(mention);
  else groups.set(key, { symbol: mention.symbol, mentions: [mention] });
}

function toCitation(group: Group, context: CitationContext, bySameCode: (symbol: string) => Fact<string> | null): ReadCitation {
  const { page } = context;
  const { mentions } = group;
  const kindName = kindNameOf(group);
  const owned = mentions.filter((mention) => mention.ref.organ !== null);
  // A sentence spells an organ as it is; a title's capitals do not.
  const organ = owned.find(({ ref, offset }) => !inCapitals(page.flow.slice(offset + (ref.organ?.start ?? 0), offset + (ref.organ?.end ?? 0)))) ?? owned[0];
  const issuer = organ?.ref.organ;
  return {
    symbol: spelling(group),
    kind:
      kindName === null || kindOfName(kindName) === 'other'
        ? (kindOfSymbol(group.symbol) ?? (kindName === null ? null : 'other'))
        : (kindOfName(kindName) ?? kindOfSymbol(group.symbol)),
    kindName,
    issuedOn: dateFact(page, mentions),
    issuer:
      organ && issuer
        ? issuerFact(issuer.text, evidenceAt(page, organ.offset + issuer.start, organ.offset + issuer.end), context)
        : (issuerOfCode(group, mentions[0]) ?? bySameCode(group.symbol)),
    relation: relationOf(mentions, context.kind),
    subject: subjectAfter(page, mentions),
    mentions: mentions.map(({ raw, symbol, kindName: name, issuedOn, organ: phrase, relation, cue, evidence }) => ({
      raw,
      symbol,
      kindName: name,
      issuedOn,
      organ: phrase,
      relation,
      cue,
      evidence,
    })),
  };
}

const inCapitals = (text: string): boolean => text === text.toUpperCase();

/**
 * The kind as most mentions print it. "văn bản số …" is the word for any document: the type inside the symbol says more,
 * and a State symbol without a type (an organ's code and its desk) is an official letter's.
 */
function kindNameOf(group: Group): string | null {
  const printed = group.mentions.map((mention) => mention.kindName).filter((name): name is string => name !== null);
  const telling = majority(printed.filter((name) => kindOfName(name) !== 'other'));
  if (telling !== null || printed.length === 0) return telling;
  const typed = kindOfSymbol(group.symbol);
  if (typed !== null) return plainKindName(typed);
  return LETTER.test(group.symbol) ? plainKindName('official-letter') : majority(printed);
}
const LETTER = /^\d+[/-]\p{Lu}[\p{L}\d]*-\p{Lu}[\p{L}\d-]*$/u;

/** The date most mentions give; two dates for one document are both kept, and decide nothing. */
function dateFact(page: Page, mentions: readonly Mention[]): Fact<PlainDate> | null {
  const given = mentions.flatMap(({ ref: { issuedOn }, offset }) =>
    issuedOn === null ? [] : [{ value: issuedOn.value, evidence: evidenceAt(page, offset + issuedOn.start, offset + issuedOn.end) }],
  );
  const value = majority(given.map((date) => date.value));
  if (value === null) return null;
  const candidates = [...new Set(given.map((date) => date.value))];
  const first = given.find((date) => date.value === value);
  return candidates.length > 1
    ? { value, source: 'ambiguous', candidates, evidence: candidates.flatMap((date) => given.find((other) => other.value === date)?.evidence ?? []) }
    : { value, source: 'read', evidence: first ? [first.evidence] : [] };
}

/** The strongest that is said; a guidance whose title names a document guides it, though its opening says "Thực hiện …". */
function relationOf(mentions: readonly Mention[], kind: DirectiveKind | null): Relation {
  if (
    kind === 'guidance' &&
    mentions.some((mention) => mention.relation === 'GUIDES') &&
    mentions.every((mention) => !/^(?:AMENDS|REPLACES)$/u.test(mention.relation))
  )
    return 'GUIDES';
  return mentions.reduce<Relation>((best, mention) => stronger(best, mention.relation), 'CITES');
}

/** The spelling most mentions use; of equals the one that is not all capitals. */
function spelling(group: Group): string {
  const counts = new Map<string, number>();
  for (const { symbol } of group.mentions) counts.set(symbol, (counts.get(symbol) ?? 0) + (/\p{Ll}/u.test(symbol) ? 1.5 : 1));
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? group.symbol;
}

function majority<T extends string>(names: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best: T | null = null;
  for (const [name, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = name;
  return best;
}

function toChains(
  found: readonly { lower: Ref; upper: Ref; start: number; end: number }[],
  groups: ReadonlyMap<string, Group>,
  named: ReadonlyMap<string, NamedDocument>,
  context: CitationContext,
): ReadChain[] {
  const spelt = (symbol: string): string => {
    const group = groups.get(symbolKey(symbol));
    return group ? spelling(group) : symbol;
  };
  const nameOf = (ref: Ref): string => (ref.symbol === null ? (named.get(nameKey(ref.name ?? ref.raw))?.name ?? ref.name ?? ref.raw) : spelt(ref.symbol));
  const seen = new Set<string>();
  const chains: ReadChain[] = [];
  for (const { lower, upper, start, end } of found) {
    const pair = [nameOf(lower), nameOf(upper)] as const;
    const own = context.ownSymbol === null ? null : symbolKey(context.ownSymbol);
    const key = pair.map(symbolKey).join(' ');
    if (symbolKey(pair[0]) === symbolKey(pair[1]) || pair.some((name) => symbolKey(name) === own) || seen.has(key)) continue;
    seen.add(key);
    chains.push({ lower: pair[0], upper: pair[1], evidence: evidenceAt(context.page, start, end) });
  }
  return chains;
}
