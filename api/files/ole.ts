/** The container of Word files before 2007, and of newer ones with a password. */

const MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** True where the bytes begin like such a container. */
export const isOle = (bytes: Uint8Array): boolean => MARK.every((byte, index) => bytes[index] === byte);

/** Whether the container names a part so in its directory. */
export const holdsOlePart = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
