/** Changes that are laid over a table before it is copied with them. */
const MOST_LAID_OVER = 1_000;

/**
 * Rows by key that stay as they are, and give another table where some of them change: what changed is laid over what
 * both share, so that a change costs what it changes, not what there is.
 */
export class Table<Row> {
  readonly #under: ReadonlyMap<string, Row>;
  /** Undefined where a row was taken out. */
  readonly #over: ReadonlyMap<string, Row | undefined>;

  constructor(rows: ReadonlyMap<string, Row>, over: ReadonlyMap<string, Row | undefined> = new Map()) {
    this.#under = rows;
    this.#over = over;
  }

  get(key: string): Row | undefined {
    return this.#over.size > 0 && this.#over.has(key) ? this.#over.get(key) : this.#under.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** All keys and rows, in no order. */
  *entries(): Generator<readonly [string, Row]> {
    for (const entry of this.#under) if (!this.#over.has(entry[0])) yield entry;
    for (const [key, row] of this.#over) if (row !== undefined) yield [key, row];
  }

  keys(): readonly string[] {
    return [...this.entries()].map(([key]) => key);
  }

  values(): readonly Row[] {
    return [...this.entries()].map(([, row]) => row);
  }

  /** The table with these rows put, and those taken out that are undefined. */
  with(changes: ReadonlyMap<string, Row | undefined>): Table<Row> {
    if (changes.size === 0) return this;
    const over = new Map([...this.#over, ...changes]);
    if (over.size <= MOST_LAID_OVER) return new Table(this.#under, over);
    return new Table(new Map(new Table(this.#under, over).entries()));
  }
}
