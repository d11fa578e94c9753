import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../api/http/listen.ts';
import { freePort } from '../support/free-port.ts';
import { startingServer } from './starting-server.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the examples, against a server with the starting collection', () => {
  let listening: Listening;
  beforeAll(async () => {
    const port = await freePort();
    const { app } = await startingServer(port);
    listening = await listen(app, '127.0.0.1', port);
  });
  afterAll(() => listening.close(0));

  const example = async (file: string, ...given: readonly string[]): Promise<readonly string[]> => {
    const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
    const { stdout } = await run(process.execPath, [...loader, `docs/examples/${file}`, listening.address, ...given], { cwd: root });
    return stdout.trimEnd().split('\n');
  };

  it('follow what changes from the start, and then from where they stood', async () => {
    const lines = await example('follow-changes.mjs');
    expect(lines[0]).toBe('1 PUT DIRECTIVE: 70-KL/TW Bộ Chính trị');
    const next = lines.at(-1)?.replace('next ', '') ?? '';
    expect(lines.length).toBe(Number(next) + 1);
    expect(await example('follow-changes.mjs', next)).toEqual([`next ${next}`]);
  });

  it('tell a position that the graph never had by its code', async () => {
    await expect(example('follow-changes.mjs', '999999')).rejects.toThrow(/NOT_FOUND: /);
  });

  it('find the missing links above a plan, in types', async () => {
    expect(await example('missing-links.ts', '128-KH/ĐUK')).toEqual([
      '-2 70-KL/TW, Bộ Chính trị, 2024-01-31: held',
      '-1 52-CTr/TU, Ban Thường vụ Tỉnh ủy Lai Châu, 2024-05-20: MISSING',
      '0 128-KH/ĐUK, Ban Thường vụ Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Lai Châu, chưa rõ ngày: held',
      '1 of 3 links missing',
    ]);
    expect(await example('missing-links.ts', 'khong-co')).toEqual(['No directive khong-co.']);
  });
});
