/** One property of a node should stay readable in one piece of memory: longer contents stand in a row of chunks. */
const MOST = 1_000_000;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether a text can go over the wire as it is: half a surrogate pair cannot. */
const isWhole = (text: string): boolean => !LONE_SURROGATE.test(text);

/** A text as chunks of at most `most` (2 or more) units, in order; `escaped` when the chunks are those of its JSON. */
export function textChunks(text: string, most = MOST): { readonly escaped: boolean; readonly chunks: readonly string[] } {
  const escaped = !isWhole(text);
  const whole = escaped ? JSON.stringify(text) : text;
  const chunks: string[] = [];
  let start = 0;
  do {
    const cut = start + most;
    const end = splitsPair(whole, cut) ? cut - 1 : cut;
    chunks.push(whole.slice(start, end));
    start = end;
  } while (start < whole.length);
  return { escaped, chunks };
}

/** Whether a cut there would part the two halves of one character. */
function splitsPair(text: string, cut: number): boolean {
  const before = text.charCodeAt(cut - 1);
  return cut < text.length && before >= 0xd800 && before <= 0xdbff;
}

export function textOf(escaped: boolean, chunks: readonly string[]): string {
  const whole = chunks.join('');
  return escaped ? JSON.parse(whole) : whole;
}

export function byteChunks(bytes: Uint8Array, most = MOST): readonly Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / most));
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * most, (index + 1) * most));
}

export function bytesOf(chunks: readonly Int8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength), at);
    at += chunk.length;
  }
  return whole;
}
