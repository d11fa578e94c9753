/** The subject of a person's word that two directives are two: the same whichever is named first. */
export function apartKey(a: string, b: string): string {
  return a < b ? `apart|${a}|${b}` : `apart|${b}|${a}`;
}
