import { escapeXml } from './escape-xml.ts';
import type { LineageEdge } from './lineage-query.ts';
import type { LineageRow } from './table-rows.ts';

/** What each node tells, in the order of the file. */
const NODE_KEYS = {
  symbol: ({ symbol, label }: LineageRow) => (symbol === '' ? label : symbol),
  organ: (row: LineageRow) => row.organ,
  level: (row: LineageRow) => row.level,
  line: (row: LineageRow) => row.line,
  kind: (row: LineageRow) => row.kind,
  issuedOn: (row: LineageRow) => row.issuedOn ?? '',
  subject: (row: LineageRow) => row.subject,
  state: (row: LineageRow) => row.state,
} as const;

/** The rows of the picture as a graph: a node for each row, an edge to each row above it, with how the link is known. */
export function writeGraphml(rows: readonly LineageRow[], links: readonly LineageEdge[]): string {
  const there = new Set(rows.map((row) => row.id));
  const known = new Map(links.map((link) => [`${link.from.id}\n${link.to.id}`, link]));
  const nodes = rows.map(
    (row) =>
      `<node id="${escapeXml(row.id)}">${Object.entries(NODE_KEYS)
        .map(([key, read]) => data(key, read(row)))
        .join('')}</node>`,
  );
  const edges = rows.flatMap((row) =>
    row.upper
      .filter((upper) => there.has(upper.id))
      .map((upper) => {
        const link = known.get(`${row.id}\n${upper.id}`);
        const told = link ? data('origin', link.origin) + data('review', link.state) : data('origin', 'EXPECTED');
        return `<edge source="${escapeXml(row.id)}" target="${escapeXml(upper.id)}">${told}</edge>`;
      }),
  );
  const keys = [
    ...Object.keys(NODE_KEYS).map((id) => `<key id="${id}" for="node" attr.name="${id}" attr.type="string"/>`),
    ...['origin', 'review'].map((id) => `<key id="${id}" for="edge" attr.name="${id}" attr.type="string"/>`),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys.join('\n')}
<graph edgedefault="directed">
${[...nodes, ...edges].join('\n')}
</graph>
</graphml>
`;
}

const data = (key: string, value: string): string => (value === '' ? '' : `<data key="${key}">${escapeXml(value)}</data>`);
