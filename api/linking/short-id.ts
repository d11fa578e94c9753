const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const BITS = 5;
const WORD = 32;

/** Two independent 32-bit words of a text, well mixed (the cyrb53 scheme, kept whole). */
function mix(text: string): readonly [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return [a >>> 0, b >>> 0];
}

/** A short name for a key, the same on every machine: base32, at most 12 letters (60 bits). Not for secrets. */
export function shortHash(key: string, length = 12): string {
  const [high, low] = mix(key);
  let rest = (BigInt(high) << BigInt(WORD)) | BigInt(low);
  let text = '';
  while (text.length < Math.min(length, 12)) {
    text += ALPHABET[Number(rest & 31n)];
    rest >>= BigInt(BITS);
  }
  return text;
}

/** An id for a key: `<prefix><hash>`, with a counted suffix where it is taken by something else. */
export function freshId(prefix: string, key: string, taken: (id: string) => boolean): string {
  const base = `${prefix}${shortHash(key)}`;
  let id = base;
  for (let copy = 2; taken(id); copy += 1) id = `${base}-${copy}`;
  return id;
}

/** The id of the source with these bytes. */
export function sourceIdOf(bytesHash: string): string {
  return `s_${shortHash(bytesHash)}`;
}

/** The id of the text that an extractor made of these bytes. */
export function textIdOf(bytesHash: string, extractorVersion: string): string {
  return `t_${shortHash(`${bytesHash}|${extractorVersion}`)}`;
}
