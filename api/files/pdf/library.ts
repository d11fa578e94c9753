import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

const { resolve } = createRequire(import.meta.url);
const home = dirname(resolve('pdfjs-dist/package.json'));

/** A folder of the library's own files, as a path that ends in a slash. */
export const libraryFolder = (name: string): string => `${join(home, name)}/`;

let loaded: Promise<Library> | null = null;

/** The library that reads PDF, loaded for the first file that needs it. */
export function pdfLibrary(): Promise<Library> {
  loaded ??= load();
  return loaded;
}

/**
 * Both parts of the library bring replacements for what old browsers do wrong, and put them in place of what this engine
 * does right: appending to an array, anywhere in the process, then takes six times as long. The engine's own are put back.
 */
async function load(): Promise<Library> {
  const { push } = Array.prototype;
  const { parse } = JSON;
  const written = Function.prototype.toString;
  try {
    const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
    await import(pathToFileURL(resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')).href);
    return library;
  } finally {
    Object.assign(Array.prototype, { push });
    Object.assign(JSON, { parse });
    Object.assign(Function.prototype, { toString: written });
  }
}
