import { describe, expect, it } from 'vitest';
import { createImporter } from '../../api/importing/importer.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { EDITOR, textFile } from '../importing/setup.ts';
import { REGISTER } from '../linking/graph.ts';
import { data, testServer } from './server.ts';

const TEXT = 'TỈNH ỦY LAI CHÂU\nSố 12-KH/TU\nLai Châu, ngày 3 tháng 4 năm 2024\n\nKẾ HOẠCH\nmở lớp bơi cho học sinh\n\nI. NHIỆM VỤ\n1. Mở lớp bơi.';

describe('a file of an import', () => {
  it('says as what it was read where its name promises something else, also under a second name', async () => {
    const store = createMemoryStore();
    const importer = createImporter({ store, clock: () => '2024-09-01T02:00:00.000Z', register: REGISTER });
    const { id } = await importer.importFiles(EDITOR, [
      textFile('ke-hoach.docx', TEXT),
      textFile('ke-hoach.txt', TEXT),
      { name: 'rong.docx', bytes: new Uint8Array() },
    ]);
    await importer.idle();
    const { app } = testServer({ store, importer });
    const answer = await data(app, 'query ($id: ID!) { importJob(id: $id) { items { fileName state readAs } } }', { id });
    expect(answer).toMatchObject({
      importJob: {
        items: [
          { fileName: 'ke-hoach.docx', state: 'DONE', readAs: 'TXT' },
          { fileName: 'ke-hoach.txt', state: 'DONE', readAs: null },
          { fileName: 'rong.docx', state: 'FAILED', readAs: null },
        ],
      },
    });
  });
});
