/**
 * A pure reading of a text that keeps its last answers: in one document the same words are asked about again and again.
 * The answers are shared, so nobody may change them. Once `most` are kept all are forgotten, so memory stays bounded.
 */
export function remember<T extends object | string>(read: (text: string) => T, most = 500): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = read(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
