import type { DirectiveRow } from '../../domain/rows.ts';
import type { DirectiveFilter, Facet, GraphStore, Page, Paged } from '../port.ts';
import { type Ask, by, LIVE } from './ask.ts';
import type { Cypher } from './cypher.ts';
import { directivesUnder, HOLDING, type Where } from './filters.ts';

type DirectiveQuestion = 'directives' | 'directivesByIdentity' | 'directivesBySymbol' | 'listDirectives' | 'directiveFacets';

/** One page of nodes under a filter in an order, and how many there are. */
export async function pageOf<T>(cypher: Cypher, { from, where, parameters }: Where, order: string, page: Page): Promise<Paged<T>> {
  const count = await cypher.one<{ total: number }>(`${from} WHERE ${where} RETURN count(*) AS total`, parameters);
  const text = `${from} WHERE ${where} WITH n ORDER BY ${order} SKIP $offset LIMIT $limit RETURN n.row AS row`;
  return { rows: await cypher.rows<T>(text, { ...parameters, ...page }), total: count?.total ?? 0 };
}

async function facet(cypher: Cypher, of: 'n.kind' | 'n.line' | 'n.level' | 'n.held' | typeof HOLDING, filter: DirectiveFilter): Promise<readonly Facet[]> {
  const { from, where, parameters } = directivesUnder(filter);
  const text = `${from} WHERE ${where}
    WITH ${of} AS value WHERE value IS NOT NULL WITH value, count(*) AS count RETURN value, count ORDER BY count DESC, value`;
  return cypher.all<Facet>(text, parameters);
}

const BY_IDS = `${LIVE} MATCH ${by('d', 'Directive', 'id', 'id')} RETURN d.row AS row ORDER BY id`;
const BY_IDENTITY = 'MATCH (d:Directive) WHERE d.identityKey IN $keys RETURN d.row AS row ORDER BY d.id';
const BY_SYMBOL = 'MATCH (d:Directive) WHERE d.symbolKey IN $keys RETURN d.row AS row ORDER BY d.id';

/** Directives by ids, identity, symbol and filter. */
export function directiveQuestions(ask: Ask): Pick<GraphStore, DirectiveQuestion> {
  return {
    directives: (_, ids) => ask((cypher) => cypher.rows<DirectiveRow>(BY_IDS, { ids })),
    directivesByIdentity: (_, keys) => ask((cypher) => cypher.rows<DirectiveRow>(BY_IDENTITY, { keys })),
    directivesBySymbol: (_, keys) => ask((cypher) => cypher.rows<DirectiveRow>(BY_SYMBOL, { keys })),
    listDirectives: (_, filter, page) =>
      ask((cypher) => {
        const where = directivesUnder(filter);
        // The condition says nothing new; it lets the index give the order.
        return pageOf<DirectiveRow>(cypher, { ...where, where: `n.issuedSort >= '' AND ${where.where}` }, 'n.issuedSort DESC, n.id', page);
      }),
    directiveFacets: (_, filter) =>
      ask(async (cypher) => {
        const { held: _held, ...anyHeld } = filter;
        return {
          kinds: await facet(cypher, 'n.kind', { ...filter, kinds: [] }),
          lines: await facet(cypher, 'n.line', { ...filter, lines: [] }),
          levels: await facet(cypher, 'n.level', { ...filter, levels: [] }),
          held: await facet(cypher, 'n.held', anyHeld),
          holdings: await facet(cypher, HOLDING, { ...filter, holdings: [] }),
        };
      }),
  };
}
