import { correctReading } from '../linking/correct-reading.ts';
import type { ResolvedNames } from '../linking/resolve-names.ts';
import { sameRow } from '../linking/same-row.ts';
import type { SourceFacts } from '../linking/source-facts.ts';
import type { GraphEdit } from './graph-edit.ts';
import type { LoadedNames } from './load-names.ts';
import type { Said } from './said.ts';

/**
 * A person's withdrawal is of the directive: all of its texts keep silent, whether they were there, come in later or
 * turn out to be of it. The edit with the texts that must fall silent as well; null where there are none.
 */
export function withSilence(edit: GraphEdit, loaded: LoadedNames, names: ResolvedNames): GraphEdit | null {
  const mixed = names.directives
    .filter(({ sources }) => sources.some((facts) => !facts.active))
    .flatMap(({ sources }) => sources.filter((facts) => facts.active));
  const added = new Set(loaded.added.map((facts) => facts.source.id));
  const addSilent = mixed.flatMap(({ source }) => (added.has(source.id) ? [source.id] : []));
  const withdraw = mixed.flatMap(({ source }) => (added.has(source.id) || edit.restore.includes(source.directiveId) ? [] : [source.directiveId]));
  if (addSilent.length + withdraw.length === 0) return null;
  return { ...edit, addSilent: [...edit.addSilent, ...addSilent], withdraw: [...new Set([...edit.withdraw, ...withdraw])] };
}

/**
 * What a person corrected stands in the reading of each text of the directive, whether it was there, came in or was read
 * again. The edit with the readings as they shall be; null where they are.
 */
export function withCorrections(edit: GraphEdit, names: ResolvedNames, said: Said): GraphEdit | null {
  const now = new Map<string, SourceFacts['read']>();
  const rows = new Map<string, SourceFacts['source']>();
  for (const { id, sources } of names.directives) {
    const corrections = said.corrections.get(id) ?? [];
    for (const { source, read } of sources) {
      if (corrections.length === 0 && read.asRead === undefined) continue;
      const corrected = correctReading(read, id, corrections);
      if (sameRow(corrected, read)) continue;
      now.set(source.id, corrected);
      rows.set(source.id, source);
    }
  }
  if (now.size === 0) return null;
  const known = new Set([...edit.add, ...edit.replace].map(({ source }) => source.id));
  const more = [...now].flatMap(([id, read]) => {
    const source = rows.get(id);
    return source === undefined || known.has(id) ? [] : [{ source, read }];
  });
  return {
    ...edit,
    add: edit.add.map((entry) => ({ ...entry, read: now.get(entry.source.id) ?? entry.read })),
    replace: [...edit.replace.map((entry) => ({ ...entry, read: now.get(entry.source.id) ?? entry.read })), ...more],
  };
}
