import type { StylesheetJson } from 'cytoscape';
import { CARD } from './card-size.ts';

/**
 * What Cytoscape knows of the elements: as little as it can. It paints none of them (opacity 0 stays sensitive) and
 * looks for none of them under the pointer.
 */
export function graphStyle(): StylesheetJson {
  return [
    { selector: 'node', style: { shape: 'rectangle', width: CARD.width, height: CARD.height, opacity: 0, 'overlay-opacity': 0 } },
    { selector: 'edge', style: { 'curve-style': 'haystack', width: 1, opacity: 0, 'overlay-opacity': 0 } },
  ];
}
