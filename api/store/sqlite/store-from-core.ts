import { storeClosed } from '../failures.ts';
import { createLeaseQueue } from '../lease-queue.ts';
import type { GraphStore, StoreHealth } from '../port.ts';
import type { Core, CoreCall, CoreMethod } from './core.ts';

/** How often the first in line asks the file for the lease. */
const POLL_MS = 50;

const CLOSED: StoreHealth = { kind: 'sqlite', ready: false, problem: storeClosed().message, schemaVersion: null };

/** The port over a core that runs here or in a thread. */
export function storeFromCore(reach: CoreCall): GraphStore {
  let closing: Promise<void> | null = null;

  const call: CoreCall = async (method, ...args) => {
    if (closing !== null) throw storeClosed();
    return reach(method, ...args);
  };
  const on =
    <Method extends CoreMethod>(method: Method) =>
    (...args: Parameters<Core[Method]>) =>
      call(method, ...args);

  const leases = createLeaseQueue({ take: (actor) => call('takeLease', actor), release: (id) => call('releaseLease', id), pollMs: POLL_MS });

  return {
    health: async () => {
      if (closing !== null) return CLOSED;
      try {
        return await reach('health');
      } catch (error) {
        return { ...CLOSED, problem: error instanceof Error ? error.message : String(error) };
      }
    },
    close: () => {
      if (closing === null) {
        leases.close();
        closing = reach('close');
      }
      return closing;
    },
    graphVersion: on('graphVersion'),
    counts: on('counts'),
    directives: on('directives'),
    directivesByIdentity: on('directivesByIdentity'),
    directivesBySymbol: on('directivesBySymbol'),
    listDirectives: on('listDirectives'),
    directiveFacets: on('directiveFacets'),
    reach: on('reach'),
    outline: on('outline'),
    edgesAmong: on('edgesAmong'),
    edgesOf: on('edgesOf'),
    edges: on('edges'),
    proofs: on('proofs'),
    sources: on('sources'),
    sourcesOf: on('sourcesOf'),
    sourceByHash: on('sourceByHash'),
    sourcesOfJob: on('sourcesOfJob'),
    text: on('text'),
    texts: on('texts'),
    original: on('original'),
    readings: on('readings'),
    mentionsBySymbol: on('mentionsBySymbol'),
    mentionsOfSources: on('mentionsOfSources'),
    mentionsOf: on('mentionsOf'),
    tasksOf: on('tasksOf'),
    taskLinksOf: on('taskLinksOf'),
    taskLinks: on('taskLinks'),
    taskLinkings: on('taskLinkings'),
    dutiesOf: on('dutiesOf'),
    organs: on('organs'),
    listOrgans: on('listOrgans'),
    places: on('places'),
    search: on('search'),
    searchTotals: on('searchTotals'),
    job: on('job'),
    jobs: on('jobs'),
    items: on('items'),
    itemsOf: on('itemsOf'),
    openItems: on('openItems'),
    isPurged: on('isPurged'),
    decisions: on('decisions'),
    decisionsSince: on('decisionsSince'),
    changes: on('changes'),
    changesBefore: on('changesBefore'),
    dump: on('dump'),
    load: (actor, lease, rows) => call('load', actor, lease.id, rows),
    decide: on('decide'),
    decideAll: on('decideAll'),
    acquireLease: (actor, waitMs) => leases.acquire(actor, waitMs),
    commit: (actor, lease, change) => call('commit', actor, lease.id, change),
    note: on('note'),
  };
}
