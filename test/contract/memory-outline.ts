import type { DirectiveOutline } from '../../api/domain/rows.ts';
import type { GraphOutline } from '../../api/store/port.ts';
import type { MemoryState } from './memory-state.ts';

/** The whole graph at a glance, by looking at every row. */
export function outlineIn(state: MemoryState): GraphOutline {
  const directives = [...state.directives.values()].map(
    ({ id, held, withdrawn, line, level, placeId, issuedOn, notBefore, issuerNames }): DirectiveOutline => ({
      id,
      held,
      withdrawn,
      line,
      level,
      placeId,
      issuedOn,
      notBefore: issuedOn === null ? notBefore : null,
      issuerNames: issuerNames.slice(0, 1),
    }),
  );
  return {
    directives,
    edges: [...state.edges.values()].filter((edge) => edge.relation === 'IMPLEMENTS'),
    asking: [...state.duties].flatMap(([id, duties]) => (duties.some(({ kind }) => kind === 'issue') ? [id] : [])),
    lastChange: state.changes.length,
  };
}
