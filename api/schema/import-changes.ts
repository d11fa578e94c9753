import { LIMITS, listWithinLimit } from '../access/limits.ts';
import { requireEditor } from '../access/permission.ts';
import { BadInputError } from '../domain/errors.ts';
import { builder } from './builder.ts';
import { NO_REASON, REQUEST_ID, reasonOf, requestIdOf } from './change-arguments.ts';
import { EditionRef } from './enums.ts';
import { ImportJobRef } from './refs.ts';

builder.mutationFields((t) => ({
  importFiles: t.field({
    type: ImportJobRef,
    description:
      'Starts an import and answers at once; the files are read in the background. A file that cannot be taken in is told in its own row and does not stop the others. The same bytes again change nothing.',
    args: {
      files: t.arg({
        type: ['File'],
        required: true,
        description: `The files, 1 to ${LIMITS.uploadFiles}, in a multipart request. Empty is the error BAD_INPUT.`,
      }),
      edition: t.arg({ type: EditionRef, description: 'Which copy of their directives the files are. Null: the import tells.' }),
    },
    resolve: async (_root, { files, edition }, { importer, actor, loaders }) => {
      requireEditor(actor);
      if (files.length === 0) throw new BadInputError('Chọn ít nhất một tệp.', { argument: 'files' });
      const given = await Promise.all(
        listWithinLimit('files', files, LIMITS.uploadFiles).map(async (file) => ({
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
          ...(file.type === '' ? {} : { mediaType: file.type }),
          edition: edition ?? null,
        })),
      );
      const job = await importer.importFiles(actor, given);
      loaders.clear();
      return job;
    },
  }),
  cancelImport: t.field({
    type: ImportJobRef,
    description: 'Stops an import: files that wait are not taken in, what was done stays. One that has ended stays as it is.',
    args: { id: t.arg.id({ required: true, description: 'Id of the import.' }) },
    resolve: async (_root, { id }, { importer, actor, loaders }) => {
      requireEditor(actor);
      const job = await importer.cancel(actor, id);
      loaders.clear();
      return job;
    },
  }),
  undoImport: t.field({
    type: ImportJobRef,
    description: 'Takes everything an import brought out again; what is still cited stays as cited. Files that were there before are not touched.',
    args: {
      id: t.arg.id({ required: true, description: 'Id of the import.' }),
      reason: t.arg.string({ description: NO_REASON }),
      requestId: t.arg.id({ required: true, description: REQUEST_ID }),
    },
    resolve: async (_root, { id, reason, requestId }, { importer, actor, loaders }) => {
      requireEditor(actor);
      const job = await importer.undo(actor, id, reasonOf(reason), requestIdOf(requestId));
      loaders.clear();
      return job;
    },
  }),
}));
