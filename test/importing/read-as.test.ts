import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../api/files/formats.ts';
import { readAs } from '../../api/importing/read-as.ts';

describe('what a file was read as', () => {
  it('is told where the name has the ending of another kind', () => {
    expect(readAs('ke-hoach.docx', 'text/plain; charset=utf-8')).toBe('txt');
    expect(readAs('Ke hoach.DOC', 'text/html')).toBe('html');
    expect(readAs('ke-hoach.pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')).toBe('docx');
    expect(readAs('ke-hoach.pdf', 'image/png')).toBe('image');
  });

  it('is not told where name and content agree, or where the name claims nothing', () => {
    for (const { extensions, mediaTypes } of FORMATS)
      for (const extension of extensions) for (const mediaType of mediaTypes) expect(readAs(`a${extension}`, mediaType)).toBeNull();
    for (const name of ['ke-hoach', 'Ke hoach 12.2024', 'Ket luan 70-KL.TW']) expect(readAs(name, 'application/pdf')).toBeNull();
  });

  it('has a word for every kind that is read', () => {
    for (const { mediaTypes } of FORMATS) expect(readAs('a.zip', mediaTypes[0] ?? '')).not.toBeNull();
  });
});
