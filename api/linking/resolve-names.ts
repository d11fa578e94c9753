import type { DirectiveRow, MentionRow } from '../domain/rows.ts';
import { type Assigned, assignIds } from './assign-ids.ts';
import { mentionClaims, ownClaim } from './claims.ts';
import type { DirectiveClaims } from './compose-directive.ts';
import { groupBy } from './group-by.ts';
import type { OrganRegister } from './organ-register.ts';
import { type Cluster, resolveGroup } from './resolve-group.ts';
import type { SourceFacts } from './source-facts.ts';

export type NamesContext = {
  /** The groups to resolve: every symbol key the change touches. */
  readonly symbolKeys: readonly string[];
  /** Rows with one of these symbols, and those of the changed sources, as they are stored. */
  readonly directives: readonly DirectiveRow[];
  /** Sources of these directives as they shall be: new ones in, removed ones out, withdrawn ones inactive. */
  readonly sources: readonly SourceFacts[];
  /** Mentions of these symbols as they shall be; `resolvesTo` still says what they meant before. */
  readonly mentions: readonly MentionRow[];
  /** Former directive of a source; undefined for a new one. */
  readonly directiveOfSource: ReadonlyMap<string, string>;
  /** Province of a text that names a symbol. */
  readonly provinceOfSource: (sourceId: string) => string | null;
  readonly taken: (id: string) => boolean;
};

export type ResolvedNames = {
  readonly directives: readonly DirectiveClaims[];
  /** The directive each source is a text of. */
  readonly directiveOfSource: ReadonlyMap<string, string>;
  readonly mentions: readonly MentionRow[];
  readonly removed: Assigned['removed'];
  readonly aliases: Assigned['aliases'];
};

/** A text without a symbol of its own is a directive by itself. */
const nameless = (facts: SourceFacts): Cluster => ({
  identityKey: `source:${facts.source.bytesHash}`,
  claims: [
    {
      id: `own:${facts.source.id}`,
      kind: 'own',
      sourceId: facts.source.id,
      bytesHash: facts.source.bytesHash,
      numbering: null,
      namesakes: [],
      candidates: [],
      year: null,
      day: null,
      organProvinceId: null,
      provinceId: facts.provinceId,
      mentionIds: [],
    },
  ],
});

/** Says anew, for whole groups of symbols, which texts and mentions mean which directive, and under which id. */
export function resolveNames(context: NamesContext, register: OrganRegister): ResolvedNames {
  const clusters: Cluster[] = context.sources.filter((facts) => facts.symbolKey === null).map(nameless);
  for (const symbolKey of [...new Set(context.symbolKeys)].sort()) {
    const own = context.sources
      .filter((facts) => facts.symbolKey === symbolKey)
      .map((facts) => ownClaim(facts, register))
      .filter((claim) => claim !== null);
    const cited = mentionClaims(
      context.mentions.filter((mention) => mention.symbolKey === symbolKey),
      context.provinceOfSource,
      register,
    );
    clusters.push(...resolveGroup(symbolKey, [...own, ...cited]));
  }
  const mentionById = new Map(context.mentions.map((mention) => [mention.id, mention]));
  const former = {
    ofSource: (id: string) => context.directiveOfSource.get(id),
    ofMention: (id: string) => mentionById.get(id)?.resolvesTo ?? undefined,
  };
  const { ids, removed, aliases } = assignIds(clusters, context.directives, former, context.taken);

  const sourceById = new Map(context.sources.map((facts) => [facts.source.id, facts]));
  const directiveOfSource = new Map<string, string>();
  const means = new Map<string, string>();
  const owners = clusters.flatMap((cluster) => {
    const id = ids.get(cluster.identityKey);
    return id === undefined ? [] : [{ cluster, id }];
  });
  for (const { cluster, id } of owners) {
    for (const claim of cluster.claims) {
      if (claim.kind === 'own') directiveOfSource.set(claim.sourceId, id);
      for (const mentionId of claim.mentionIds) means.set(mentionId, id);
    }
  }
  const mentions = context.mentions.map((mention) => {
    const resolvesTo = means.get(mention.id) ?? mention.resolvesTo;
    const inDirectiveId = directiveOfSource.get(mention.sourceId) ?? mention.inDirectiveId;
    // The very same row where nothing changed: thousands of them need not be compared field by field.
    return resolvesTo === mention.resolvesTo && inDirectiveId === mention.inDirectiveId ? mention : { ...mention, resolvesTo, inDirectiveId };
  });
  const byTarget = groupBy(mentions, (mention) => mention.resolvesTo);
  const directives = owners.map(({ cluster, id }) => ({
    id,
    identityKey: cluster.identityKey,
    sources: cluster.claims.flatMap((claim): SourceFacts[] => {
      const facts = claim.kind === 'own' ? sourceById.get(claim.sourceId) : undefined;
      return facts ? [facts] : [];
    }),
    mentions: byTarget.get(id) ?? [],
  }));
  return { directives, directiveOfSource, mentions, removed, aliases };
}
