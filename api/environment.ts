export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment, variable by variable; what is wrong is gathered, so that all of it is told at once. */
export type EnvironmentReader = {
  readonly problems: string[];
  /** Null for a variable that is not set, or empty. */
  readonly text: (name: string) => string | null;
  /** A whole number within bounds, both included; `usual` for a variable that is not set, and for a wrong one, which is noted. */
  readonly whole: (name: string, usual: number, min: number, max: number) => number;
};

export function readEnvironment(env: Environment): EnvironmentReader {
  const problems: string[] = [];
  const text = (name: string): string | null => env[name]?.trim() || null;
  return {
    problems,
    text,
    whole: (name, usual, min, max) => {
      const given = text(name);
      if (given === null) return usual;
      if (/^\d+$/.test(given) && Number(given) >= min && Number(given) <= max) return Number(given);
      problems.push(`${name}: a whole number from ${min} to ${max}; got «${given}». Leave it out for ${usual}.`);
      return usual;
    },
  };
}

/** The contents of a file; null where it cannot be read. */
export function fileText(path: string, readFile: (path: string) => string): string | null {
  try {
    return readFile(path);
  } catch {
    return null;
  }
}
