import type { EdgeSingular, StylesheetJson } from 'cytoscape';
import { DIM } from './card-layer.ts';
import { CARD } from './card-size.ts';
import type { CanvasTheme } from './model.ts';

/**
 * How Cytoscape draws: the lines only. Nodes carry the size for pointing and for the lines' ends, but
 * are not painted (opacity 0 stays sensitive); the cards above them are painted by the card layer.
 */
export function graphStyle(theme: CanvasTheme): StylesheetJson {
  const lines = Object.entries(theme.edges).map(([line, style]) => ({
    selector: `edge[line = "${line}"]`,
    style: {
      'line-color': style.color,
      'target-arrow-color': style.color,
      width: style.width,
      'target-arrow-fill': style.hollowArrow ? ('hollow' as const) : ('filled' as const),
      'line-style': style.dash.length > 0 ? ('dashed' as const) : ('solid' as const),
      ...(style.dash.length > 0 ? { 'line-dash-pattern': [...style.dash] } : {}),
      ...(style.sign === undefined ? {} : signOn(style.sign, style.color, theme)),
    },
  }));
  return [
    { selector: 'node', style: { shape: 'rectangle', width: CARD.width, height: 'data(height)' as unknown as number, opacity: 0, 'overlay-opacity': 0 } },
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
        'target-arrow-shape': 'triangle',
        'arrow-scale': 1.15,
        'overlay-opacity': 0,
      },
    },
    ...lines,
    { selector: 'edge.dim', style: { opacity: DIM * 0.7 } },
    { selector: 'edge.lit', style: { 'z-index': 2 } },
    { selector: 'edge.hovered, edge.selected', style: { width: 4, 'line-color': theme.accent, 'target-arrow-color': theme.accent, 'z-index': 3, opacity: 1 } },
  ];
}

/** A sign on a small ground of its own, in the middle of a line. */
function signOn(sign: string, color: string, theme: CanvasTheme) {
  return {
    label: sign,
    color,
    'font-family': theme.font,
    'font-size': 18,
    'font-weight': 700,
    'text-background-color': theme.paper,
    'text-background-opacity': 1,
    'text-background-shape': 'roundrectangle' as const,
    'text-background-padding': '3px',
  };
}
