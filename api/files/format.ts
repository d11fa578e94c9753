/** A file as it was handed in. The name is used for its extension only. */
export type InputFile = { readonly name: string; readonly bytes: Uint8Array; readonly mediaType?: string };

/** One way of turning bytes into plain text. */
export type FileFormat = {
  readonly id: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
  /** How the format is called in a message to a person. */
  readonly label: string;
  /** Goes up whenever the same bytes may give another text. */
  readonly version: string;
  /** True where the bytes alone say that they are of this format. */
  sniff(bytes: Uint8Array): boolean;
  /** The text, not yet normalised. Errors: FileError. */
  extract(bytes: Uint8Array): Promise<string>;
};

/** The extension of a file name, lower case with its dot; empty when there is none. */
export function extensionOf(name: string): string {
  const found = /\.[A-Za-z0-9]{1,8}$/.exec(name);
  return found ? found[0].toLowerCase() : '';
}
