import type { Evidence } from '../domain/evidence.ts';
import { type DirectiveKind, kindName as plainKindName } from '../domain/kinds.ts';
import type { ReadDirective, ReadSection } from '../domain/read-directive.ts';
import { spelledTitle } from '../domain/sentence-case.ts';
import { collectCitations } from './citations/collect.ts';
import type { Zone } from './citations/relate.ts';
import { layOut } from './layout/lay-out.ts';
import { evidenceAt, type Page } from './layout/page.ts';
import { isSigned, judgeOutcome } from './outcome.ts';
import { KIND_NAME, kindOfName, kindOfSymbol } from './recognisers/kind-name.ts';
import { readLabel } from './recognisers/label.ts';
import { annexDrafts } from './structure/annexes.ts';
import { footnotes } from './structure/footnotes.ts';
import { readIdentity } from './structure/identity.ts';
import { readLetterhead } from './structure/letterhead.ts';
import { type Node, readOutline, titleOf } from './structure/outline.ts';
import { ABOUT, findParts, MOTTO, type Parts } from './structure/parts.ts';
import { readRemarks } from './structure/remarks.ts';
import { readSubject } from './structure/subject.ts';
import { readTail, type Tail } from './structure/tail.ts';
import { buildTasks } from './tasks/build.ts';

/** Outcomes of pages that are no directive themselves. */
const NEWS_OUTCOMES: ReadonlySet<string> = new Set(['report-about', 'not-a-directive']);

/** Stored with every text: raise it when the same text would be read differently. */
export const READER_VERSION = '21';

/**
 * Reads one text into facts with evidence. Pure and deterministic; never throws on a text, whatever it holds.
 * The text is NFC with `\n` line ends; `text.slice(start, end) === quote` holds for every piece of evidence.
 */
export function readDirective(input: { readonly textId: string; readonly text: string }): ReadDirective {
  const page = layOut(input.textId, input.text);
  const parts = findParts(page);
  const tail = readTail(page, parts);
  const letterhead = readLetterhead(page, parts);
  const identity = readIdentity(page, parts, letterhead.placeOfIssue, '');
  const heading = parts.kind;
  const kindBlock = heading === null ? undefined : page.blocks[heading.block];
  const symbolKind = letterhead.symbol
    ? kindOfSymbol(letterhead.symbol.value)
    : letterhead.partialSymbol
      ? kindOfSymbol(`1${letterhead.partialSymbol.value}`)
      : null;
  const skipped = tail === null ? [] : [[tail.from, tail.to] as const, ...footnotes(page, tail.to, parts.to)];
  const outline = readOutline(page, parts.body[0], parts.body[1], skipped);
  const unnumbered = heading === null && letterhead.symbol === null && letterhead.partialSymbol === null;
  const address = unnumbered && identity.issuers.length > 0 ? addressOf(page, parts, isSigned(tail)) : null;
  const outcome = judgeOutcome(page, parts, { ...letterhead, addressed: address !== null }, tail, outline);
  const told = NEWS_OUTCOMES.has(outcome.outcome);
  const letter =
    !told && (address !== null || (heading === null && isLetter(page, parts, letterhead.symbol?.value ?? letterhead.partialSymbol?.value ?? null)));
  const enacted = heading === null && symbolKind === null && !letter && identity.enactsAt !== null && !told ? enactedKind(page, identity.enactsAt) : null;
  const kind = heading?.heading.kind ?? symbolKind ?? (letter ? 'official-letter' : (enacted?.kind ?? null));
  const annexes = annexDrafts(page, outline);
  const lastOpening = page.blocks[parts.opening[1] - 1];
  const { tasks, targets } = buildTasks(
    page,
    outline,
    annexes,
    lastOpening && parts.opening[1] > parts.opening[0] ? lastOpening : null,
    letterhead.issuedOn?.value ?? null,
  );
  const cited = collectCitations({
    page,
    zoneOf: zones(page, parts, tail, outline),
    ownSymbol: letterhead.symbol?.value ?? null,
    ownDate: letterhead.issuedOn?.value ?? null,
    place: identity.place,
    issuers: identity.issuers.map(({ value }) => value),
    kind,
    enactsAt: identity.enactsAt,
    repealedBy: repeals(page, parts, outline),
  });
  const subject = readSubject(page, parts);
  const spelled = subject === null ? null : spelledTitle(subject.value, page.flow);
  const kindProof: Evidence[] = kindBlock && heading ? [evidenceAt(page, kindBlock.start, kindBlock.start + heading.heading.length)] : [];
  return {
    textId: input.textId,
    readerVersion: READER_VERSION,
    outcome: outcome.outcome,
    outcomeReason: outcome.reason,
    kind:
      kind === null
        ? null
        : {
            value: kind,
            source: heading ? 'read' : 'completed',
            ...(heading ? {} : { from: enacted ? 'enacting words' : address ? 'address' : 'symbol' }),
            evidence: heading
              ? kindProof
              : enacted
                ? [enacted.evidence]
                : address
                  ? [address]
                  : ((letterhead.symbol ?? letterhead.partialSymbol)?.evidence ?? []),
          },
    kindName: heading?.heading.name ?? (kind === null ? null : plainKindName(kind)),
    symbol: letterhead.symbol,
    partialSymbol: letterhead.partialSymbol,
    issuedOn: letterhead.issuedOn,
    // A page that tells of a directive was issued by nobody.
    issuers: told ? [] : identity.issuers,
    line: told ? null : identity.line,
    level: told ? null : identity.level,
    province: identity.province,
    district: identity.district,
    commune: identity.commune,
    subject,
    spelledSubject: spelled === subject?.value ? null : spelled,
    signers: tail?.signers ?? [],
    recipients: tail?.recipients ?? null,
    citations: cited.citations,
    unnumbered: cited.unnumbered,
    chains: cited.chains,
    sections: sectionsOf(page, outline, parts),
    tasks,
    targets,
    remarks: readRemarks({ page, parts, tail, outline, letterhead, citations: cited.citations }),
  };
}

/** A number without a type (an organ's code and its desk) over "V/v …": an official letter. */
const isLetter = (page: Page, parts: Parts, symbol: string | null): boolean =>
  symbol !== null &&
  /^\d*[/-]\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d&-]*)?$/u.test(symbol) &&
  page.blocks
    .slice(parts.from, parts.from + 25)
    .some((block) => /^(?:V\/[vV]|S[ốỐ]\s*:?\s*\S{4,40}\s+V\/[vV]|Kính gửi|Công văn\s(?:V\/[vV]|[Vv]ề việc))/u.test(block.text));

/**
 * "Kính gửi" under a letterhead that has lost its number: an official letter, by its address, where what it is about stands
 * above, or where it has the motto and is signed.
 */
function addressOf(page: Page, parts: Parts, signed: boolean): Evidence | null {
  const head = page.blocks.slice(parts.from, parts.from + 25);
  const at = head.findIndex(({ text }) => /^Kính g[ửở]i\s*:/u.test(text));
  const block = head[at];
  const isLetterHead = head.slice(0, Math.max(at, 0)).some(({ text }) => ABOUT.test(text) || (signed && MOTTO.test(text)));
  return block !== undefined && isLetterHead ? evidenceAt(page, block.start, block.start + 8) : null;
}

/** "…, Ban Thường vụ X ban hành Kế hoạch … như sau:" in a text that has lost its heading. */
function enactedKind(page: Page, at: number): { readonly kind: DirectiveKind; readonly evidence: Evidence } | null {
  const found = ENACTED.exec(page.flow.slice(at, at + 420));
  const kind = found?.[1] === undefined ? null : kindOfName(found[1]);
  if (!found?.[1] || kind === null) return null;
  const start = at + found.index + found[0].length - found[1].length;
  return { kind, evidence: evidenceAt(page, start, start + found[1].length) };
}
const ENACTED = new RegExp(`^[^.;:]{4,260}?\\s(?:ban hành|xây dựng)\\s(${KIND_NAME})(?=\\s)`, 'u');

function zones(page: Page, parts: Parts, tail: Tail | null, outline: Node): (block: number) => Zone | null {
  const purpose = outline.children
    .map((node, index) => ({ node, to: outline.children[index + 1]?.block ?? parts.to }))
    .filter(({ node }) => node.role === 'purpose')
    .map(({ node, to }) => [node.block, to] as const);
  const grounds = groundSections(page, outline.children, parts.to);
  return (block) => {
    if (block < parts.from || block >= parts.to) return null;
    if (tail !== null && block >= tail.from && block < tail.to) return null;
    if (block >= parts.title[0] && block < parts.title[1]) return 'title';
    if (block < parts.opening[0]) return null;
    if (block < parts.opening[1]) return 'opening';
    if (grounds.some(([from, to]) => block > from && block < to)) return 'grounds';
    return purpose.some(([from, to]) => block >= from && block < to) ? 'purpose' : 'body';
  };
}

/** Sections that list what the document rests on: "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", "2. Cơ sở pháp lý". */
function groundSections(page: Page, nodes: readonly Node[], to: number, depth = 0): (readonly [number, number])[] {
  return nodes.flatMap((node, index) => {
    const end = nodes[index + 1]?.block ?? to;
    if (/^(?:(?:CÁC|Các|NHỮNG|Những)\s)?(?:CĂN CỨ|Căn cứ|CƠ SỞ PHÁP LÝ|Cơ sở pháp lý)(?:$|[\s:.])/u.test(headingOf(page, node)) && node.children.length > 0)
      return [[node.block, end] as const];
    return depth < 1 ? groundSections(page, node.children, end, depth + 1) : [];
  });
}

const REPEALS = /^(?:Bãi bỏ|Hủy bỏ|Huỷ bỏ)(?:\s[^:.]{0,160}|(?=:))/u;

/** Blocks under a heading that repeals ("Bãi bỏ toàn bộ các văn bản sau:"), with that heading. */
function repeals(page: Page, parts: Parts, outline: Node): (block: number) => Evidence | null {
  const ranges: { readonly from: number; readonly to: number; readonly cue: Evidence }[] = [];
  const visit = (nodes: readonly Node[], to: number): void => {
    for (const [index, node] of nodes.entries()) {
      const end = nodes[index + 1]?.block ?? to;
      const words = REPEALS.exec(page.flow.slice(node.bodyAt, Math.min(node.end, node.bodyAt + 200)));
      if (words) ranges.push({ from: node.block, to: end, cue: evidenceAt(page, node.bodyAt, node.bodyAt + words[0].length) });
      else if (node.kind === 'article' || node.kind === 'part') visit(node.children, end);
    }
  };
  visit(outline.children, parts.to);
  return (block) => ranges.find(({ from, to }) => block > from && block < to)?.cue ?? null;
}

function headingOf(page: Page, node: Node): string {
  const block = page.blocks[node.block];
  const own = page.flow.slice(node.bodyAt, node.headEnd);
  const label = block === undefined || own.trim() !== '' ? null : readLabel(block.text);
  return block === undefined || label === null ? own : titleOf(page, block, label, block.text.length);
}

function sectionsOf(page: Page, outline: Node, parts: Parts): ReadSection[] {
  const sections = outline.children.filter(
    (node) => node.kind !== 'paragraph' && node.kind !== 'dash' && node.kind !== 'plus' && node.kind !== 'star' && node.kind !== 'letter',
  );
  return sections.map((node, index): ReadSection => {
    const next = sections[index + 1]?.start ?? page.blocks[parts.to - 1]?.end ?? node.end;
    const title = headingOf(page, node)
      .replace(/[\s:.]+$/u, '')
      .slice(0, 400);
    const whole = evidenceAt(page, node.start, next);
    return { label: node.label, title, role: node.role ?? 'other', start: whole.start, end: whole.end, evidence: evidenceAt(page, node.start, node.headEnd) };
  });
}
