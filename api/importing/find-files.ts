import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files that some paths mean: files as they are, folders with everything below them but hidden names,
 * by path. What is not there is named apart.
 */
export async function findFiles(paths: readonly string[]): Promise<{ readonly files: readonly string[]; readonly missing: readonly string[] }> {
  const files = new Set<string>();
  const missing: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) files.add(path);
    }
  };
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) missing.push(path);
    else if (found.isDirectory()) await walk(path);
    else files.add(path);
  }
  return { files: [...files].sort(), missing };
}
