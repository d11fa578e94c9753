/** The canvas's own elements inside the container: the frame around everything, the picture, and the one that Cytoscape listens on. */
export function createHost(container: HTMLElement): { readonly frame: HTMLElement; readonly host: HTMLElement; readonly ground: HTMLElement } {
  const document = container.ownerDocument;
  const frame = document.createElement('div');
  frame.className = 'lineage-canvas-frame';
  const host = document.createElement('div');
  host.className = 'lineage-canvas';
  const ground = document.createElement('div');
  ground.className = 'lineage-graph';
  ground.setAttribute('aria-hidden', 'true');
  host.append(ground);
  frame.append(host);
  container.append(frame);
  return { frame, host, ground };
}

/** Listens until the function that comes back is called. A target that is not there (an old browser's fonts) is let be. */
export function listen(target: EventTarget | undefined, type: string, listener: (event: Event) => void): () => void {
  target?.addEventListener(type, listener);
  return () => target?.removeEventListener(type, listener);
}
