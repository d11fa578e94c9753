import { NotFoundError } from '../domain/errors.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import type { SourceRow } from '../domain/rows.ts';
import { ownPartOf } from '../importing/own-part.ts';
import { builder } from './builder.ts';
import { citationsOf } from './citations.ts';
import type { GraphContext } from './context.ts';
import { EditionRef, OutcomeRef } from './enums.ts';
import { readerFacts } from './reader-facts.ts';
import { CitationRef, FactRef, RemarkRef, SectionRef, SourceRef, TargetRef } from './refs.ts';
import { targetShown } from './target.ts';

const OwnPartRef = builder.objectRef<ReturnType<typeof ownPartOf>>('OwnPart').implement({
  description: 'Where a document itself stands in a text.',
  fields: (t) => ({
    start: t.exposeInt('start', {
      description: 'First character of the document, in UTF-16 units from the start of the text; 0 where nothing stands before it.',
    }),
    end: t.exposeInt('end', { description: 'One past its last character; the length of the text where nothing stands behind it.' }),
  }),
});

SourceRef.implement({
  description: 'One text of a directive and what was read out of it. A directive may have several.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable id of the source.' }),
    textId: t.exposeID('textId', { description: 'The immutable text; every `Evidence` with this id points into it.' }),
    edition: t.expose('edition', { type: EditionRef, description: 'Which copy of the directive it is.' }),
    outcome: t.expose('outcome', { type: OutcomeRef, description: 'What the import found it to be.' }),
    outcomeReason: t.exposeString('outcomeReason', { nullable: true, description: 'Why it is not the directive itself, as a code. Null when it is.' }),
    fileName: t.exposeString('fileName', { description: 'Name of the file it came in.' }),
    bytesHash: t.exposeID('bytesHash', { description: 'SHA-256 of the file’s bytes; `/files/` followed by it gives the original file.' }),
    addedAt: t.expose('addedAt', { type: 'DateTime', description: 'When it was imported.' }),
    addedBy: t.string({ description: 'Name of who imported it.', resolve: (row, _args, { nameOf }) => nameOf(row.addedBy) }),
    jobId: t.exposeID('jobId', { description: 'The import it came with.' }),
    length: t.int({
      complexity: 10,
      description: 'How many words (tiếng) the text has.',
      resolve: async ({ textId }, _args, { loaders }) => ((await loaders.text.load(textId))?.text.match(/[\p{L}\p{N}]+/gu) ?? []).length,
    }),
    pages: t.int({
      nullable: true,
      complexity: 10,
      description: 'How many pages the file has. Null where the text knows of none, as of web pages and plain texts.',
      resolve: async ({ textId }, _args, { loaders }) => {
        const ends = (await loaders.text.load(textId))?.text.trimEnd().split('\f').length ?? 1;
        return ends > 1 ? ends : null;
      },
    }),
    text: t.string({
      complexity: 20,
      description: 'The whole text, as every piece of evidence counts it. Empty only for an empty text.',
      resolve: async (row, _args, { loaders }) => {
        const found = await loaders.text.load(row.textId);
        if (found === null) throw new NotFoundError('Toàn văn này không còn trong hệ thống.', { textId: row.textId });
        return found.text;
      },
    }),
    own: t.field({
      type: OwnPartRef,
      complexity: 20,
      description: 'Where the document itself stands in the text: words of a web page around it are outside. The whole text where none are known to be.',
      resolve: async (row, _args, context) => {
        const [found, read] = await Promise.all([context.loaders.text.load(row.textId), reading(context, row)]);
        return ownPartOf(found?.text ?? '', read);
      },
    }),
    readerVersion: t.exposeString('readerVersion', { description: 'Version of the reader that made the facts.' }),
    facts: t.field({
      type: [FactRef],
      description:
        'What was read of the document as a whole, in the order of a letterhead. What the text does not say is left out; empty when nothing could be read.',
      resolve: async (row, _args, context) => {
        const read = await reading(context, row);
        return read === null ? [] : readerFacts(read);
      },
    }),
    outline: t.field({
      type: [SectionRef],
      description: 'Its top-level sections in order. Empty when it has no headings.',
      resolve: async (row, _args, context) => (await reading(context, row))?.sections ?? [],
    }),
    citations: t.field({
      type: [CitationRef],
      description: 'Every other document it cites, once each: by number in order of first mention, then by name only. Empty when it cites none.',
      resolve: async (row, _args, context) => {
        const [read, mentions] = await Promise.all([reading(context, row), context.loaders.mentionsOf.load(row.id)]);
        return read === null ? [] : citationsOf(read, mentions);
      },
    }),
    targets: t.field({
      type: [TargetRef],
      description: 'All numbers to reach that it states, those of its tasks included. Empty when it states none.',
      resolve: async (row, _args, context) => ((await reading(context, row))?.targets ?? []).map(targetShown),
    }),
    remarks: t.field({
      type: [RemarkRef],
      description: 'Irregularities of the text a reader should know. Empty when nothing was noticed.',
      resolve: async (row, _args, context) => (await reading(context, row))?.remarks ?? [],
    }),
  }),
});

builder.queryField('source', (t) =>
  t.field({
    type: SourceRef,
    nullable: true,
    description: 'One text of a directive. Null when there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Id of the source.' }) },
    resolve: (_root, { id }, { loaders }) => loaders.source.load(id),
  }),
);

async function reading({ loaders }: GraphContext, row: SourceRow): Promise<ReadDirective | null> {
  return (await loaders.reading.load(row.id))?.read ?? null;
}
