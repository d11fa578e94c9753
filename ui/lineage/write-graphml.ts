import { escapeXml } from './escape-xml.ts';
import type { Filtered } from './filters.ts';
import { GROUP_ID } from './group-cards.ts';
import type { LineageRow } from './table-rows.ts';

/** What a node stands for: a text that is held, one that is only cited, an organ of which nothing was received, a superior of whom no document is known, documents too many to draw. */
type NodeType = 'held' | 'cited' | 'expected' | 'missing' | 'group';

type Value = string | number | boolean | null;
type GraphKey<From> = readonly [name: string, type: 'string' | 'int' | 'boolean', read: (from: From) => Value];
type TypedRow = LineageRow & { readonly type: NodeType };
type Link = { readonly id: string; readonly from: string; readonly to: string; readonly origin: string | null; readonly state: string | null };

/** What each node tells, in the order of the file; null and blank are left out. Names that the graph of the whole lineage has mean the same here. */
const NODE_KEYS: readonly GraphKey<TypedRow>[] = [
  ['label', 'string', (row) => (row.node === null ? [row.label, row.organ].filter((part) => part !== '').join(' · ') : row.symbol)],
  ['type', 'string', (row) => row.type],
  ['symbol', 'string', (row) => row.node?.directive.symbol ?? null],
  ['kind', 'string', (row) => row.kind],
  ['issuers', 'string', (row) => (row.node === null ? row.organ : row.node.directive.issuerNames.join('; '))],
  ['level', 'string', (row) => row.level],
  ['line', 'string', (row) => row.line],
  ['issuedOn', 'string', (row) => row.issuedOn],
  ['notBefore', 'string', (row) => row.node?.directive.notBefore ?? null],
  ['subject', 'string', (row) => row.subject],
  ['held', 'boolean', (row) => (row.node === null ? null : row.type === 'held')],
  ['edition', 'string', (row) => row.edition],
  ['state', 'string', (row) => (row.node === null ? null : row.state)],
  ['term', 'string', (row) => (row.type === 'expected' ? row.state : null)],
  ['about', 'string', (row) => (row.type === 'missing' || row.type === 'group' ? row.state : null)],
  ['outsideScope', 'boolean', (row) => row.outside || null],
  ['lowerTotal', 'int', (row) => (row.node === null ? null : row.lowerTotal)],
  ['lowerShown', 'int', (row) => (row.node === null ? null : row.lowerShown)],
  ['itemsA', 'int', (row) => row.items.A],
  ['itemsB', 'int', (row) => row.items.B],
  ['itemsC', 'int', (row) => row.items.C],
];

const LINK_KEYS: readonly GraphKey<Link>[] = [
  ['origin', 'string', ({ origin }) => origin],
  ['state', 'string', ({ state }) => state],
];

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">';

/** The rows of the picture as a graph: a node for each row, an edge to each row above it, with how the link is known. */
export function writeGraphml(rows: readonly LineageRow[], { edges, missing }: Pick<Filtered, 'edges' | 'missing'>): string {
  const typed = rows.map((row): TypedRow => ({ ...row, type: typeOf(row, missing) }));
  return [
    HEAD,
    ...NODE_KEYS.map(([name, type]) => declared('node', name, type)),
    ...LINK_KEYS.map(([name, type]) => declared('edge', name, type)),
    '<graph id="lineage" edgedefault="directed">',
    ...typed.map((row) => `<node id="${escapeXml(row.id)}">${data('node', NODE_KEYS, row)}</node>`),
    ...linksOf(typed, edges, missing).map(
      (link) => `<edge id="${escapeXml(link.id)}" source="${escapeXml(link.from)}" target="${escapeXml(link.to)}">${data('edge', LINK_KEYS, link)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function typeOf(row: LineageRow, missing: Filtered['missing']): NodeType {
  if (row.node !== null) return row.node.directive.held ? 'held' : 'cited';
  if (row.id.startsWith(GROUP_ID)) return 'group';
  return missing.some(({ id }) => id === row.id) ? 'missing' : 'expected';
}

/** From the lower to the upper end; what stands for no document hangs on what it is expected under, or on the one below it. */
function linksOf(rows: readonly TypedRow[], edges: Filtered['edges'], missing: Filtered['missing']): readonly Link[] {
  const there = new Set(rows.map(({ id }) => id));
  const known = new Map(edges.map((edge) => [`${edge.from.id}\n${edge.to.id}`, edge]));
  const above = rows.flatMap(({ id, type, upper }) =>
    upper.map((one): Link => {
      const edge = known.get(`${id}\n${one.id}`);
      if (edge) return { id: edge.key, from: id, to: one.id, origin: edge.origin, state: edge.state };
      return { id: `${id}>${one.id}`, from: id, to: one.id, origin: type === 'group' ? null : 'EXPECTED', state: null };
    }),
  );
  const below = missing.flatMap(({ id, belowIds }) => belowIds.map((from): Link => ({ id: `${from}>${id}`, from, to: id, origin: 'EXPECTED', state: null })));
  const unique = new Map([...above, ...below].map((link) => [`${link.from}\n${link.to}`, link]));
  return [...unique.values()].filter(({ from, to }) => there.has(from) && there.has(to));
}

const declared = (on: string, name: string, type: string): string => `<key id="${on}.${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>`;

function data<From>(on: string, keys: readonly GraphKey<From>[], from: From): string {
  return keys
    .map(([name, , read]) => [name, read(from)] as const)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `<data key="${on}.${name}">${escapeXml(String(value))}</data>`)
    .join('');
}
