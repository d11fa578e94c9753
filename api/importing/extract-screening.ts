import type { Actor } from '../domain/actor.ts';
import type { GraphStore } from '../store/port.ts';
import { type Member, refusedFile } from './extract-members.ts';
import type { Extractor } from './extractor.ts';
import { PURGED } from './purged.ts';
import { type HandedIn, type Screened, screenFile } from './screen-file.ts';

/** Screens files, several at once where the extractor can; the answers in the files' order. Pictures are left for later. */
export async function screenAll(store: GraphStore, extractor: Extractor, actor: Actor, members: readonly Member<HandedIn>[]): Promise<readonly Screened[]> {
  const screened: Screened[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next; at < members.length; at = next) {
      next += 1;
      const member = members[at];
      if (member === undefined) return;
      screened[at] = await screenOne(store, extractor, actor, member);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await Promise.all(Array.from({ length: extractor.atOnce }, lane));
  return screened;
}

async function screenOne(store: GraphStore, extractor: Extractor, actor: Actor, { file, refused }: Member<HandedIn>): Promise<Screened> {
  if (refused !== null) return refusedFile(file, refused);
  const one = await screenFile(extractor, file, false);
  const purged = one.error === null && (await store.isPurged(actor, one.bytesHash));
  return purged ? { ...one, extracted: null, error: PURGED, pictures: null } : one;
}
