/** What the file dialog offers; a test holds it to the server's list of formats. What a file is, its content decides. */
export const ACCEPTED_ENDINGS: readonly string[] = [
  '.docx',
  '.docm',
  '.doc',
  '.pdf',
  '.png',
  '.jpg',
  '.jpeg',
  '.tif',
  '.tiff',
  '.html',
  '.htm',
  '.txt',
  '.md',
  '.zip',
];
