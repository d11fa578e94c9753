import { createHash } from 'node:crypto';
import { DUMP_PARTS, type DumpPart } from '../store/dump.ts';
import { canonicalJson } from './canonical-json.ts';

/** How many rows a part has, and a sum over them that does not depend on their order. */
export type PartSum = { readonly rows: number; readonly sum: string };
export type PartSums = Readonly<Record<DumpPart, PartSum>>;

export type SumKeeper = {
  /** Counts one row in, by its canonical JSON. */
  add(part: DumpPart, row: string): void;
  sums(): PartSums;
};

const MODULUS = 2n ** 256n;

/** Sums of SHA-256 hashes, part by part: stores give the rows of a part in orders of their own. */
export function sumKeeper(): SumKeeper {
  const kept = new Map<DumpPart, { rows: number; sum: bigint }>(DUMP_PARTS.map((part) => [part, { rows: 0, sum: 0n }]));
  return {
    add: (part, row) => {
      const entry = kept.get(part);
      if (entry === undefined) return;
      entry.rows += 1;
      entry.sum = (entry.sum + BigInt(`0x${createHash('sha256').update(row).digest('hex')}`)) % MODULUS;
    },
    sums: () =>
      Object.fromEntries([...kept].map(([part, { rows, sum }]) => [part, { rows, sum: sum.toString(16).padStart(64, '0') }])) as Record<DumpPart, PartSum>,
  };
}

/** What a graph is known by: equal for equal graphs, whatever store they are in. */
export function fingerprint(sums: PartSums): string {
  return createHash('sha256').update(canonicalJson(sums)).digest('hex');
}
