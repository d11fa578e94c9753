/** What a file may be at most. The same figures stand in docs/files.md. Sizes in bytes. */
export const FILE_LIMITS = {
  /** One file as it comes, also one inside an archive. */
  bytes: 50_000_000,
  /** What the parts of a Word or OpenDocument file unpack to in all. */
  unpacked: 300_000_000,
  /** What one part of such a file unpacks to: a plan of a thousand pages needs about a quarter. */
  part: 40_000_000,
  /** Elements and stretches of text in one part. */
  nodes: 3_000_000,
  /** How deep elements stand in each other. */
  depth: 400,
  /** Characters of text a file may hold. */
  characters: 20_000_000,
  /** Pages of a PDF with a text layer. */
  pages: 1_000,
  /** Pages that have to be recognised as pictures. */
  scannedPages: 300,
  /** Pixels of one picture. */
  pixels: 80_000_000,
  /** Files an archive may hold, those of archives inside it included. */
  archiveFiles: 2_000,
  /** What an archive unpacks to in all. */
  archiveUnpacked: 400_000_000,
  /** Archives inside archives. */
  archiveDepth: 2,
  /** Milliseconds without a sign of progress after which a file is given up. */
  silenceMs: 120_000,
  /** Megabytes of objects a file may take while it is read. */
  memoryMb: 1_536,
} as const;
