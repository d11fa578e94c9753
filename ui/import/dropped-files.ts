/** Files a system leaves in folders, which nobody means to hand in. */
const LITTER = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Leaves out hidden files, locks of open Word files and the like; order as given. */
export function meantFiles(files: readonly File[]): readonly File[] {
  return files.filter((file) => !LITTER.test(file.name));
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

async function entriesOf(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  // A reader hands a folder over in batches until an empty one.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const files: File[] = [];
  for (const child of await entriesOf(entry as FileSystemDirectoryEntry)) files.push(...(await filesBelow(child)));
  return files;
}

/** All files of a drop, those of folders and their folders included. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  // The entries must be taken before the first wait; afterwards the drop is empty.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return meantFiles([...data.files]);
  const files: File[] = [];
  for (const entry of entries) files.push(...(await filesBelow(entry)));
  return meantFiles(files);
}
