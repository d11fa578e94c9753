const NAME = 'lineage.changed';

/** Tells the other tabs of this browser that something in the system was changed from here. */
export function tellOtherTabs(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(null);
  channel.close();
}

/** Listens for changes made in other tabs, for as long as the page lives. */
export function onOtherTabs(changed: () => void): void {
  if (typeof BroadcastChannel === 'undefined') return;
  new BroadcastChannel(NAME).addEventListener('message', changed);
}
