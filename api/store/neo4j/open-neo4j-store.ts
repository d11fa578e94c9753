import { randomUUID } from 'node:crypto';
import type { DecisionRow } from '../../domain/rows.ts';
import { storeClosed } from '../failures.ts';
import { createLeaseQueue } from '../lease-queue.ts';
import type { GraphStore, Lease } from '../port.ts';
import { applyChange } from './apply-change.ts';
import type { Ask } from './ask.ts';
import { changeQuestions, feed } from './changes.ts';
import type { Work } from './cypher.ts';
import { decide, decisionQuestions } from './decisions.ts';
import { directiveQuestions } from './directives.ts';
import { dumpQuestion, loadRows } from './dump.ts';
import { edgeQuestions } from './edges.ts';
import { createGate } from './gate.ts';
import { lockGraph, nextVersion, versionQuestions } from './graph-version.ts';
import { healthOf } from './health.ts';
import { jobQuestions } from './jobs.ts';
import { createLeases, type LeaseLife } from './lease.ts';
import { storeFailure } from './neo4j-failure.ts';
import { outlineQuestion } from './outline.ts';
import { propagationQuestions } from './propagation.ts';
import { reachQuestion } from './reach.ts';
import { registryQuestions } from './registry.ts';
import { prepareDatabase } from './schema.ts';
import { searchQuestion } from './search.ts';
import { createServer, type Neo4jAddress, type Neo4jLimits } from './server.ts';
import { sourceQuestions } from './sources.ts';

export type Neo4jStoreOptions = Omit<Neo4jAddress, 'database'> &
  Partial<Neo4jLimits> &
  Partial<LeaseLife> & {
    /** Default `neo4j`, the only one there is on Community. */
    readonly database?: string;
  };

const LIMITS: Neo4jLimits & LeaseLife = {
  maxConnections: 40,
  connectTimeoutMs: 5_000,
  acquireTimeoutMs: 10_000,
  retryMs: 5_000,
  readTimeoutMs: 30_000,
  writeTimeoutMs: 180_000,
  lifeMs: 10_000,
  heartbeatMs: 2_000,
};

/** How often the first in line asks for the lease. */
const POLL_MS = 50;

/**
 * Opens the store on a Neo4j server, 5.7 or later. It opens whether or not the server is there: `health` tells,
 * calls fail with StoreUnavailableError in bounded time, and the first that finds the server brings the database
 * to the present schema. A server that went away and came back is found again by the next call.
 * Errors: StoreUnavailableError when the address is none.
 */
export async function openNeo4jStore(options: Neo4jStoreOptions): Promise<GraphStore> {
  const limits = { ...LIMITS, ...options };
  const server = createServer({ ...options, database: options.database ?? 'neo4j' }, limits);
  const gate = createGate(() => prepareDatabase(server));
  const ask: Ask = (work) => gate.through(() => server.reading(work));
  const write = <T>(work: Work<T>, timeoutMs?: number): Promise<T> => gate.through(() => server.writing(work, timeoutMs));
  const leases = createLeases((work, timeoutMs) => server.writing(work, timeoutMs), limits);
  const queue = createLeaseQueue({
    take: (actor) => gate.through(() => leases.take(actor)),
    // Not through the gate: a server that is away would keep the lease from being let go here, and its heartbeat would hold it for good.
    release: (id) =>
      leases.release(id).catch((error: unknown) => {
        throw storeFailure(error);
      }),
    pollMs: POLL_MS,
  });
  const underLease = <T>(lease: Lease, work: Work<T>): Promise<T> => leases.during(lease.id, () => write(work));
  let closing: Promise<void> | null = null;

  const close = async (): Promise<void> => {
    queue.close();
    await gate.close();
    await leases.releaseAll();
    await server.close();
  };

  const store: GraphStore = {
    health: async () => {
      if (gate.isClosed()) return { kind: 'neo4j', ready: false, problem: storeClosed().message, schemaVersion: null };
      return healthOf(server, limits.connectTimeoutMs, gate);
    },
    close: () => {
      closing ??= close();
      return closing;
    },
    ...versionQuestions(ask),
    ...directiveQuestions(ask),
    ...edgeQuestions(ask),
    ...reachQuestion(ask),
    ...outlineQuestion(ask),
    ...sourceQuestions(ask),
    ...registryQuestions(ask),
    ...searchQuestion(ask),
    ...jobQuestions(ask),
    ...decisionQuestions(ask),
    ...propagationQuestions(ask),
    ...changeQuestions(ask),
    ...dumpQuestion(ask),
    decide: (actor, decision, change) => write((cypher) => decide(cypher, actor, decision, change)),
    decideAll: (actor, decisions) =>
      write(async (cypher) => {
        const rows: DecisionRow[] = [];
        for (const decision of decisions) rows.push(await decide(cypher, actor, decision, {}));
        return rows;
      }),
    acquireLease: (actor, waitMs) => queue.acquire(actor, waitMs),
    commit: (actor, lease, change) => {
      const commitId = randomUUID();
      return underLease(lease, async (cypher) => {
        const made = await leases.mustHold(cypher, lease.id, commitId);
        if (made !== null) return made;
        await lockGraph(cypher);
        await applyChange(cypher, change);
        const version = await nextVersion(cypher);
        await feed(cypher, change, { version, at: change.at ?? null, by: actor.id, decisionId: null });
        await leases.committed(cypher, commitId, version);
        return version;
      });
    },
    load: (_, lease, rows) =>
      underLease(lease, async (cypher) => {
        await leases.mustHold(cypher, lease.id, randomUUID());
        await lockGraph(cypher);
        await loadRows(cypher, rows);
      }),
    note: (_, change) =>
      write(async (cypher) => {
        await lockGraph(cypher);
        await applyChange(cypher, change);
      }),
  };
  return store;
}
