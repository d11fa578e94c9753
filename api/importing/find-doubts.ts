import { printDate } from '../domain/dates.ts';
import type { Evidence, Fact } from '../domain/evidence.ts';
import { kindName } from '../domain/kinds.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import type { MentionRow, SourceRow } from '../domain/rows.ts';
import { BY_PERSON } from '../linking/correct-reading.ts';
import type { CorrectedFact } from '../linking/corrections.ts';
import type { OrganRegister } from '../linking/organ-register.ts';
import { describeSource } from '../linking/source-facts.ts';

/** One thing that a reader was not sure of, with what a person may say of it. */
export type Doubt = {
  readonly kind: 'organ' | 'fact' | 'citation';
  /** As a code that screens put into words. */
  readonly reason: 'organ-unknown' | 'organ-ambiguous' | 'completed' | 'ambiguous' | 'two-dates';
  readonly reasonWords: readonly string[];
  /** Whose fact it is: the directive itself, or one that it cites. */
  readonly directiveId: string;
  readonly inDirectiveId: string;
  readonly fact: CorrectedFact;
  /** The fact in words, and where it stands. */
  readonly words: string;
  readonly evidence: Evidence | null;
  /** The other way of writing it; null where there is one. */
  readonly against: { readonly words: string; readonly evidence: Evidence } | null;
  /** What the fact becomes by yes and by no. */
  readonly yes: unknown;
  readonly no: unknown;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

type Doubtful = Fact<string> & { readonly source: 'completed' | 'ambiguous' };
const doubtful = (fact: Fact<string> | null): fact is Doubtful => fact !== null && fact.source !== 'read' && fact.from !== BY_PERSON;

function ofFact(directiveId: string, fact: CorrectedFact, read: Fact<string> | null, print: (value: string) => string): readonly Doubt[] {
  if (!doubtful(read)) return [];
  const words = print(read.value);
  const choices = (read.candidates ?? []).map((value) => ({ value, label: print(value) }));
  const value = fact === 'issuer' ? [read.value] : read.value;
  return [
    {
      kind: 'fact',
      reason: read.source,
      reasonWords: read.from === undefined ? [] : [read.from],
      directiveId,
      inDirectiveId: directiveId,
      fact,
      words,
      evidence: read.evidence[0] ?? null,
      against: null,
      yes: value,
      no: fact === 'issuer' ? [] : fact === 'kind' ? 'other' : null,
      choices,
    },
  ];
}

function organs(source: SourceRow, read: ReadDirective, register: OrganRegister): readonly Doubt[] {
  return describeSource(source, read, true, register).issuers.flatMap(({ name, resolution }, at): Doubt[] => {
    const unknown = !resolution.organ.resolved && resolution.source !== 'ambiguous' && !resolution.organ.id.includes('@');
    if (resolution.source !== 'ambiguous' && !unknown) return [];
    return [
      {
        kind: 'organ',
        reason: unknown ? 'organ-unknown' : 'organ-ambiguous',
        reasonWords: [name],
        directiveId: source.directiveId,
        inDirectiveId: source.directiveId,
        fact: 'issuer',
        words: name,
        evidence: read.issuers[at]?.evidence[0] ?? null,
        against: null,
        yes: read.issuers.map((issuer) => issuer.value),
        no: read.issuers.filter((_, index) => index !== at).map((issuer) => issuer.value),
        choices: resolution.candidates.map((organ) => ({ value: organ.name, label: organ.name })),
      },
    ];
  });
}

/** A document that one text dates in two ways. */
function citations(source: SourceRow, read: ReadDirective, mentions: readonly MentionRow[]): readonly Doubt[] {
  const meant = new Map(mentions.map((mention) => [mention.evidence.start, mention.resolvesTo]));
  return read.citations.flatMap((citation): Doubt[] => {
    const year = /\/((?:19|20)\d\d)\//.exec(citation.symbol)?.[1];
    const first = new Map<string, Evidence>();
    for (const { issuedOn, evidence } of citation.mentions) {
      // A date of another year than the symbol's belongs to the next document of a list.
      if (issuedOn?.length !== 10 || (year !== undefined && !issuedOn.startsWith(year))) continue;
      if (!first.has(issuedOn)) first.set(issuedOn, evidence);
    }
    const [one, other] = [...first];
    const directiveId = citation.mentions.map((mention) => meant.get(mention.evidence.start)).find((id) => typeof id === 'string');
    if (one === undefined || other === undefined || typeof directiveId !== 'string') return [];
    return [
      {
        kind: 'citation',
        reason: 'two-dates',
        reasonWords: [citation.symbol, printDate(one[0]), printDate(other[0])],
        directiveId,
        inDirectiveId: source.directiveId,
        fact: 'issued-on',
        words: one[1].quote,
        evidence: one[1],
        against: { words: other[1].quote, evidence: other[1] },
        yes: one[0],
        no: other[0],
        choices: [...first.keys()].map((value) => ({ value, label: printDate(value) })),
      },
    ];
  });
}

/** What the reader of one text was not sure of. `read` as it stands, corrections with it: what was corrected is no doubt. */
export function doubtsOf(source: SourceRow, read: ReadDirective, mentions: readonly MentionRow[], register: OrganRegister): readonly Doubt[] {
  const own = (fact: CorrectedFact, of: Fact<string> | null, print: (value: string) => string = (value) => value): readonly Doubt[] =>
    ofFact(source.directiveId, fact, of, print);
  const unsure = organs(source, read, register).filter(({ words }) => !read.issuers.some((issuer) => issuer.from === BY_PERSON && issuer.value === words));
  return [
    ...unsure,
    ...(read.issuers.length === 1 && unsure.length === 0 ? own('issuer', read.issuers[0] ?? null) : []),
    ...own('symbol', read.symbol),
    ...own('issued-on', read.issuedOn, printDate),
    ...own('kind', read.kind, (kind) => kindName(kind as Parameters<typeof kindName>[0])),
    ...own('subject', read.subject),
    ...own('signer', read.signers[0]?.name ?? null),
    ...citations(source, read, mentions),
  ];
}
