import { type RefObject, useEffect, useRef } from 'react';
import { createLineageCanvas } from '../canvas/create-lineage-canvas.ts';
import type { LineageCanvas } from '../canvas/lineage-canvas.ts';
import type { CanvasHandlers, CanvasModel } from '../canvas/model.ts';

export type LineagePictureProps = {
  readonly model: CanvasModel;
  readonly handlers: CanvasHandlers;
  /** Filled with the canvas while there is one. */
  readonly canvas: RefObject<LineageCanvas | null>;
};

/** Holds the canvas: made once, told about changes, taken away at the end. */
export function LineagePicture({ model, handlers, canvas }: LineagePictureProps) {
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(handlers);
  latest.current = handlers;

  useEffect(() => {
    if (!container.current) return;
    const made = createLineageCanvas(container.current, {
      onSelect: (selection) => latest.current.onSelect(selection),
      onExpand: (id) => latest.current.onExpand(id),
      onCollapse: (id) => latest.current.onCollapse(id),
      onLane: (lane, action) => latest.current.onLane?.(lane, action),
      onZoom: (zoom) => latest.current.onZoom?.(zoom),
    });
    canvas.current = made;
    return () => {
      canvas.current = null;
      made.destroy();
    };
  }, [canvas]);
  useEffect(() => canvas.current?.update(model), [canvas, model]);

  return <div ref={container} className="lineage-picture" />;
}
