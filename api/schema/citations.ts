import type { Evidence } from '../domain/evidence.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import type { MentionRow } from '../domain/rows.ts';
import type { CitationShown } from './refs.ts';

/**
 * Every document that a text cites, once each: those with a number in order of first mention, then
 * those cited by name only. `mentions` are the text's own, resolved or not; a citation is joined to
 * them by the place of its words.
 */
export function citationsOf(read: ReadDirective, mentions: readonly MentionRow[]): readonly CitationShown[] {
  const resolved = new Map(mentions.map((mention) => [placeOf(mention.evidence), mention.resolvesTo]));
  const meant = (evidence: readonly Evidence[]): string | null =>
    evidence.map((words) => resolved.get(placeOf(words)) ?? null).find((id) => id !== null) ?? null;
  const numbered = read.citations.map((citation): CitationShown => {
    const evidence = citation.mentions.map((mention) => mention.evidence);
    return {
      symbol: citation.symbol,
      kindName: citation.kindName,
      name: null,
      issuedOn: citation.issuedOn?.value ?? null,
      issuer: citation.issuer?.value ?? null,
      subject: citation.subject?.value ?? null,
      relation: citation.relation,
      directiveId: meant(evidence),
      cue: citation.mentions.find((mention) => mention.relation === citation.relation && mention.cue !== null)?.cue ?? null,
      mentions: evidence,
    };
  });
  const named = read.unnumbered.map(
    (citation): CitationShown => ({
      symbol: null,
      kindName: citation.kindName,
      name: citation.name,
      issuedOn: null,
      issuer: null,
      subject: null,
      relation: citation.relation,
      directiveId: meant(citation.evidence),
      cue: null,
      mentions: citation.evidence,
    }),
  );
  return [...numbered, ...named];
}

const placeOf = ({ start, end }: Evidence): string => `${start}-${end}`;
