import type { DatabaseSync } from '@photostructure/sqlite';

type Database = InstanceType<typeof DatabaseSync>;
export type SqlValue = string | number | null | Uint8Array;

/** The few ways this room speaks to its database. Statements are prepared once. */
export type Sql = {
  readonly all: <T>(text: string, ...values: readonly SqlValue[]) => readonly T[];
  readonly get: <T>(text: string, ...values: readonly SqlValue[]) => T | undefined;
  /** How many rows were changed. */
  readonly run: (text: string, ...values: readonly SqlValue[]) => number;
  /** The column `row` of every answer, read from JSON. */
  readonly rows: <T>(text: string, ...values: readonly SqlValue[]) => readonly T[];
  /** Several questions to one and the same state. */
  readonly reading: <T>(work: () => T) => T;
  /** All of it or nothing; waits for other writers as long as the busy timeout says. */
  readonly writing: <T>(work: () => T) => T;
  /**
   * The same for marks of work under way. The end of this process loses none of it; if the machine loses its power, the last of
   * them may be missing, and the work is done again. Everything that is written for good afterwards takes it along.
   */
  readonly marking: <T>(work: () => T) => T;
  /** Rewrites the whole file, outside any transaction. */
  readonly vacuum: () => void;
  /** Lets go of the statements; the driver keeps the file open as long as one of them is around. */
  readonly forget: () => void;
};

export function createSql(db: Database): Sql {
  const prepared = new Map<string, ReturnType<Database['prepare']>>();
  const statement = (text: string) => {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    const made = db.prepare(text);
    prepared.set(text, made);
    return made;
  };
  const within = <T>(begin: string, work: () => T): T => {
    db.exec(begin);
    try {
      const answer = work();
      db.exec('COMMIT');
      return answer;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };
  return {
    all: (text, ...values) => statement(text).all(...values),
    get: (text, ...values) => statement(text).get(...values),
    run: (text, ...values) => statement(text).run(...values).changes,
    rows: (text, ...values) =>
      statement(text)
        .all(...values)
        .map((found) => JSON.parse(found.row)),
    reading: (work) => within('BEGIN', work),
    writing: (work) => within('BEGIN IMMEDIATE', work),
    marking: (work) => {
      db.exec('PRAGMA synchronous = NORMAL');
      try {
        return within('BEGIN IMMEDIATE', work);
      } finally {
        db.exec('PRAGMA synchronous = FULL');
      }
    },
    vacuum: () => db.exec('VACUUM'),
    forget: () => prepared.clear(),
  };
}

/** A list of any length as one value, for `json_each(?)`. */
export function list(values: Iterable<string>): string {
  return JSON.stringify([...values]);
}

/** The given values of a list parameter. */
export const GIVEN = 'SELECT value FROM json_each(?)';

/** The live ids of a list parameter: aliases followed. */
export const LIVE = 'SELECT coalesce(a.id, given.value) FROM json_each(?) given LEFT JOIN aliases a ON a.old_id = given.value';

/** The outcomes of texts that are no directive, see `isReport`. */
export const REPORTS = `('report-about', 'not-a-directive')`;
