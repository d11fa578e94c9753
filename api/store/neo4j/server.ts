import neo4j, { type BookmarkManager, bookmarkManager, type Config, type Driver, type Session } from 'neo4j-driver';
import { StoreUnavailableError } from '../../domain/errors.ts';
import { cypherOf, type Work } from './cypher.ts';
import { isStaleBookmark, noAnswer } from './neo4j-failure.ts';
import { createSignIn } from './sign-in.ts';

export type Neo4jLimits = {
  /** Connections of this process, at most. */
  readonly maxConnections: number;
  /** Until a server that does not answer counts as away. */
  readonly connectTimeoutMs: number;
  /** Waiting for a free connection. */
  readonly acquireTimeoutMs: number;
  /** How long a transaction is tried again after a failure that may pass. */
  readonly retryMs: number;
  /** One transaction of a question, one of a change: the server ends it after this time. */
  readonly readTimeoutMs: number;
  readonly writeTimeoutMs: number;
};

export type Neo4jAddress = { readonly uri: string; readonly user: string; readonly password: string; readonly database: string };

/** The one place that opens sessions. */
export type Server = {
  /** A read transaction, tried again where that may help. */
  readonly reading: <T>(work: Work<T>) => Promise<T>;
  /** A write transaction: all of it or nothing. `work` may run more than once. */
  readonly writing: <T>(work: Work<T>, timeoutMs?: number) => Promise<T>;
  /** One statement in a transaction of its own, for changes of the schema. */
  readonly alone: (text: string) => Promise<void>;
  /** "Neo4j/5.26.0"; one try, understood by servers of any age. */
  readonly version: () => Promise<string>;
  /** One question in one try, without waiting for better times; for health. */
  readonly asking: <T>(text: string, timeoutMs: number) => Promise<T | undefined>;
  readonly close: () => Promise<void>;
};

/** Filling the indexes of a large graph takes its time. */
const ALONE_MS = 10 * 60_000;

/** Room for the way there and back on top of what the server is given. */
const GRACE_MS = 3_000;

type Line = {
  readonly driver: Driver;
  readonly bookmarks: BookmarkManager;
  /** When a call last got its answer, on our clock: a line that others get answers on is slow, not dead. */
  answeredAt: number;
};

/** A server before 5.7 refuses every call that asks for this. */
const QUIET: Config = { notificationFilter: { minimumSeverityLevel: 'OFF' } };

function openDriver(address: Neo4jAddress, limits: Neo4jLimits, more: Config): Driver {
  try {
    return neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
      maxConnectionPoolSize: limits.maxConnections,
      connectionTimeout: limits.connectTimeoutMs,
      connectionAcquisitionTimeout: limits.acquireTimeoutMs,
      maxTransactionRetryTime: limits.retryMs,
      maxConnectionLifetime: 30 * 60_000,
      connectionLivenessCheckTimeout: 30_000,
      disableLosslessIntegers: true,
      fetchSize: -1,
      telemetryDisabled: true,
      userAgent: 'directive-lineage',
      ...more,
    });
  } catch {
    throw new StoreUnavailableError('Địa chỉ Neo4j không đúng dạng. Khai báo dạng neo4j://máy-chủ:7687 hoặc bolt://máy-chủ:7687.', { reason: 'address' });
  }
}

/**
 * Sessions of one driver under one bookmark manager, so that whatever this process wrote is there for
 * whatever it reads next. A call the server never answers (a network that swallows, a machine that hangs)
 * ends on our own clock, and with it the connections it hung on. Nothing is opened before the first call.
 * Errors: the driver's, and StoreUnavailableError where there was no answer or the address is none.
 */
export function createServer(address: Neo4jAddress, limits: Neo4jLimits): Server {
  const fresh = (): Line => ({ driver: openDriver(address, limits, QUIET), bookmarks: bookmarkManager(), answeredAt: 0 });
  const signedIn = createSignIn();
  let line = fresh();

  const replace = (old: Line): void => {
    if (line !== old) return;
    line = fresh();
    old.driver.close().catch(() => {});
  };

  const bounded = async <T>(on: Line, ms: number, work: () => Promise<T>): Promise<T> => {
    const askedAt = Date.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        if (on.answeredAt <= askedAt) replace(on);
        reject(noAnswer());
      }, ms);
    });
    try {
      return await Promise.race([work(), late]);
    } finally {
      clearTimeout(timer);
    }
  };

  const within = <T>(ms: number, work: (session: Session, on: Line) => Promise<T>): Promise<T> => {
    const on = line;
    return signedIn(() =>
      bounded(on, ms, async () => {
        const session = on.driver.session({ database: address.database, bookmarkManager: on.bookmarks });
        try {
          const answer = await work(session, on);
          on.answeredAt = Date.now();
          return answer;
        } finally {
          await session.close();
        }
      }),
    );
  };

  /** Once more without bookmarks, where the server knows none of ours: it was restored or made anew. */
  const knowing = async <T>(work: () => Promise<T>): Promise<T> => {
    const on = line;
    try {
      return await work();
    } catch (error) {
      if (!isStaleBookmark(error)) throw error;
      if (line === on) line = { driver: on.driver, bookmarks: bookmarkManager(), answeredAt: on.answeredAt };
      return work();
    }
  };

  const wait = (timeoutMs: number): number => timeoutMs + limits.retryMs + limits.connectTimeoutMs + GRACE_MS;

  return {
    reading: (work) =>
      knowing(() =>
        within(wait(limits.readTimeoutMs), (session) => session.executeRead((transaction) => work(cypherOf(transaction)), { timeout: limits.readTimeoutMs })),
      ),
    writing: (work, timeoutMs = limits.writeTimeoutMs) =>
      knowing(() => within(wait(timeoutMs), (session) => session.executeWrite((transaction) => work(cypherOf(transaction)), { timeout: timeoutMs }))),
    alone: (text) =>
      within(wait(ALONE_MS), async (session) => {
        await session.executeWrite((transaction) => transaction.run(text), { timeout: ALONE_MS });
      }),
    version: () =>
      signedIn(async () => {
        const plain: Line = { driver: openDriver(address, limits, {}), bookmarks: bookmarkManager(), answeredAt: 0 };
        try {
          return await bounded(
            plain,
            limits.connectTimeoutMs + GRACE_MS,
            async () => (await plain.driver.getServerInfo({ database: address.database })).agent ?? '',
          );
        } finally {
          plain.driver.close().catch(() => {});
        }
      }),
    asking: <T>(text: string, timeoutMs: number) =>
      within(
        timeoutMs,
        async (session): Promise<T | undefined> => (await session.run(text, {}, { timeout: timeoutMs })).records[0]?.toObject() as T | undefined,
      ),
    close: () => line.driver.close(),
  };
}
