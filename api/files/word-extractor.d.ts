/** The part of the package that is used; it ships no types. */
declare module 'word-extractor' {
  type Options = { readonly filterUnicode?: boolean; readonly includeFooters?: boolean; readonly includeHeadersAndFooters?: boolean };
  type WordDocument = {
    getBody(options?: Options): string;
    getFootnotes(options?: Options): string;
    getEndnotes(options?: Options): string;
    getHeaders(options?: Options): string;
    getTextboxes(options?: Options): string;
  };
  class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>;
  }
  export = WordExtractor;
}
