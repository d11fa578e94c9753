import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { EDITIONS, type Edition } from '../api/domain/lists.ts';

/** One document of the starting collection: a text file and what it is. */
export type CollectionEntry = {
  /** File name inside `seed/documents`. */
  readonly file: string;
  readonly edition: Edition;
  readonly title: string;
  /** What the original is, where the facts come from and which of its irregularities were kept. For contributors. */
  readonly note: string;
};

const COLLECTION = z.array(z.object({ file: z.string(), edition: z.enum(EDITIONS), title: z.string(), note: z.string() })).readonly();

/** The texts stay where they are when the code is built: beside this file, or two folders above `dist/seed`. */
function home(): URL {
  const beside = new URL('./', import.meta.url);
  return existsSync(new URL('./collection.json', beside)) ? beside : new URL('../../seed/', import.meta.url);
}

/** What the starting collection holds, in the order in which it is imported. Fails when the list is missing or damaged. */
export async function readCollection(): Promise<readonly CollectionEntry[]> {
  return COLLECTION.parse(JSON.parse(await readFile(new URL('collection.json', home()), 'utf8')));
}

/** The bytes of one document, exactly as a user would drop them. */
export async function readDocument(entry: CollectionEntry): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`documents/${entry.file}`, home())));
}
