import type { ImportItemRow, ImportJobRow } from '../domain/rows.ts';
import { readAs, sourceOfItem } from '../importing/read-as.ts';
import { builder } from './builder.ts';
import { defineConnection } from './connection.ts';
import type { GraphContext } from './context.ts';
import { ImportItemStateRef, ImportJobStateRef, OutcomeRef, ReadAsRef } from './enums.ts';
import { pageArguments } from './page-arguments.ts';
import { pageOf, sliceOf } from './paging.ts';
import { DirectiveRef, ImportItemRef, ImportJobRef } from './refs.ts';

const USUAL = 10;

ImportJobRef.implement({
  description: 'Nhập văn bản: one import of one or more files. It goes on by itself, also after a restart; ask again to see how far it is.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable id of the import.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was started.' }),
    createdBy: t.string({ description: 'Name of who started it.', resolve: (job, _args, { nameOf }) => nameOf(job.createdBy) }),
    state: t.expose('state', { type: ImportJobStateRef, description: 'How far it has come.' }),
    total: t.exposeInt('total', { description: 'Files in it.' }),
    done: t.int({
      complexity: 2,
      description: 'Files taken in so far, unchanged ones included.',
      resolve: (job, _args, context) => count(context, job, (item) => item.state === 'done'),
    }),
    failed: t.int({
      complexity: 2,
      description: 'Files that could not be taken in so far.',
      resolve: (job, _args, context) => count(context, job, (item) => item.state === 'failed'),
    }),
    unchanged: t.int({
      complexity: 2,
      description: 'Files whose bytes were there already, so that nothing changed.',
      resolve: (job, _args, context) => count(context, job, (item) => item.unchanged),
    }),
    items: t.field({
      type: [ImportItemRef],
      complexity: { field: 2, multiplier: 50 },
      description: 'Its files in the order they were given. Never empty.',
      resolve: (job, _args, { loaders }) => loaders.itemsOf.load(job.id),
    }),
  }),
});

ImportItemRef.implement({
  description: 'One file of an import.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Place among the files, from 0.' }),
    fileName: t.exposeString('fileName', { description: 'Name of the file as given.' }),
    archive: t.string({
      nullable: true,
      description:
        'The archive it was taken from, with the folders and archives in it that lead there: `ho-so.zip/2024`. Null for a file given by itself, and where an import did not keep it.',
      resolve: ({ archive }) => archive ?? null,
    }),
    readAs: t.field({
      type: ReadAsRef,
      nullable: true,
      description:
        'What the file was read as, where its name has the ending of another kind: TXT for a plain text named `.docx`. Null where name and content agree, where the name has no known ending, and where the file was not taken in.',
      resolve: async (item, _args, { loaders }) => {
        const id = sourceOfItem(item);
        const source = id === null ? null : await loaders.source.load(id);
        return source === null ? null : readAs(item.fileName, source.mediaType);
      },
    }),
    size: t.exposeInt('size', { description: 'Bytes of the file.' }),
    state: t.expose('state', { type: ImportItemStateRef, description: 'How far it has come.' }),
    pagesRecognised: t.int({
      nullable: true,
      description: 'Pages of a scan whose letters were recognised so far. Null where no page of the file is being recognised.',
      resolve: (item, _args, { importer }) => importer.recognising(item.jobId, item.index)?.page ?? null,
    }),
    pagesToRecognise: t.int({
      nullable: true,
      description: 'Pages of a scan that have to be recognised, those done included. Null as `pagesRecognised`.',
      resolve: (item, _args, { importer }) => importer.recognising(item.jobId, item.index)?.pages ?? null,
    }),
    outcome: t.expose('outcome', { type: OutcomeRef, nullable: true, description: 'What it was found to be. Null until read, and when it failed.' }),
    outcomeReason: t.exposeString('outcomeReason', {
      nullable: true,
      description: 'Why it is not the directive itself, as a code. Null when it is, and until read.',
    }),
    unchanged: t.exposeBoolean('unchanged', { description: 'True when the same bytes were there already and nothing changed.' }),
    errorCode: t.exposeString('errorCode', { nullable: true, description: 'Why it could not be taken in, as a stable code. Null when nothing is wrong.' }),
    errorMessage: t.exposeString('errorMessage', { nullable: true, description: 'Why, and what to do, in words. Null as `errorCode`.' }),
    directive: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The directive it became or belongs to. Null until linked, when it failed, and when it is about none.',
      resolve: (item, _args, { loaders }) => (item.directiveId === null ? null : loaders.directive.load(item.directiveId)),
    }),
  }),
});

const ImportJobConnectionRef = defineConnection<ImportJobRow>(
  { connection: 'ImportJobConnection', edge: 'ImportJobEdge', row: 'import', rows: 'imports' },
  ImportJobRef,
);

builder.queryFields((t) => ({
  importJob: t.field({
    type: ImportJobRef,
    nullable: true,
    description: 'One import. Null when there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Id of the import.' }) },
    resolve: (_root, { id }, { store, actor }) => store.job(actor, id),
  }),
  importJobs: t.field({
    type: ImportJobConnectionRef,
    complexity: ({ first }) => ({ field: 5, multiplier: first ?? USUAL }),
    description: 'All imports, newest first.',
    args: {
      ...pageArguments(USUAL),
    },
    resolve: async (_root, args, { store, actor }) => {
      const page = pageOf(args, USUAL);
      return sliceOf(page, await store.jobs(actor, page));
    },
  }),
}));

async function count({ loaders }: GraphContext, job: ImportJobRow, counts: (item: ImportItemRow) => boolean): Promise<number> {
  return (await loaders.itemsOf.load(job.id)).filter(counts).length;
}
