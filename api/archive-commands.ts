import { stat } from 'node:fs/promises';
import type { ArchivedSettings, Manifest } from './archive/archive-format.ts';
import { loadArchive } from './archive/load-archive.ts';
import { writeArchive } from './archive/write-archive.ts';
import type { Actor } from './domain/actor.ts';
import type { Settings } from './settings.ts';
import type { GraphStore } from './store/port.ts';

export type ArchiveCommand = {
  readonly store: GraphStore;
  readonly actor: Actor;
  readonly settings: Settings;
  readonly path: string;
  /** Receives one line for the person at the command line. */
  readonly say: (line: string) => void;
};

/** Settings that tell how a server was set, by their variables; never a secret, a path or an address of another machine. */
function toldSettings({ host, port, allowedHosts, maxUploadBytes }: Settings): ArchivedSettings {
  return { HOST: host, PORT: String(port), ALLOWED_HOSTS: allowedHosts.join(','), MAX_UPLOAD_MB: String(maxUploadBytes / 1_000_000) };
}

const count = (value: number): string => value.toLocaleString('en');

function contents({ parts, graphVersion }: Manifest): string {
  const { directives, sources, edges, decisions, originals } = parts;
  const told = [
    `${count(directives.rows)} directives`,
    `${count(sources.rows)} texts`,
    `${count(originals.rows)} original files`,
    `${count(edges.rows)} edges`,
  ];
  return `${told.join(', ')}, ${count(decisions.rows)} decisions, graph version ${graphVersion}`;
}

/** Writes the archive of a store and says what is in it. Errors: those of `writeArchive`. */
export async function exportArchive({ store, actor, settings, path, say }: ArchiveCommand): Promise<void> {
  const manifest = await writeArchive({ store, actor, path, clock: () => new Date().toISOString(), settings: toldSettings(settings) });
  const { size } = await stat(path);
  say(`${path}: ${contents(manifest)}; ${count(Math.ceil(size / 1000))} kB. Tokens and passwords are not in it.`);
}

/** Loads an archive and says what came of it, and which settings were others where it was made. Errors: those of `loadArchive`. */
export async function importArchive({ store, actor, settings, path, say }: ArchiveCommand): Promise<void> {
  const { manifest, outcome } = await loadArchive({ store, actor, path });
  if (outcome === 'unchanged') say(`Nothing to do: the graph is this archive already. ${contents(manifest)}.`);
  else say(`${outcome === 'resumed' ? 'Brought to its end' : 'Loaded'} and compared row by row: ${contents(manifest)}.`);
  const here = toldSettings(settings);
  for (const [name, value] of Object.entries(manifest.settings)) {
    if (here[name] !== value) say(`Set otherwise where the archive was made: ${name}=${value} (here: ${here[name] ?? ''}).`);
  }
}
