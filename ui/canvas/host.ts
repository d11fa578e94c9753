/** The canvas's own element inside the container, and the one that Cytoscape draws in. */
export function createHost(container: HTMLElement): { readonly host: HTMLElement; readonly ground: HTMLElement } {
  const document = container.ownerDocument;
  const host = document.createElement('div');
  host.className = 'lineage-canvas';
  const ground = document.createElement('div');
  ground.className = 'lineage-graph';
  ground.setAttribute('aria-hidden', 'true');
  host.append(ground);
  container.append(host);
  return { host, ground };
}

/** Listens until the function that comes back is called. A target that is not there (an old browser's fonts) is let be. */
export function listen(target: EventTarget | undefined, type: string, listener: (event: Event) => void): () => void {
  target?.addEventListener(type, listener);
  return () => target?.removeEventListener(type, listener);
}
