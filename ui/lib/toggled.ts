/** With the value behind the others where it was not, without it where it was. */
export function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** The same for a set. */
export const toggledIn = <Value>(values: ReadonlySet<Value>, value: Value): ReadonlySet<Value> => new Set(toggled([...values], value));
