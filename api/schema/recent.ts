/** Keeps the answers used last; an answer that fails is not kept. */
export class Recent<Value> {
  readonly #limit: number;
  readonly #kept = new Map<string, Promise<Value>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The answer of this key where it is kept or being made. */
  known(key: string): Promise<Value> | null {
    return this.#kept.get(key) ?? null;
  }

  /** The answer of this key, made once for all that ask for it at the same time. */
  async of(key: string, make: () => Promise<Value>): Promise<Value> {
    const found = this.#kept.get(key) ?? make();
    this.#keep(key, found);
    try {
      return await found;
    } catch (error) {
      if (this.#kept.get(key) === found) this.#kept.delete(key);
      throw error;
    }
  }

  /** Keeps an answer in the place of an older one. */
  put(key: string, value: Value): void {
    this.#keep(key, Promise.resolve(value));
  }

  #keep(key: string, value: Promise<Value>): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#limit) break;
      this.#kept.delete(oldest);
    }
  }
}
