import { groupBy } from '../domain/group-by.ts';
import type { DirectiveRow, MentionRow } from '../domain/rows.ts';
import { type Assigned, assignIds } from './assign-ids.ts';
import { mentionClaims, ownClaim } from './claims.ts';
import type { DirectiveClaims } from './compose-directive.ts';
import { foldMerged } from './fold-merged.ts';
import { keepWithdrawn } from './keep-withdrawn.ts';
import type { MergedGroup } from './merges.ts';
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
  /** What people said are one directive, where any of it may be among these groups. */
  readonly merged: readonly MergedGroup[];
  /** The directive that a person's word makes a text be of, where no stored row tells it. */
  readonly pins: ReadonlyMap<string, string>;
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
      subject: null,
      organProvinceId: null,
      provinceId: facts.provinceId,
      mentionIds: [],
    },
  ],
});

/** Of a merged directive without a text of its own, the namings of the one that gives it its identity say what it is. */
function mainFirst(cluster: Cluster, mentions: readonly MentionRow[]): readonly MentionRow[] {
  const [, symbolKey] = cluster.identityKey.split('|');
  const main = mentions.filter((mention) => mention.symbolKey === symbolKey);
  return main.length === 0 ? mentions : main;
}

/** Says anew, for whole groups of symbols, which texts and mentions mean which directive, and under which id. */
export function resolveNames(context: NamesContext, register: OrganRegister): ResolvedNames {
  const apart: Cluster[] = context.sources.filter((facts) => facts.symbolKey === null).map(nameless);
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
    apart.push(...resolveGroup(symbolKey, [...own, ...cited]));
  }
  const { clusters, pinned, formerIds } = foldMerged(
    keepWithdrawn(apart, context.sources, (id) => context.directiveOfSource.get(id)),
    context.merged,
  );
  const mentionById = new Map(context.mentions.map((mention) => [mention.id, mention]));
  const former = {
    ofSource: (id: string) => context.directiveOfSource.get(id),
    ofMention: (id: string) => mentionById.get(id)?.resolvesTo ?? undefined,
  };
  const said = { pinned, ofSource: (id: string) => context.pins.get(id) };
  const { ids, removed, aliases } = assignIds(clusters, context.directives, former, context.taken, said);
  const stored = new Set(context.directives.map((row) => row.id));
  const leading = [...formerIds].flatMap(([id, olds]) => olds.flatMap((oldId) => (stored.has(oldId) || !stored.has(id) ? [{ oldId, id }] : [])));

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
    mentions: mainFirst(cluster, byTarget.get(id) ?? []),
  }));
  const led = new Set(leading.map(({ oldId }) => oldId));
  return { directives, directiveOfSource, mentions, removed, aliases: [...aliases.filter(({ oldId }) => !led.has(oldId)), ...leading] };
}
