import { int, type ManagedTransaction } from 'neo4j-driver';

export type Parameters = Readonly<Record<string, unknown>>;

/** The few ways this room speaks to its server, inside one transaction. */
export type Cypher = {
  /** The answer's records as plain objects; every column is a plain value, never a node or a path. */
  readonly all: <T>(text: string, parameters?: Parameters) => Promise<readonly T[]>;
  readonly one: <T>(text: string, parameters?: Parameters) => Promise<T | undefined>;
  /** The column `row` of every record, read from JSON. */
  readonly rows: <T>(text: string, parameters?: Parameters) => Promise<readonly T[]>;
  readonly run: (text: string, parameters?: Parameters) => Promise<void>;
};

export type Work<T> = (cypher: Cypher) => Promise<T>;

/**
 * A value as the driver wants it: whole numbers as integers (it sends every JavaScript number as a float,
 * which LIMIT refuses), bytes as the array type it knows.
 */
export function wire(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Int8Array) return value;
  if (value instanceof Uint8Array) return new Int8Array(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return typeof value[0] === 'string' ? value : value.map(wire);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wire(each)]));
}

export function cypherOf(transaction: ManagedTransaction): Cypher {
  const records = async (text: string, parameters: Parameters) => {
    const sent = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, wire(value)]));
    return (await transaction.run(text, sent)).records;
  };
  return {
    all: async <T>(text: string, parameters = {}) => (await records(text, parameters)).map((record): T => record.toObject() as T),
    one: async <T>(text: string, parameters = {}) => (await records(text, parameters)).map((record): T => record.toObject() as T)[0],
    rows: async <T>(text: string, parameters = {}) => (await records(text, parameters)).map((record): T => JSON.parse(record.get('row'))),
    run: async (text, parameters = {}) => {
      await records(text, parameters);
    },
  };
}
