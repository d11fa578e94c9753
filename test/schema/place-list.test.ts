import { describe, expect, it } from 'vitest';
import { data, testServer } from './server.ts';

const PLACES = 'query ($ids: [ID!], $within: ID, $asOf: PlainDate) { places(ids: $ids, within: $within, asOf: $asOf) { id unit name until } }';

describe('the places to follow', () => {
  const { app } = testServer();
  const places = async (variables: Readonly<Record<string, unknown>>) =>
    (await data(app, PLACES, variables))['places'] as { id: string; unit: string; name: string; until: string | null }[];

  it('are the provinces of the day: 34 today, 63 before the map changed', async () => {
    const [today, before] = [await places({}), await places({ asOf: '2025-06-30' })];
    expect([today.length, before.length]).toEqual([34, 63]);
    expect(today.every(({ until }) => until === null)).toBe(true);
    expect(today.map(({ name }) => name)).toEqual(today.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'vi')));
  });

  it('are what lies directly within one of them', async () => {
    const bacNinh = (await places({})).find(({ name }) => name === 'Bắc Ninh');
    const communes = await places({ within: bacNinh?.id });
    expect(communes.length).toBeGreaterThan(90);
    expect(communes).toContainEqual(expect.objectContaining({ unit: 'phường', name: 'Từ Sơn' }));
  });

  it('are found by words of their name, those on the map first', async () => {
    const found = (text: string) =>
      data(app, 'query ($text: String) { places(text: $text) { unit name until } }', { text }) as Promise<{
        places: { unit: string; name: string; until: string | null }[];
      }>;
    const { places: sons } = await found('tu son');
    expect(sons[0]).toEqual({ unit: 'phường', name: 'Từ Sơn', until: null });
    expect(sons).toContainEqual({ unit: 'thành phố', name: 'Từ Sơn', until: '2025-06-30' });
    expect((await found('tỉnh bắc kạn')).places).toEqual([{ unit: 'tỉnh', name: 'Bắc Kạn', until: '2025-06-30' }]);
    expect((await found('  ')).places).toEqual([]);
  });

  it('are named by id, also when they ended; an unknown id is left out', async () => {
    const [old] = (await places({ asOf: '2024-01-01' })).filter(({ name }) => name === 'Bắc Kạn');
    expect(await places({ ids: ['nowhere', old?.id] })).toEqual([{ ...old, until: '2025-06-30' }]);
    expect(await places({ within: 'nowhere' })).toEqual([]);
  });
});
