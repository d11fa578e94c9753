/** Reads the parts of the container that Word files before 2007 are kept in. */

const FREE = 0xfffffff0;
const ENTRY = 128;
const ROOT = 5;

/** The bytes of a part by its name; null where there is none or its chain is broken. */
export function oleStream(bytes: Uint8Array, name: string): Buffer | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sector = 1 << Math.min(12, Math.max(7, file.readUInt16LE(30)));
  const most = Math.ceil(file.length / sector) + 1;
  const at = (number: number): number => (number + 1) * sector;
  const table: number[] = [];
  const addTable = (number: number): void => {
    if (at(number) + sector <= file.length) for (let i = 0; i < sector; i += 4) table.push(file.readUInt32LE(at(number) + i));
  };
  for (let i = 0; i < 109; i += 1) {
    const number = file.readUInt32LE(76 + i * 4);
    if (number < FREE) addTable(number);
  }
  let further = file.readUInt32LE(68);
  for (let step = 0; further < FREE && step < most && at(further) + sector <= file.length; step += 1) {
    for (let i = 0; i < sector - 4; i += 4) {
      const number = file.readUInt32LE(at(further) + i);
      if (number < FREE) addTable(number);
    }
    further = file.readUInt32LE(at(further) + sector - 4);
  }
  const chain = (start: number): Buffer => {
    const parts: Buffer[] = [];
    for (let number = start; number < FREE && parts.length < most; number = table[number] ?? FREE) parts.push(file.subarray(at(number), at(number) + sector));
    return Buffer.concat(parts);
  };
  const directory = chain(file.readUInt32LE(48));
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => directory.subarray(index * ENTRY, (index + 1) * ENTRY));
  const nameOf = (entry: Buffer): string => entry.toString('utf16le', 0, Math.max(0, Math.min(64, entry.readUInt16LE(64)) - 2));
  const found = entries.find((entry) => nameOf(entry) === name);
  if (found === undefined) return null;
  const [start, size] = [found.readUInt32LE(116), found.readUInt32LE(120)];
  if (size >= file.readUInt32LE(56)) return chain(start).subarray(0, size);
  // Small parts lie together in the root's part, in small sectors with a table of their own.
  const root = entries.find((entry) => entry[66] === ROOT);
  if (root === undefined) return null;
  const small = 1 << Math.min(10, Math.max(4, file.readUInt16LE(32)));
  const [store, smallTable] = [chain(root.readUInt32LE(116)), chain(file.readUInt32LE(60))];
  const parts: Buffer[] = [];
  for (
    let number = start;
    number < FREE && parts.length * small < size;
    number = number * 4 + 4 <= smallTable.length ? smallTable.readUInt32LE(number * 4) : FREE
  )
    parts.push(store.subarray(number * small, (number + 1) * small));
  return Buffer.concat(parts).subarray(0, size);
}
