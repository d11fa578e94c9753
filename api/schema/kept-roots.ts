type Keep<Value> = (value: Value) => boolean;

type Entry<Value> = {
  readonly made: Promise<Value>;
  weight: number;
  /** Whether those who wait for it want it kept; null once it was decided. */
  wishes: Keep<Value>[] | null;
};

/** Answers for roots, the last ones used, each as long as it stands. */
export class KeptRoots<Value> {
  readonly #most: number;
  readonly #weigh: (value: Value) => number;
  readonly #kept = new Map<string, Entry<Value>>();

  /** `most`: what all that is kept may weigh together; without `weigh` each weighs 1. */
  constructor(most: number, weigh: (value: Value) => number = () => 1) {
    this.#most = most;
    this.#weigh = weigh;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** The answer of this key where it stands, else made once for all that ask at the same time; kept where one of them wants it so. */
  async of(key: string, stands: (value: Value) => boolean, make: () => Promise<Value>, keep: Keep<Value> = () => true): Promise<Value> {
    let there = this.#kept.get(key);
    while (there !== undefined) {
      there.wishes?.push(keep);
      const value = await there.made.catch(() => null);
      if (value !== null && stands(value)) {
        if (this.#kept.get(key) === there) this.#put(key, there);
        return value;
      }
      const now = this.#kept.get(key);
      there = now === there ? undefined : now;
    }
    const entry: Entry<Value> = { made: make(), weight: 1, wishes: [keep] };
    this.#put(key, entry);
    try {
      const value = await entry.made;
      entry.weight = this.#weigh(value);
      if (entry.wishes?.some((wish) => wish(value)) === false) this.#drop(key, entry);
      return value;
    } catch (error) {
      this.#drop(key, entry);
      throw error;
    } finally {
      entry.wishes = null;
      this.#trim();
    }
  }

  /** Puts an answer in the place of one that is kept; one that is not kept stays so. */
  replace(key: string, value: Value): void {
    if (this.#kept.has(key)) this.#put(key, { made: Promise.resolve(value), weight: this.#weigh(value), wishes: null });
  }

  /** Keeps an answer that came by another way, where none is kept yet. */
  offer(key: string, value: Value): void {
    if (this.#kept.has(key)) return;
    this.#put(key, { made: Promise.resolve(value), weight: this.#weigh(value), wishes: null });
    this.#trim();
  }

  #put(key: string, entry: Entry<Value>): void {
    this.#kept.delete(key);
    this.#kept.set(key, entry);
  }

  #drop(key: string, entry: Entry<Value>): void {
    if (this.#kept.get(key) === entry) this.#kept.delete(key);
  }

  /** Lets the oldest go; the last one stays whatever it weighs. */
  #trim(): void {
    let weight = 0;
    for (const entry of this.#kept.values()) weight += entry.weight;
    for (const [key, entry] of this.#kept) {
      if (weight <= this.#most || this.#kept.size <= 1) return;
      weight -= entry.weight;
      this.#kept.delete(key);
    }
  }
}
