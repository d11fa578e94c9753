import { NotFoundError } from '../domain/errors.ts';
import { contextOf } from '../domain/evidence.ts';
import type { DirectiveRow, EdgeProofRow } from '../domain/rows.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { EdgeOriginRef, EdgeStateRef, EditionRef, RelationRef } from './enums.ts';
import { DecisionRef, DirectiveRef, EdgeProofRef, EvidenceRef, LineageEdgeRef, SourceRef } from './refs.ts';

LineageEdgeRef.implement({
  description: 'What one directive is to another. Points from the document that speaks to the one it speaks of.',
  fields: (t) => ({
    key: t.id({ description: 'Stable key: the two ids and the relation. The same when the edge is derived anew.', resolve: ({ row }) => row.key }),
    from: t.field({
      type: DirectiveRef,
      description: 'The lower document.',
      resolve: ({ row, ends }, _args, context) => ends?.get(row.from) ?? endOf(context, row.from),
    }),
    to: t.field({
      type: DirectiveRef,
      description: 'The document it speaks of.',
      resolve: ({ row, ends }, _args, context) => ends?.get(row.to) ?? endOf(context, row.to),
    }),
    relation: t.field({ type: RelationRef, description: 'What the lower one is to the other.', resolve: ({ row }) => row.relation }),
    origin: t.field({ type: EdgeOriginRef, description: 'Where the edge comes from.', resolve: ({ row }) => row.origin }),
    state: t.field({ type: EdgeStateRef, description: 'How far it may be relied on.', resolve: ({ row }) => row.state }),
    reason: t.string({
      nullable: true,
      description: 'For a suggestion: the rule that made it, as a code. Null for every other edge.',
      resolve: ({ row }) => row.reason,
    }),
    shortCut: t.boolean({
      description: 'In a lineage: a longer way of stated or confirmed edges says the same. False everywhere else.',
      resolve: ({ shortCut }) => shortCut,
    }),
    proofs: t.field({
      type: [EdgeProofRef],
      description: 'The words that prove it, in one document or several. Empty for a suggestion without words and for an edge a person added.',
      resolve: ({ row }, _args, { loaders }) => loaders.proofsOf.load(row.key),
    }),
    decisions: t.field({
      type: [DecisionRef],
      description: 'What people decided about this edge, oldest first. Empty when nobody has reviewed it.',
      resolve: ({ row }, _args, { loaders }) => loaders.decisionsOf.load(row.key),
    }),
  }),
});

EdgeProofRef.implement({
  description: 'Quoted words that prove an edge.',
  fields: (t) => ({
    directive: t.field({
      type: DirectiveRef,
      description: 'The document whose words they are; a third one for nested wording.',
      resolve: (proof, _args, context) => endOf(context, proof.inDirectiveId),
    }),
    source: t.field({
      type: SourceRef,
      description: 'The text they stand in.',
      resolve: async (proof, _args, { loaders }) => {
        const source = await loaders.source.load(proof.sourceId);
        if (source === null) throw new NotFoundError('Nguồn của căn cứ này không còn.', { sourceId: proof.sourceId });
        return source;
      },
    }),
    edition: t.expose('edition', { type: EditionRef, description: 'Which copy the text is. EXCERPT and CONDENSED must be shown beside the quote.' }),
    evidence: t.expose('evidence', { type: EvidenceRef, description: 'The words and where they stand.' }),
    before: t.string({
      complexity: 10,
      description: 'Up to 30 characters before the words. Empty at the start of the text.',
      resolve: async (proof, _args, context) => (await around(context, proof)).before,
    }),
    after: t.string({
      complexity: 10,
      description: 'Up to 30 characters after the words. Empty at the end of the text.',
      resolve: async (proof, _args, context) => (await around(context, proof)).after,
    }),
    where: t.exposeString('where', { nullable: true, description: 'Heading the words stand under. Null above the first heading.' }),
  }),
});

builder.queryField('edge', (t) =>
  t.field({
    type: LineageEdgeRef,
    nullable: true,
    description: 'One edge with its proofs, whatever its state. Null when there is none with this key.',
    args: { key: t.arg.id({ required: true, description: 'Key of the edge.' }) },
    resolve: async (_root, { key }, { loaders }) => {
      const row = await loaders.edge.load(key);
      return row === null ? null : { row, shortCut: false };
    },
  }),
);

async function endOf({ loaders }: GraphContext, id: string): Promise<DirectiveRow> {
  const directive = await loaders.directive.load(id);
  if (directive === null) throw new NotFoundError('Văn bản ở một đầu liên hệ không còn.', { id });
  return directive;
}

async function around({ loaders }: GraphContext, proof: EdgeProofRow): Promise<{ readonly before: string; readonly after: string }> {
  const found = await loaders.text.load(proof.evidence.textId);
  return found === null ? { before: '', after: '' } : contextOf(found.text, proof.evidence);
}
