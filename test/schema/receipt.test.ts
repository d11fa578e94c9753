import { describe, expect, it } from 'vitest';
import { createImporter } from '../../api/importing/importer.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { EDITOR, textFile } from '../importing/setup.ts';
import { REGISTER } from '../linking/graph.ts';
import { data, testServer } from './server.ts';

const PLAN = [
  'TỈNH ỦY BẮC KẠN',
  'Số 312-KH/TU',
  'Bắc Kạn, ngày 20 tháng 10 năm 2024',
  '',
  'KẾ HOẠCH',
  'phát triển phong trào đọc sách ở cơ sở',
  '',
  '1. Mở thêm tủ sách tại 20 xã của huyện Ba Bể.',
  '',
  'T/M BAN THƯỜNG VỤ',
  'PHÓ BÍ THƯ',
  'Trần Thị Mẫu',
].join('\n');

describe('the day a document was received', () => {
  it('is null until somebody records it, is the newest one recorded, and is null again when it is taken back', async () => {
    const store = createMemoryStore();
    let second = 0;
    const clock = (): string => {
      second += 1;
      return new Date(Date.UTC(2026, 0, 10) + second * 1_000).toISOString();
    };
    const importer = createImporter({ store, clock, register: REGISTER });
    await importer.importFiles(EDITOR, [textFile('ke-hoach.txt', PLAN)]);
    await importer.idle();
    const { app } = testServer({ store, importer, clock });
    const ask = async (): Promise<unknown> =>
      ((await data(app, '{ directive(symbol: "312-KH/TU") { receipt { on } } }')) as { directive: { receipt: unknown } }).directive.receipt;
    const { directive } = (await data(app, '{ directive(symbol: "312-KH/TU") { id } }')) as { directive: { id: string } };
    const record = (on: string | null, requestId: string): Promise<unknown> =>
      data(app, 'mutation ($id: ID!, $on: PlainDate, $requestId: ID!) { recordReceipt(directiveId: $id, on: $on, requestId: $requestId) { id } }', {
        id: directive.id,
        on,
        requestId,
      });

    expect(await ask()).toBeNull();
    await record('2024-10-25', 'r1');
    await record('2024-10-28', 'r2');
    expect(await ask()).toEqual({ on: '2024-10-28' });
    await record(null, 'r3');
    expect(await ask()).toBeNull();
  });
});
