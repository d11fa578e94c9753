import { type RefObject, useEffect, useRef } from 'react';
import { createLineageCanvas } from '../canvas/create-lineage-canvas.ts';
import type { LineageCanvas } from '../canvas/lineage-canvas.ts';
import type { CanvasHandlers, CanvasModel } from '../canvas/model.ts';
import type { Place } from '../canvas/place.ts';
import { placeText } from './lineage-params.ts';

export type LineagePictureProps = {
  readonly model: CanvasModel;
  readonly handlers: CanvasHandlers;
  /** Where the address says to look; null: where the picture opens by itself. */
  readonly at: Place | null;
  /** Filled with the canvas while there is one. */
  readonly canvas: RefObject<LineageCanvas | null>;
};

/** Holds the canvas: made once, told about changes, taken away at the end. */
export function LineagePicture({ model, handlers, at, canvas }: LineagePictureProps) {
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(handlers);
  latest.current = handlers;
  // What the address says because the picture came to rest there is no place to go to.
  const told = useRef<string | null>(null);

  useEffect(() => {
    if (!container.current) return;
    const made = createLineageCanvas(container.current, {
      onSelect: (selection) => latest.current.onSelect(selection),
      onExpand: (id) => latest.current.onExpand(id),
      onCollapse: (id) => latest.current.onCollapse(id),
      onLane: (lane, action) => latest.current.onLane?.(lane, action),
      onZoom: (zoom) => latest.current.onZoom?.(zoom),
      onRest: (place) => {
        told.current = placeText(place);
        latest.current.onRest?.(place);
      },
    });
    canvas.current = made;
    told.current = null;
    return () => {
      canvas.current = null;
      made.destroy();
    };
  }, [canvas]);
  useEffect(() => {
    if (placeText(at) === told.current) return;
    told.current = placeText(at);
    canvas.current?.lookAt(at);
  }, [at, canvas]);
  useEffect(() => canvas.current?.update(model), [canvas, model]);

  return <div ref={container} className="lineage-picture" />;
}
