import type { EdgeSingular, StylesheetJson } from 'cytoscape';
import { CARD } from './card-size.ts';

/** How thick a line is for the pointer. */
const REACH = 2.4;

/**
 * What Cytoscape knows of the elements: their size and the ways of the lines, for pointing. It paints none of them
 * (opacity 0 stays sensitive).
 */
export function graphStyle(): StylesheetJson {
  return [
    {
      selector: 'node',
      style: { shape: 'rectangle', width: CARD.width, height: 'data(height)' as unknown as number, opacity: 0, 'overlay-opacity': 0 },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        // The typings lack this value; the line's own ends are what the control points are counted from.
        'edge-distances': 'endpoints' as 'node-position',
        'source-endpoint': (edge: EdgeSingular): string => String(edge.data('start')),
        'target-endpoint': (edge: EdgeSingular): string => String(edge.data('end')),
        'control-point-weights': 'data(weights)' as unknown as number,
        'control-point-distances': 'data(distances)' as unknown as number,
        width: REACH,
        opacity: 0,
        'overlay-opacity': 0,
      },
    },
  ];
}
