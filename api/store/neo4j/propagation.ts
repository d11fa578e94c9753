import type { DutyRow, TaskLinkRow } from '../../domain/propagation.ts';
import type { GraphStore, TaskLinkingBasis } from '../port.ts';
import { type Ask, by, LIVE } from './ask.ts';

/** Each half asks for its ids itself: a list carried along with every row is counted, and paid, once for every row. */
const LINKS_OF = `CALL {
    ${LIVE} MATCH ${by('l', 'TaskLink', 'fromDirectiveId', 'id')} RETURN l
    UNION
    ${LIVE} MATCH ${by('l', 'TaskLink', 'toDirectiveId', 'id')} RETURN l
  }
  RETURN l.row AS row ORDER BY l.key`;

const LINKINGS = `${LIVE} MATCH ${by('n', 'TaskLinking', 'directiveId', 'id')} RETURN n.directiveId AS directiveId, n.basis AS basis ORDER BY directiveId`;

/** Tasks that carry out tasks, and what directives make others owe. */
export function propagationQuestions(ask: Ask): Pick<GraphStore, 'taskLinksOf' | 'taskLinks' | 'taskLinkings' | 'dutiesOf'> {
  return {
    taskLinksOf: (_, ids) => ask((cypher) => cypher.rows<TaskLinkRow>(LINKS_OF, { ids })),
    taskLinks: (_, keys) => ask((cypher) => cypher.rows<TaskLinkRow>('MATCH (l:TaskLink) WHERE l.key IN $keys RETURN l.row AS row ORDER BY l.key', { keys })),
    taskLinkings: (_, ids) => ask((cypher) => cypher.all<TaskLinkingBasis>(LINKINGS, { ids })),
    dutiesOf: (_, ids) =>
      ask((cypher) => cypher.rows<DutyRow>(`${LIVE} MATCH ${by('n', 'Duty', 'directiveId', 'id')} RETURN n.row AS row ORDER BY n.id`, { ids })),
  };
}
