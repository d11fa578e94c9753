import { DecisionRef } from './refs.ts';

DecisionRef.implement({
  description: 'One entry of the log of what people decided. Entries are only ever added; a later one overrules an earlier one on the same subject.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable id of the entry.' }),
    sequence: t.exposeInt('sequence', { description: 'Place in the log, from 1.' }),
    subjectKey: t.exposeString('subjectKey', { description: 'What it is about: a directive’s id, a task’s id or an edge’s key.' }),
    type: t.exposeString('type', {
      description: 'What was decided, as a code such as `confirm-edge`, `reject-edge`, `withdraw`, `restore`, `purge`, `undo-import`.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, in the person’s own words. Null when no reason was given.' }),
    by: t.string({ description: 'Name of who decided.', resolve: (row, _args, { nameOf }) => nameOf(row.by) }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was decided.' }),
  }),
});
