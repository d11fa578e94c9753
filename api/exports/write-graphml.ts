import { xmlText } from './xml-text.ts';

/** A value of GraphML; null where nothing is known: no datum is written then. */
export type GraphValue = string | number | boolean | null;

type GraphKey = {
  readonly name: string;
  readonly on: 'node' | 'edge' | 'graph';
  readonly type: 'string' | 'int' | 'double' | 'boolean';
};

type Values = Readonly<Record<string, GraphValue>>;

/** A directed graph whose nodes and edges have named, typed values. Every name that is used is declared in `keys`. */
export type TypedGraph = {
  readonly keys: readonly GraphKey[];
  readonly values: Values;
  readonly nodes: readonly { readonly id: string; readonly values: Values }[];
  readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string; readonly values: Values }[];
};

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">';

/** A graph as GraphML 1.0, which yEd, Gephi and others open. Values that are null are left out. */
export function writeGraphml(graph: TypedGraph): string {
  const data = (on: GraphKey['on'], values: Values): string =>
    graph.keys
      .filter((key) => key.on === on && (values[key.name] ?? null) !== null)
      .map((key) => `<data key="${keyId(key)}">${xmlText(String(values[key.name]))}</data>`)
      .join('');
  return [
    HEAD,
    ...graph.keys.map((key) => `<key id="${keyId(key)}" for="${key.on}" attr.name="${xmlText(key.name)}" attr.type="${key.type}"/>`),
    '<graph id="lineage" edgedefault="directed">',
    data('graph', graph.values),
    ...graph.nodes.map(({ id, values }) => `<node id="${xmlText(id)}">${data('node', values)}</node>`),
    ...graph.edges.map(
      ({ id, from, to, values }) => `<edge id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(to)}">${data('edge', values)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

const keyId = ({ on, name }: GraphKey): string => xmlText(`${on}.${name}`);
