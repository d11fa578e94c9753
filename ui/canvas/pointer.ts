import type { Core, EventObject, EventObjectEdge, EventObjectNode } from 'cytoscape';
import type { Point } from './route.ts';

/** What is under the pointer: a card or a line. */
export type Hovered = { readonly card: string | null; readonly edge: string | null; readonly onHandle: boolean };

export type PointerHandlers = {
  /** Whether a point of the picture is on the handle of the card with this centre. */
  readonly isOnHandle: (id: string, point: Point, centre: Point) => boolean;
  /** Before any of the others: the person uses the pointer. */
  readonly onTouched: () => void;
  readonly onCard: (id: string, onHandle: boolean) => void;
  readonly onCardTwice: (id: string) => void;
  readonly onEdge: (id: string) => void;
  readonly onGround: () => void;
  readonly onHover: (hovered: Hovered | null) => void;
};

const CLOSER = 1.4;

/** Mouse, pen and finger: all listening is Cytoscape's own and ends with it. */
export function bindPointer(cy: Core, handlers: PointerHandlers): void {
  const onHandle = (event: EventObjectNode): boolean => handlers.isOnHandle(event.target.id(), event.position, event.target.position());
  cy.on('tap', (event: EventObject) => {
    handlers.onTouched();
    if (event.target === cy) handlers.onGround();
  });
  cy.on('tap', 'node', (event: EventObjectNode) => handlers.onCard(event.target.id(), onHandle(event)));
  cy.on('tap', 'edge', (event: EventObjectEdge) => handlers.onEdge(String(event.target.data('key'))));
  cy.on('dbltap', 'node', (event: EventObjectNode) => {
    if (!onHandle(event)) handlers.onCardTwice(event.target.id());
  });
  cy.on('dbltap', (event: EventObject) => {
    if (event.target === cy) cy.zoom({ level: cy.zoom() * CLOSER, renderedPosition: event.renderedPosition });
  });
  cy.on('mousemove mouseover', 'node', (event: EventObjectNode) => handlers.onHover({ card: event.target.id(), edge: null, onHandle: onHandle(event) }));
  cy.on('mouseover', 'edge', (event: EventObjectEdge) => {
    handlers.onHover({ card: null, edge: String(event.target.data('key')), onHandle: false });
  });
  cy.on('mouseout', 'node, edge', () => handlers.onHover(null));
}
