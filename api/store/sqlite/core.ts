import type { Actor } from '../../domain/actor.ts';
import type { GraphChange } from '../../domain/rows.ts';
import type { DumpRows } from '../dump.ts';
import type { GraphStore, StoreHealth } from '../port.ts';

/** The port's questions that need no waiting. */
type Plain = Omit<GraphStore, 'health' | 'close' | 'acquireLease' | 'commit' | 'load'>;

/**
 * The store as plain synchronous functions over one database: what runs inside the thread.
 * All arguments and answers can be copied between threads.
 */
export type Core = { readonly [Method in keyof Plain]: (...args: Parameters<Plain[Method]>) => Awaited<ReturnType<Plain[Method]>> } & {
  readonly health: () => StoreHealth;
  readonly close: () => void;
  /** A lease id, renewed until it is given back; null while somebody else holds it. */
  readonly takeLease: (actor: Actor) => string | null;
  readonly releaseLease: (id: string) => void;
  readonly commit: (actor: Actor, leaseId: string, change: GraphChange) => number;
  readonly load: (actor: Actor, leaseId: string, rows: DumpRows) => void;
};

export type CoreMethod = keyof Core;

/** One part of the core: the questions of one kind. */
export type CorePart<Method extends CoreMethod> = Pick<Core, Method>;

/** A call into the core, wherever it runs. */
export type CoreCall = <Method extends CoreMethod>(method: Method, ...args: Parameters<Core[Method]>) => Promise<ReturnType<Core[Method]>>;
