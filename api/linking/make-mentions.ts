import type { ReadCitation } from '../domain/read-directive.ts';
import type { MentionRow, OrganRow } from '../domain/rows.ts';
import { NO_CONTEXT, type OrganRegister } from './organ-register.ts';
import { settledKey } from './settled-key.ts';
import type { SourceFacts } from './source-facts.ts';
import { wholeCitations } from './whole-symbols.ts';

/** The organ of a citation in words that mean the same outside its document. */
function absoluteOrgan(
  citation: ReadCitation,
  facts: SourceFacts,
  register: OrganRegister,
): { readonly name: string | null; readonly id: string | null; readonly row: OrganRow | null } {
  const phrase = citation.issuer?.value ?? null;
  if (phrase === null) return { name: null, id: null, row: null };
  const asOf = citation.issuedOn?.value ?? facts.context.asOf;
  const found = register.resolve(phrase, { ...facts.context, asOf });
  if (found.source === 'ambiguous') return { name: phrase, id: null, row: null };
  const alone = register.resolve(phrase, { ...NO_CONTEXT, asOf });
  return { name: alone.organ.id === found.organ.id ? phrase : found.organ.name, id: found.organ.id, row: found.organ };
}

/** Every naming of another document in a text, not yet resolved. A page about a directive states nothing: it cites. */
export function makeMentions(facts: SourceFacts, directiveId: string, register: OrganRegister): readonly MentionRow[] {
  const { source, read } = facts;
  const states = source.outcome === 'directive' || source.outcome === 'excerpt';
  const rows: MentionRow[] = [];
  const wholes = wholeCitations(read.citations);
  for (const citation of read.citations) {
    const whole = wholes.get(citation) ?? citation;
    const organ = absoluteOrgan(citation.issuer === null ? whole : citation, facts, register);
    for (const mention of citation.mentions) {
      rows.push({
        id: `${source.id}.m${rows.length}`,
        sourceId: source.id,
        inDirectiveId: directiveId,
        raw: mention.raw,
        symbol: whole.symbol,
        symbolKey: settledKey(whole.symbol, organ.row, citation.kind),
        kind: citation.kind,
        kindName: citation.kindName,
        issuedOn: (citation.issuedOn ?? whole.issuedOn)?.value ?? null,
        organName: organ.name,
        organId: organ.id,
        subject: citation.subject?.value ?? null,
        relation: states ? mention.relation : 'CITES',
        evidence: mention.evidence,
        cue: states ? mention.cue : null,
        resolvesTo: null,
      });
    }
  }
  return rows;
}
