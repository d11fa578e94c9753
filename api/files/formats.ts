import { DOCX } from './docx.ts';
import type { FileFormat } from './format.ts';
import { PLAIN_TEXT } from './plain-text.ts';

/** Every format that is taken in. A new one is one more file and one more entry here. */
export const FORMATS: readonly FileFormat[] = [DOCX, PLAIN_TEXT];
