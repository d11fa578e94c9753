import { byText } from '../../domain/order.ts';
import type { EdgeProofRow, EdgeRow } from '../../domain/rows.ts';
import type { GraphStore } from '../port.ts';
import { type Ask, by, LIVE } from './ask.ts';
import { ANY_EDGE, EDGE, edgesByKey, edgeTypes } from './edge-types.ts';

const inOrder = (edges: readonly EdgeRow[]): readonly EdgeRow[] => [...edges].sort((a, b) => byText(a.key, b.key));

const LIVE_IDS = `${LIVE} MATCH ${by('d', 'Directive', 'id', 'id')} RETURN id`;

const outOf = (types: string): string => `UNWIND $ids AS id
  MATCH ${by('a', 'Directive', 'id', 'id')}
  MATCH (a)-[r:${types}]->(b)
  RETURN ${EDGE}`;

/** A self-loop is found from both sides. */
const OF = `${LIVE}
  MATCH ${by('d', 'Directive', 'id', 'id')}
  WITH d
  MATCH (d)-[r:${ANY_EDGE}]-()
  WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
  RETURN ${EDGE}`;

const PROOFS = 'MATCH (p:EdgeProof) WHERE p.edgeKey IN $keys RETURN p.row AS row ORDER BY p.edgeKey, p.position';

/** Edges by their ends and keys, and the words that prove them. */
export function edgeQuestions(ask: Ask): Pick<GraphStore, 'edgesAmong' | 'edgesOf' | 'edges' | 'proofs'> {
  return {
    edgesAmong: async (_, ids, relations) => {
      const types = edgeTypes(relations);
      if (types === '') return [];
      const [found, live] = await ask(async (cypher) => {
        const asked = (await cypher.all<{ id: string }>(LIVE_IDS, { ids })).map(({ id }) => id);
        return [await cypher.all<EdgeRow>(outOf(types), { ids: asked }), new Set(asked)] as const;
      });
      // Whether the other end is among them is asked here: the server would look through the list for every edge.
      return inOrder(found.filter((edge) => live.has(edge.to)));
    },
    edgesOf: async (_, ids) => inOrder(await ask((cypher) => cypher.all<EdgeRow>(OF, { ids }))),
    edges: async (_, keys) => inOrder(await ask((cypher) => edgesByKey(cypher, keys))),
    proofs: (_, keys) => ask((cypher) => cypher.rows<EdgeProofRow>(PROOFS, { keys })),
  };
}
