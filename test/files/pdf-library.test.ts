import { expect, it } from 'vitest';
import { pdfLibrary } from '../../api/files/pdf/library.ts';

it('leaves the engine’s own functions in place when PDF can be read', async () => {
  const before = { push: Array.prototype.push, parse: JSON.parse };
  const { getDocument } = await pdfLibrary();
  expect(getDocument).toBeTypeOf('function');
  expect(Array.prototype.push).toBe(before.push);
  expect(JSON.parse).toBe(before.parse);
  expect(Object.keys(Array.prototype)).toEqual([]);
});
