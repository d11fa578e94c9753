import { DOC } from './doc.ts';
import { DOCX } from './docx.ts';
import type { FileFormat } from './format.ts';
import { HTML } from './html.ts';
import { PDF } from './pdf/pdf.ts';
import { PLAIN_TEXT } from './plain-text.ts';
import { IMAGE } from './scan/image.ts';
import { TIFF } from './scan/tiff.ts';

/** Every format that is taken in. A new one is one more file and one more entry here. */
export const FORMATS: readonly FileFormat[] = [DOCX, DOC, PDF, IMAGE, TIFF, HTML, PLAIN_TEXT];
