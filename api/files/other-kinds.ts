import { looksLikeZip, zipEntries } from './zip.ts';

/** Kinds of files that people have and that are not taken in, with what to do instead. What a file is, its bytes decide. */
type OtherKind = { readonly name: string; readonly advice: string; is(bytes: Uint8Array): boolean };

const HEAD = 512;
const headOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1');
const begins =
  (pattern: RegExp): OtherKind['is'] =>
  (bytes) =>
    pattern.test(headOf(bytes));

function holds(bytes: Uint8Array, part: RegExp): boolean {
  if (!looksLikeZip(bytes)) return false;
  try {
    return zipEntries(bytes).some(({ name }) => part.test(name));
  } catch {
    return false;
  }
}

const AS_WORD = 'Hãy mở bằng Word hoặc LibreOffice, lưu lại thành .docx, rồi nhập lại.';
const AS_PICTURE = 'Hãy mở ảnh, lưu lại thành .jpg hoặc .png, rồi nhập lại.';
const TABLE = 'Hãy lưu bảng thành PDF (Tệp › Xuất), hoặc chép sang Word và lưu thành .docx, rồi nhập lại.';

const OTHER_KINDS: readonly OtherKind[] = [
  { name: 'tệp RTF', advice: AS_WORD, is: begins(/^\s*\{\\rtf/) },
  { name: 'bảng tính Excel', advice: TABLE, is: (bytes) => holds(bytes, /^xl\/(?:workbook|worksheets)/) },
  { name: 'bài trình chiếu', advice: 'Hãy lưu thành PDF (Tệp › Xuất), rồi nhập lại.', is: (bytes) => holds(bytes, /^ppt\/presentation/) },
  { name: 'tệp OpenDocument', advice: AS_WORD, is: (bytes) => holds(bytes, /^mimetype$/) },
  { name: 'ảnh HEIC', advice: AS_PICTURE, is: begins(/^.{4}ftyp(?:hei[cxms]|hev[cx]|mif1|msf1|avif)/s) },
  { name: 'ảnh WebP', advice: AS_PICTURE, is: begins(/^RIFF.{4}WEBP/s) },
  { name: 'ảnh GIF', advice: AS_PICTURE, is: begins(/^GIF8[79]a/) },
  { name: 'ảnh BMP', advice: AS_PICTURE, is: (bytes) => begins(/^BM/)(bytes) && [6, 7, 8, 9].every((at) => bytes[at] === 0) },
  {
    name: 'tệp nén RAR hoặc 7z',
    advice: 'Hãy giải nén, rồi nhập các tệp bên trong, hoặc nén lại thành .zip.',
    is: begins(/^(?:Rar!|7z\xbc\xaf)/),
  },
  {
    name: 'trang web lưu thành một tệp (.mht)',
    advice: 'Hãy mở trang, lưu lại thành .html hoặc in ra PDF, rồi nhập lại.',
    is: begins(/^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?MIME-Version:/i),
  },
];

/** What a file is that is not taken in, and what to do instead; null where its bytes do not tell. */
export function otherKindOf(bytes: Uint8Array): { readonly name: string; readonly advice: string } | null {
  return OTHER_KINDS.find((kind) => kind.is(bytes)) ?? null;
}
