import type { Core, ElementDefinition } from 'cytoscape';
import type { Layout } from './layout.ts';
import type { CanvasEdge } from './model.ts';
import type { Route } from './route.ts';

/** Node ids and edge keys may be the same text: Cytoscape wants them apart. */
export const edgeElementId = (id: string): string => `edge:${id}`;

/** Brings Cytoscape's elements in line with the layout: removes what went, moves what stayed, adds what came. */
export function syncElements(cy: Core, layout: Layout, edges: readonly CanvasEdge[], routes: ReadonlyMap<string, Route>): void {
  const wanted = new Map<string, ElementDefinition>();
  // A drag that begins on a card moves the picture, as one on the ground does.
  for (const [id, box] of layout.boxes) wanted.set(id, { group: 'nodes', data: { id }, position: { x: box.x, y: box.y }, pannable: true });
  for (const edge of edges) {
    if (!routes.has(edge.id)) continue;
    const data = { id: edgeElementId(edge.id), key: edge.id, source: edge.from, target: edge.to };
    wanted.set(data.id, { group: 'edges', data });
  }
  cy.batch(() => {
    cy.elements().forEach((element) => {
      if (!wanted.has(element.id())) element.remove();
    });
    const fresh: ElementDefinition[] = [];
    for (const [id, definition] of wanted) {
      const element = cy.getElementById(id);
      if (element.empty()) fresh.push(definition);
      else if (definition.group === 'nodes') element.position(definition.position ?? { x: 0, y: 0 });
    }
    cy.add(fresh);
  });
}
