import type { Evidence } from '../domain/evidence.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Relation } from '../domain/lists.ts';
import type { ReadChain } from '../domain/read-directive.ts';
import type { DirectiveRow, EdgeProofRow, MentionRow } from '../domain/rows.ts';
import { symbolKey } from '../domain/symbols.ts';
import type { OrganRegister } from './organ-register.ts';
import { headingAt, proofWords } from './proof-words.ts';
import { edgeKey, strongestRelation } from './relation-strength.ts';
import type { SourceFacts } from './source-facts.ts';
import { type SuggestionReason, suggestionReason } from './suggest-implements.ts';

/** One text with its mentions resolved. `text` is null where it is not kept. */
export type LinkedSource = { readonly facts: SourceFacts; readonly mentions: readonly MentionRow[]; readonly text: string | null };

/** What one text adds to one edge. */
export type Contribution = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  /** `stated` by the lower directive's own text, `chain` by another's, `suggested` by a rule. */
  readonly origin: 'stated' | 'chain' | 'suggested';
  readonly reason: SuggestionReason | null;
  readonly proof: EdgeProofRow;
};

const states = (facts: SourceFacts): boolean => facts.source.outcome === 'directive' || facts.source.outcome === 'excerpt';

function proofOf(linked: LinkedSource, key: string, directiveId: string, evidence: Evidence): EdgeProofRow {
  const { source, read } = linked.facts;
  return { edgeKey: key, sourceId: source.id, inDirectiveId: directiveId, edition: source.edition, evidence, where: headingAt(read, evidence.start) };
}

const wordsOf = (linked: LinkedSource, mention: MentionRow): Evidence =>
  linked.text === null ? mention.evidence : proofWords(linked.text, mention.evidence, mention.cue);

/** The directive a chain's end names: of several with that symbol in the text, the one named nearest to the words. */
function endOf(name: string, chain: ReadChain, linked: LinkedSource, directiveId: string): string | null {
  const key = symbolKey(name);
  if (key === linked.facts.symbolKey) return directiveId;
  const distance = (mention: MentionRow): number => {
    const { start, end } = mention.evidence;
    return start >= chain.evidence.start && end <= chain.evidence.end
      ? 0
      : Math.min(Math.abs(start - chain.evidence.end), Math.abs(chain.evidence.start - end));
  };
  // A mention of a symbol cut short bears the whole one's key: it is known by its place.
  const places = new Set(
    linked.facts.read.citations.flatMap((citation) => (symbolKey(citation.symbol) === key ? citation.mentions.map(({ evidence }) => evidence.start) : [])),
  );
  const named = linked.mentions.filter((mention) => (mention.symbolKey === key || places.has(mention.evidence.start)) && mention.resolvesTo !== null);
  const nearest = named.reduce<MentionRow | null>((best, mention) => (best === null || distance(mention) < distance(best) ? mention : best), null);
  return nearest?.resolvesTo ?? null;
}

function statedBy(directiveId: string, sources: readonly LinkedSource[]): readonly Contribution[] {
  const all = sources.flatMap((linked) => linked.mentions.map((mention) => ({ linked, mention })));
  return [...groupBy(all, ({ mention }) => mention.resolvesTo)].flatMap(([to, named]) => {
    if (to === null || to === directiveId) return [];
    const relation = strongestRelation(named.map(({ mention }) => mention.relation));
    const key = edgeKey(directiveId, relation, to);
    return named
      .filter(({ mention }) => mention.relation === relation)
      .map(({ linked, mention }) => ({
        key,
        from: directiveId,
        to,
        relation,
        origin: 'stated' as const,
        reason: null,
        proof: proofOf(linked, key, directiveId, wordsOf(linked, mention)),
      }));
  });
}

/** "Kết luận … về tiếp tục thực hiện Chỉ thị …": the earlier one stays in force and is carried on. */
const CONTINUED = /tiếp\s+tục\s+(?:[^\s;.]+\s+){0,4}?thực\s+hiện/iu;

function chainsIn(directiveId: string, linked: LinkedSource): readonly Contribution[] {
  if (!states(linked.facts)) return [];
  return linked.facts.read.chains.flatMap((chain) => {
    const from = endOf(chain.lower, chain, linked, directiveId);
    const to = endOf(chain.upper, chain, linked, directiveId);
    if (from === null || to === null || from === to) return [];
    const relation = CONTINUED.test(chain.evidence.quote.normalize('NFC')) ? ('CONTINUES' as const) : ('IMPLEMENTS' as const);
    const key = edgeKey(from, relation, to);
    const origin = from === directiveId ? ('stated' as const) : ('chain' as const);
    return [{ key, from, to, relation, origin, reason: null, proof: proofOf(linked, key, directiveId, chain.evidence) }];
  });
}

/** All that the texts of one directive say about edges, its own and those between others. */
export function contributionsOf(
  directive: DirectiveRow,
  sources: readonly LinkedSource[],
  rowOf: (id: string) => DirectiveRow | undefined,
  register: OrganRegister,
): readonly Contribution[] {
  const stated = [...statedBy(directive.id, sources), ...sources.flatMap((linked) => chainsIn(directive.id, linked))];
  const sure = new Set(stated.map((contribution) => contribution.key));
  const suggested = sources.flatMap((linked) =>
    linked.mentions.flatMap((mention): Contribution[] => {
      const target = mention.resolvesTo === null ? undefined : rowOf(mention.resolvesTo);
      if (mention.relation !== 'BASED_ON' || target === undefined || target.id === directive.id) return [];
      const key = edgeKey(directive.id, 'IMPLEMENTS', target.id);
      const reason = sure.has(key) || !sure.has(edgeKey(directive.id, 'BASED_ON', target.id)) ? null : suggestionReason(directive, mention, target, register);
      if (reason === null) return [];
      const proof = proofOf(linked, key, directive.id, wordsOf(linked, mention));
      return [{ key, from: directive.id, to: target.id, relation: 'IMPLEMENTS', origin: 'suggested', reason, proof }];
    }),
  );
  return [...stated, ...suggested];
}

/** Every edge key a text's mentions, as they were resolved, may have given rise to: what to look at again when they change. */
export function possibleKeys(linked: LinkedSource, directiveId: string): readonly string[] {
  const own = linked.mentions.flatMap((mention) =>
    mention.resolvesTo === null || mention.resolvesTo === directiveId
      ? []
      : [edgeKey(directiveId, mention.relation, mention.resolvesTo), edgeKey(directiveId, 'IMPLEMENTS', mention.resolvesTo)],
  );
  return [...new Set([...own, ...chainsIn(directiveId, { ...linked, text: null }).map((contribution) => contribution.key)])];
}
