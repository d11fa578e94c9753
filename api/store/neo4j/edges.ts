import { byText } from '../../domain/order.ts';
import type { EdgeProofRow, EdgeRow } from '../../domain/rows.ts';
import type { GraphStore } from '../port.ts';
import { type Ask, by, LIVE } from './ask.ts';
import { ANY_EDGE, EDGE, edgesByKey, edgeTypes } from './edge-types.ts';

const inOrder = (edges: readonly EdgeRow[]): readonly EdgeRow[] => [...edges].sort((a, b) => byText(a.key, b.key));

const among = (types: string): string => `${LIVE}
  WITH collect(id) AS ids
  MATCH (a:Directive) WHERE a.id IN ids
  WITH a, ids
  MATCH (a)-[r:${types}]->(b) WHERE b.id IN ids
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
  const edges = async (text: string, parameters: Record<string, readonly string[]>): Promise<readonly EdgeRow[]> =>
    inOrder(await ask((cypher) => cypher.all<EdgeRow>(text, parameters)));
  return {
    edgesAmong: async (_, ids, relations) => {
      const types = edgeTypes(relations);
      return edges(types === '' ? 'UNWIND [] AS key RETURN key' : among(types), { ids });
    },
    edgesOf: (_, ids) => edges(OF, { ids }),
    edges: async (_, keys) => inOrder(await ask((cypher) => edgesByKey(cypher, keys))),
    proofs: (_, keys) => ask((cypher) => cypher.rows<EdgeProofRow>(PROOFS, { keys })),
  };
}
