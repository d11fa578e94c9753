/** A fresh id for one change, so that sending it twice does it once. Works on plain http as well. */
export function requestId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
