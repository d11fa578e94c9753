import type { DecisionRow } from '../domain/rows.ts';

/** `cases`: nothing but what people did about items; `all`: whatever is computed. */
export type Concerned = { readonly directiveIds: readonly string[] } | 'all' | 'none';

/**
 * The directives under whose roots a decision changes what is owed, covered or to be handled. What a decision changes in
 * the graph itself (an edge, a link, a fact) the feed names beside it. `onSubject`: all that was ever said on its subject.
 */
export function concernedBy(row: DecisionRow, onSubject: readonly DecisionRow[]): Concerned {
  switch (row.type) {
    case 'case':
    case 'confirm-edge':
    case 'reject-edge':
    case 'confirm-task-link':
    case 'reject-task-link':
    case 'add-task-link':
    case 'reopen':
      return 'none';
    case 'exempt':
    case 'receive':
    case 'state-complete':
    case 'keep-apart':
      return named(row.subjectKey);
    case 'state-expectation': {
      // A later word may leave out what an earlier one on the same subject said of another directive.
      const said = onSubject.flatMap(({ value }) => directiveIn(value));
      const own = named(row.subjectKey);
      return own === 'all' || own === 'none' ? 'all' : { directiveIds: [...own.directiveIds, ...said] };
    }
    default:
      return 'all';
  }
}

/** The directives that the subject of a decision names. */
function named(subjectKey: string): Concerned {
  const [kind, first, second] = subjectKey.split('|');
  if (first === undefined || first === '') return 'all';
  switch (kind) {
    case 'expect':
    case 'receipt':
    case 'complete':
      return { directiveIds: [first] };
    case 'cell': {
      const [directiveId = ''] = first.split('#');
      return directiveId === '' || directiveId === first ? 'all' : { directiveIds: [directiveId] };
    }
    case 'apart':
      return second === undefined ? 'all' : { directiveIds: [first, second] };
    default:
      return 'all';
  }
}

function directiveIn(value: unknown): readonly string[] {
  const id = typeof value === 'object' && value !== null && 'directiveId' in value ? value.directiveId : null;
  return typeof id === 'string' ? [id] : [];
}
