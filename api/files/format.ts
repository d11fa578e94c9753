/** A file as it was handed in. The name is used for its extension only. */
export type InputFile = { readonly name: string; readonly bytes: Uint8Array; readonly mediaType?: string };

/** What came out of a file. */
export type Extraction = {
  /** The running text, not yet normalised. */
  readonly text: string;
  /** Running heads and feet, kept out of the text; empty when there are none. */
  readonly apart?: string;
  /** Words that a recogniser was unsure of, as offsets into the text; only where letters were recognised in a picture. */
  readonly unsure?: readonly (readonly [number, number])[];
  /** True where letters were recognised in pictures. */
  readonly scanned?: boolean;
};

export type ExtractOptions = {
  /**
   * Whether pictures of pages may be recognised, which takes seconds a page. Without it such a file gives NeedsRecognition.
   */
  readonly recognise: boolean;
  /** Told after each page that is recognised; where nothing may be recognised, after each page that is read. */
  readonly onPage?: (page: number, pages: number) => void;
};

/** One way of turning bytes into plain text. */
export type FileFormat = {
  readonly id: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
  /** The media type of these bytes, where it is not the first of the list. */
  mediaTypeOf?(bytes: Uint8Array): string;
  /** How the format is called in a message to a person. */
  readonly label: string;
  /** Goes up whenever the same bytes may give another text. */
  readonly version: string;
  /** True where the bytes alone say that they are of this format. */
  sniff(bytes: Uint8Array): boolean;
  /** The text, not yet normalised. Errors: FileError, NeedsRecognition. */
  extract(bytes: Uint8Array, options: ExtractOptions): Promise<Extraction>;
};

/** Thrown where a file is pictures of pages and recognising was not asked for. */
export class NeedsRecognition extends Error {
  readonly pages: number;

  constructor(pages: number) {
    super('The file has to be recognised as pictures.');
    this.pages = pages;
  }
}

/** The extension of a file name, lower case with its dot; empty when there is none. */
export function extensionOf(name: string): string {
  const found = /\.[A-Za-z0-9]{1,8}$/.exec(name);
  return found ? found[0].toLowerCase() : '';
}
