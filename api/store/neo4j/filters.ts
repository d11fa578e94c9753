import { earliestDay, latestDay } from '../../domain/dates.ts';
import type { DirectiveFilter, OrganFilter } from '../port.ts';
import { wordsOf } from '../words.ts';
import type { Parameters } from './cypher.ts';

/** What is asked of each node `n`, and where the nodes come from. */
export type Where = { readonly from: string; readonly where: string; readonly parameters: Parameters };

type Condition = { readonly text: string; readonly parameters: Parameters };

/** The index cuts longer words into pieces. */
const MOST_LETTERS = 255;

/** The index's own query: words of [a-z0-9] only, so that nothing a person types can be an operator. */
export function indexQuery(words: readonly string[]): string {
  return words.map((word, index) => `+${word.slice(0, MOST_LETTERS)}${index === words.length - 1 ? '*' : ''}`).join(' ');
}

/** Every word between spaces, the last one as the beginning of a word. */
export function spacedWords(words: readonly string[]): readonly string[] {
  return words.map((word, index) => (index === words.length - 1 ? ` ${word}` : ` ${word} `));
}

function oneOf(property: string, values: readonly string[] | undefined): readonly Condition[] {
  if (values === undefined || values.length === 0) return [];
  return [{ text: `n.${property} IN $${property}`, parameters: { [property]: values } }];
}

/** Nodes of a label under conditions; with words, those the index `name` finds them in. */
function under(label: string, index: string, text: string | undefined, conditions: readonly Condition[]): Where {
  const words = wordsOf(text ?? '');
  const parameters = Object.assign({}, ...conditions.map((each) => each.parameters));
  const where = conditions.map((each) => each.text);
  if (words.length === 0) return { from: `MATCH (n:${label})`, where: ['true', ...where].join(' AND '), parameters };
  return {
    from: `CALL db.index.fulltext.queryNodes('${index}', $query) YIELD node AS n WITH n`,
    where: ['all(word IN $words WHERE n.words CONTAINS word)', ...where].join(' AND '),
    parameters: { ...parameters, query: indexQuery(words), words: spacedWords(words) },
  };
}

/** How much there is of a directive's text: see `Holding`. */
export const HOLDING = `CASE WHEN n.held = 'true' THEN 'full' WHEN n.held IS NULL THEN 'report' WHEN EXISTS { (n)<-[:OF]-(:Source) } THEN 'excerpt' ELSE 'cited' END`;

export function directivesUnder(filter: DirectiveFilter): Where {
  return under('Directive', 'directive_words', filter.text, [
    ...(filter.withWithdrawn === true ? [] : [{ text: 'n.withdrawn = false', parameters: {} }]),
    ...(filter.held === undefined ? [] : [{ text: 'n.held = $held', parameters: { held: String(filter.held) } }]),
    ...(filter.holdings === undefined || filter.holdings.length === 0 ? [] : [{ text: `${HOLDING} IN $holdings`, parameters: { holdings: filter.holdings } }]),
    ...(filter.severalTexts === true ? [{ text: 'COUNT { (n)<-[:OF]-(:Source) } > 1', parameters: {} }] : []),
    ...oneOf('kind', filter.kinds),
    ...oneOf('line', filter.lines),
    ...oneOf('level', filter.levels),
    ...oneOf('placeId', filter.placeIds),
    ...(filter.scope?.lines ? [{ text: 'n.line IN $scopeLines', parameters: { scopeLines: filter.scope.lines } }] : []),
    ...(filter.scope?.placeIds ? [{ text: 'n.placeId IN $scopePlaceIds', parameters: { scopePlaceIds: filter.scope.placeIds } }] : []),
    ...(filter.organIds === undefined || filter.organIds.length === 0
      ? []
      : [{ text: 'any(issuer IN n.issuerIds WHERE issuer IN $organIds)', parameters: { organIds: filter.organIds } }]),
    ...(filter.issuedFrom === undefined ? [] : [{ text: 'n.issuedFirst >= $issuedFrom', parameters: { issuedFrom: earliestDay(filter.issuedFrom) } }]),
    ...(filter.issuedTo === undefined ? [] : [{ text: 'n.issuedLast <= $issuedTo', parameters: { issuedTo: latestDay(filter.issuedTo) } }]),
  ]);
}

export function organsUnder(filter: OrganFilter): Where {
  return under('Organ', 'organ_words', filter.text, [
    ...oneOf('line', filter.lines),
    ...oneOf('level', filter.levels),
    ...(filter.resolved === undefined ? [] : [{ text: 'n.resolved = $resolved', parameters: { resolved: filter.resolved } }]),
  ]);
}
