import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '../../api/domain/actor.ts';
import { symbolKey } from '../../api/domain/symbols.ts';
import { sourceIdOf } from '../../api/linking/short-id.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { add, edgeNames, edit, graphOf, picture } from './graph.ts';
import { type Told, told } from './reading.ts';

const TINH = 'Tỉnh ủy Bắc Kạn';
const THANH = 'Thành ủy Bắc Kạn';
const sourceId = (document: Told): string => sourceIdOf(told(document).source.bytesHash);
const bySymbol = async (store: Awaited<ReturnType<typeof graphOf>>, symbol: string) => store.directivesBySymbol(SYSTEM_ACTOR, [symbolKey(symbol)]);

const FRONT: Told = {
  name: 'front',
  issuer: 'Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Bắc Kạn',
  province: 'Bắc Kạn',
  cites: [
    { symbol: '241-KH/TU', organ: TINH, date: '2024-04-02', relation: 'IMPLEMENTS' },
    { symbol: '241-KH/TU', organ: THANH, date: '2024-05-02', relation: 'IMPLEMENTS' },
    { symbol: '70-KL/TW', date: '2024-01-31', relation: 'IMPLEMENTS' },
  ],
  chains: [['241-KH/TU', '70-KL/TW']],
};
const DISTRICT: Told = {
  name: 'district',
  symbol: '12-KH/HU',
  date: '2024-06-01',
  issuer: 'Huyện ủy Ba Bể',
  province: 'Bắc Kạn',
  cites: [{ symbol: '70-KL/TW', organ: 'Bộ Chính trị', relation: 'IMPLEMENTS' }],
};

describe('identity', () => {
  it('keeps two organs with one symbol apart', async () => {
    const store = await graphOf(FRONT);
    const rows = await bySymbol(store, '241-KH/TU');
    expect(rows.map((row) => [row.issuerNames, row.level, row.line, row.held])).toEqual(
      expect.arrayContaining([
        [[TINH], 'province', 'party', false],
        [[THANH], 'district', 'party', false],
      ]),
    );
    expect(rows).toHaveLength(2);
  });

  it('is one for the spellings of one symbol, with a dash or a stroke', async () => {
    const store = await graphOf(FRONT, { ...DISTRICT, name: 'other', cites: [{ symbol: '241/KH-TU', organ: TINH, date: '2024-04-02' }] });
    expect(await bySymbol(store, '241-KH/TU')).toHaveLength(2);
  });

  it.each(['241-KH-TU', '0241-KH/TU'])('is shown as it is written without a slip where others write %s as often', async (symbol) => {
    const cites = (written: string): NonNullable<Told['cites']> => [{ symbol: written, organ: TINH, date: '2024-04-02' }];
    const store = await graphOf({ ...DISTRICT, cites: cites(symbol) }, { ...DISTRICT, name: 'other', symbol: '13-KH/HU', cites: cites('241-KH/TU') });
    expect((await bySymbol(store, symbol)).map((row) => row.symbol)).toEqual(['241-KH/TU']);
  });

  it('is one for a symbol written out and then cut short in the same text', async () => {
    const whole = '12/2025/NQLT-UBTVQH15-CP';
    const joint: Told = {
      ...DISTRICT,
      cites: [
        { symbol: '12/2025/NQLT', relation: 'IMPLEMENTS' },
        { symbol: whole, organ: 'Ủy ban Thường vụ Quốc hội, Chính phủ', date: '2025-03-02' },
        { symbol: '90-KH/TU', organ: TINH, date: '2025-04-01' },
      ],
      chains: [['90-KH/TU', '12/2025/NQLT']],
    };
    const store = await graphOf(joint);
    expect(await bySymbol(store, '12/2025/NQLT')).toEqual([]);
    expect(await edgeNames(store)).toEqual(expect.arrayContaining([`12-KH/HU > IMPLEMENTS > ${whole} (stated)`, `90-KH/TU > IMPLEMENTS > ${whole} (chain)`]));
  });

  it('is one for a number alone beside the symbol, where the kind is the same', async () => {
    const store = await graphOf(FRONT);
    const added = told({ ...DISTRICT, cites: [{ symbol: '70-KL/TW' }, { symbol: '70' }, { symbol: '71' }] });
    const citations = added.read.citations.map((citation) => ({ ...citation, kind: 'conclusion' as const }));
    await edit(store, { add: [{ ...added, read: { ...added.read, citations } }] });
    expect(await bySymbol(store, '70')).toEqual([]);
    expect(await bySymbol(store, '71')).toHaveLength(1);
  });

  it.each([
    {
      why: 'of another date',
      cites: [
        { symbol: '15-KH/TU', date: '2024-01-01' },
        { symbol: '15-KH/TU-BTG', date: '2024-02-01' },
      ],
    },
    { why: 'without a date but with an organ', cites: [{ symbol: '15-KH/TU' }, { symbol: '15-KH/TU-BTG', date: '2024-02-01' }] },
    { why: 'that two go on from', cites: [{ symbol: '15/2024/QĐ' }, { symbol: '15/2024/QĐ-TTg' }, { symbol: '15/2024/QĐ-UBND' }] },
  ])('keeps a shorter symbol $why apart', async ({ cites }) => {
    const store = await graphOf({ ...DISTRICT, cites });
    expect(await bySymbol(store, cites[0]?.symbol ?? '')).toHaveLength(1);
  });

  it.each([
    ['36-NQ/TW', 'Trung ương Đảng', 'party'],
    ['2657/QĐ-BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch', 'state'],
    ['8935/BNV-CCVC', 'Bộ Nội vụ', 'state'],
    ['4255/QĐ-BNN-KHCN', 'Bộ Nông nghiệp và Phát triển nông thôn', 'state'],
    ['10902/VPCP-KGVX', 'Văn phòng Chính phủ', 'state'],
    ['1710/GP-BTNMT', 'Bộ Tài nguyên và Môi trường', 'state'],
    ['137/2020/NĐ', 'Chính phủ', 'state'],
    ['85/2015/QH13', 'Quốc hội', 'council'],
    ['661/TTr-BCA', 'Bộ Công an', 'forces'],
    ['298-KH/TWĐTN', 'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'youth'],
    ['1126-CV/HNDTW', 'Hội Nông dân Việt Nam', 'farmers'],
    ['04/TT-MTTW-BTT', 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', 'front'],
  ])('gives %s the body that its code names, where no text names one', async (symbol, name, line) => {
    const store = await graphOf({ ...DISTRICT, cites: [{ symbol }] });
    const [row] = await bySymbol(store, symbol);
    expect(row).toMatchObject({ issuerNames: [name], issuerBySymbol: true, level: 'central', line });
    expect(await store.organs(SYSTEM_ACTOR, row?.issuerIds ?? [])).toMatchObject([{ level: 'central' }]);
  });

  it('believes the code before words that name no body, and a body that is named before the code', async () => {
    const store = await graphOf({
      ...DISTRICT,
      cites: [
        { symbol: '12/QĐ-BXD', organ: 'Bộ trưởng Bộ', date: '2024-01-02' },
        { symbol: '35-CT/TW', organ: 'Ban Bí thư', date: '2024-01-03' },
        { symbol: '13-NQ/TƯ', organ: TINH, date: '2024-01-04' },
      ],
    });
    expect(await bySymbol(store, '12/QĐ-BXD')).toMatchObject([{ issuerNames: ['Bộ Xây dựng'], issuerBySymbol: true }]);
    expect(await bySymbol(store, '35-CT/TW')).toMatchObject([{ issuerNames: ['Ban Bí thư'], issuerBySymbol: false, level: 'central' }]);
    expect(await bySymbol(store, '13-NQ/TU')).toMatchObject([{ issuerNames: [TINH], issuerBySymbol: false, level: 'province' }]);
  });

  it.each(['133/TTr-SKHCN', '15/KH-UBND', '7-KH/TU', '8-KH/HU', '49/QCPH-UBND-UBMT'])(
    'leaves the issuer of %s open: every place has such a body',
    async (symbol) => {
      const store = await graphOf({ ...DISTRICT, cites: [{ symbol }] });
      expect(await bySymbol(store, symbol)).toMatchObject([{ issuerIds: [], issuerNames: [], issuerBySymbol: false, level: null }]);
    },
  );

  it('is one for the boards of one body', async () => {
    const other: Told = {
      ...DISTRICT,
      name: 'other',
      symbol: '13-KH/HU',
      cites: [{ symbol: '241-KH/TU', organ: `Ban Thường vụ ${TINH}`, date: '2024-04-02' }],
    };
    expect(await bySymbol(await graphOf(FRONT, other), '241-KH/TU')).toHaveLength(2);
  });

  it('joins a naming without organ or year where one directive can be meant, and leaves it alone where two can', async () => {
    const bare: Told = {
      name: 'bare',
      symbol: '1-KH/HU',
      date: '2024-09-01',
      issuer: 'Huyện ủy Chợ Đồn',
      province: 'Bắc Kạn',
      cites: [{ symbol: '241-KH/TU' }],
    };
    const [alone] = FRONT.cites ?? [];
    const one = await graphOf({ ...FRONT, cites: alone ? [alone] : [] }, bare);
    expect(await bySymbol(one, '241-KH/TU')).toHaveLength(1);
    const two = await graphOf(FRONT, bare);
    expect(await bySymbol(two, '241-KH/TU')).toHaveLength(3);
  });

  it('does not let a naming without organ cross into another province', async () => {
    const first: Told = { name: 'a', issuer: 'UBND tỉnh Bắc Ninh', symbol: '9/KH-UBND', date: '2024-03-01' };
    const second: Told = {
      name: 'b',
      issuer: 'UBND huyện Bác Ái',
      symbol: '2/KH-UBND',
      date: '2024-05-01',
      province: 'Ninh Thuận',
      cites: [{ symbol: '9/KH-UBND' }],
    };
    expect(await bySymbol(await graphOf(first, second), '9/KH-UBND')).toHaveLength(2);
  });

  it('takes one body for all who sign with the code of the centre', async () => {
    const store = await graphOf(
      { ...DISTRICT, cites: [{ symbol: '70-KL/TW', organ: 'Bộ Chính trị', date: '2024-01-31' }] },
      { ...DISTRICT, name: 'second', symbol: '14-KH/HU', cites: [{ symbol: '70-KL/TƯ', organ: 'Ban Bí thư', date: '2024-01-31' }] },
    );
    expect(await bySymbol(store, '70-KL/TW')).toHaveLength(1);
  });

  it('gives a text without number an identity of its own', async () => {
    const store = await graphOf({ name: 'x', subject: 'Một' }, { name: 'y', subject: 'Hai' });
    const { total } = await store.listDirectives(SYSTEM_ACTOR, { held: true }, { offset: 0, limit: 10 });
    expect(total).toBe(2);
  });
});

describe('placeholders', () => {
  const text: Told = { name: 'text', symbol: '241-KH/TU', date: '2024-04-02', issuer: `Ban Thường vụ ${TINH}`, subject: 'Phát triển thể thao' };

  it('keep their id when the text arrives, and after it goes', async () => {
    const store = await graphOf(FRONT);
    const before = (await bySymbol(store, '241-KH/TU')).find((row) => row.issuerNames.includes(TINH));
    await add(store, text);
    const [held] = (await bySymbol(store, '241-KH/TU')).filter((row) => row.held);
    expect(held?.id).toBe(before?.id);
    expect(held?.subject).toBe('Phát triển thể thao');
    await edit(store, { removeSources: [sourceId(text)] });
    expect((await bySymbol(store, '241-KH/TU')).map((row) => [row.id, row.held])).toContainEqual([before?.id, false]);
  });

  it('take in a text that bears no date, when its organ fits exactly one', async () => {
    const { date: _, ...undated } = text;
    const store = await graphOf(FRONT, undated);
    const rows = await bySymbol(store, '241-KH/TU');
    expect(rows.filter((row) => row.held)).toMatchObject([{ issuedOn: '2024-04-02', identityKey: expect.stringContaining('|2024') }]);
    expect(rows).toHaveLength(2);
  });

  it('go when nobody names them any more', async () => {
    const store = await graphOf(FRONT);
    await edit(store, { removeSources: [sourceId(FRONT)] });
    expect((await picture(store)).directives).toEqual([]);
    expect(await store.search(SYSTEM_ACTOR, { text: 'KL70', kinds: ['directive'], limit: 5 })).toMatchObject({ total: 0 });
  });

  it('lead on from a lost id to the one that answers for it', async () => {
    const undated: Told = { ...DISTRICT, name: 'undated', cites: [{ symbol: '5-KH/TU', organ: TINH }] };
    const loose: Told = { ...DISTRICT, name: 'loose', symbol: '15-KH/HU', cites: [{ symbol: '5-KH/TU', date: '2023-02-02' }] };
    const dated: Told = { ...DISTRICT, name: 'dated', symbol: '16-KH/HU', cites: [{ symbol: '5-KH/TU', organ: TINH, date: '2023-02-02' }] };
    const store = createMemoryStore();
    await add(store, loose);
    const [first] = await bySymbol(store, '5-KH/TU');
    await add(store, dated);
    await add(store, undated);
    const [only, ...others] = await bySymbol(store, '5-KH/TU');
    expect(others).toEqual([]);
    expect((await store.directives(SYSTEM_ACTOR, [first?.id ?? ''])).map((row) => row.id)).toEqual([only?.id]);
  });
});

describe('edges', () => {
  it('say what texts state, and what they state of others', async () => {
    expect(
      await edgeNames(await graphOf({ ...FRONT, subject: 'Kế hoạch Mặt trận', cites: (FRONT.cites ?? []).filter((cite) => cite.organ !== THANH) })),
    ).toEqual([
      '241-KH/TU > IMPLEMENTS > 70-KL/TW (chain)',
      'Kế hoạch Mặt trận > IMPLEMENTS > 241-KH/TU (stated)',
      'Kế hoạch Mặt trận > IMPLEMENTS > 70-KL/TW (stated)',
    ]);
  });

  it('come from the strongest of several wordings', async () => {
    const store = await graphOf({
      ...DISTRICT,
      cites: [
        { symbol: '70-KL/TW', date: '2024-01-31', relation: 'CITES' },
        { symbol: '70-KL/TW', date: '2024-01-31', relation: 'BASED_ON' },
      ],
    });
    expect(await edgeNames(store)).toEqual(['12-KH/HU > BASED_ON > 70-KL/TW (stated)']);
  });

  it('quote the words of the text', async () => {
    const store = await graphOf(DISTRICT);
    const [edge] = await store.edgesOf(
      SYSTEM_ACTOR,
      (await bySymbol(store, '70-KL/TW')).map((row) => row.id),
    );
    const [proof] = await store.proofs(SYSTEM_ACTOR, [edge?.key ?? '']);
    const text = await store.text(SYSTEM_ACTOR, proof?.evidence.textId ?? '');
    expect(text?.slice(proof?.evidence.start, proof?.evidence.end)).toBe(proof?.evidence.quote);
    expect(proof?.evidence.quote).toContain('70-KL/TW');
  });

  it('are suggested where a plan of a superior on the same matter stands after "Căn cứ"', async () => {
    const subject = 'Phát triển thể dục, thể thao người khuyết tật trên địa bàn tỉnh';
    const upper = { symbol: '31-KH/TU', organ: 'Tỉnh ủy Bắc Kạn', date: '2024-02-01', relation: 'BASED_ON' as const };
    const lower = (organ: string, said: string): Told => ({
      name: `${organ}${said}`,
      symbol: '8/KH-UBND',
      date: '2024-08-01',
      issuer: organ,
      province: 'Bắc Kạn',
      subject,
      cites: [{ ...upper, subject: said }],
    });
    expect(await edgeNames(await graphOf(lower('UBND tỉnh Bắc Kạn', 'về phát triển thể dục, thể thao người khuyết tật')))).toEqual([
      '8/KH-UBND > BASED_ON > 31-KH/TU (stated)',
      '8/KH-UBND > IMPLEMENTS > 31-KH/TU (suggested)',
    ]);
    expect(await edgeNames(await graphOf(lower('UBND tỉnh Bắc Kạn', 'về trồng rừng gỗ lớn')))).toHaveLength(1);
    expect(await edgeNames(await graphOf(lower('UBND tỉnh Lai Châu', 'về phát triển thể dục, thể thao người khuyết tật')))).toHaveLength(1);
  });

  it('of a page about a directive only cite', async () => {
    const page: Told = { ...DISTRICT, name: 'page', outcome: 'report-about', subject: 'Tin', chains: [['12-KH/HU', '70-KL/TW']] };
    const store = await graphOf(page);
    expect(await edgeNames(store)).toEqual(['Tin > CITES > 70-KL/TW (stated)']);
    expect(await store.counts(SYSTEM_ACTOR)).toMatchObject({ held: 0 });
  });
});

describe('a directive with several texts', () => {
  const original: Told = {
    name: 'original',
    symbol: '12-KH/HU',
    date: '2024-06-01',
    issuer: 'Huyện ủy Ba Bể',
    province: 'Bắc Kạn',
    subject: 'Bản gốc',
    edition: 'original',
  };
  const condensed: Told = { ...DISTRICT, name: 'condensed', subject: 'Bản tóm tắt', edition: 'condensed', addedAt: '2025-06-01T00:00:00Z' };

  it('is one, shows the better text and keeps what each of them says', async () => {
    const store = await graphOf(condensed, original);
    const [row, ...others] = await bySymbol(store, '12-KH/HU');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ subject: 'Bản gốc', preferredSourceId: sourceId(original) });
    expect(await edgeNames(store)).toEqual(['12-KH/HU > IMPLEMENTS > 70-KL/TW (stated)']);
  });
});

describe('an undated text', () => {
  it('is not before the newest document it cites, however that date becomes known', async () => {
    const plan: Told = {
      name: 'plan',
      issuer: 'UBND huyện Ba Bể',
      province: 'Bắc Kạn',
      cites: [
        { symbol: '31-KH/TU', organ: TINH },
        { symbol: '70-KL/TW', date: '2024-01-31' },
      ],
    };
    const store = await graphOf(plan);
    const held = async () => (await store.listDirectives(SYSTEM_ACTOR, { held: true }, { offset: 0, limit: 5 })).rows.find((row) => row.issuedOn === null);
    expect((await held())?.notBefore).toBe('2024-01-31');
    await add(store, { name: 'upper', symbol: '31-KH/TU', date: '2024-03-05', issuer: TINH });
    expect((await held())?.notBefore).toBe('2024-03-05');
    const [upper] = await bySymbol(store, '31-KH/TU');
    expect((await held())?.notBeforeFrom).toBe(upper?.id);
  });
});

describe('a decision on an edge', () => {
  it('stays when the document is read again', async () => {
    const store = await graphOf({ name: 'keeps 70 alive', cites: [{ symbol: '70-KL/TW', date: '2024-01-31' }] }, DISTRICT);
    const [edge] = (
      await store.edgesOf(
        SYSTEM_ACTOR,
        (await bySymbol(store, '70-KL/TW')).map((row) => row.id),
      )
    ).filter((one) => one.relation === 'IMPLEMENTS');
    if (!edge) throw new Error('no edge');
    const decision = {
      subjectKey: edge.key,
      type: 'reject-edge' as const,
      value: null,
      reason: null,
      at: '2025-01-01T00:00:00Z',
      requestId: 'r1',
      expectedVersion: null,
    };
    await store.decide(SYSTEM_ACTOR, decision, { putEdges: [{ ...edge, state: 'rejected' }] });
    await edit(store, { removeSources: [sourceId(DISTRICT)] });
    await add(store, DISTRICT);
    expect((await store.edges(SYSTEM_ACTOR, [edge.key])).map((again) => again.state)).toEqual(['rejected']);
  });
});

describe('what a text was found to be', () => {
  it.each([
    { outcome: 'directive', counts: { held: 1, citedNotHeld: 1, reports: 0 } },
    { outcome: 'excerpt', counts: { held: 0, citedNotHeld: 2, reports: 0 } },
    { outcome: 'report-about', counts: { held: 0, citedNotHeld: 1, reports: 1 } },
    { outcome: 'not-a-directive', counts: { held: 0, citedNotHeld: 1, reports: 1 } },
  ] as const)('is said of its directive and counted: $outcome', async ({ outcome, counts }) => {
    const store = await graphOf({ ...DISTRICT, outcome });
    const { rows } = await store.listDirectives(SYSTEM_ACTOR, {}, { offset: 0, limit: 9 });
    expect(rows.map((row) => row.outcome).sort()).toEqual([outcome, null].sort());
    expect(await store.counts(SYSTEM_ACTOR)).toMatchObject(counts);
  });
});

describe('a text that turns out to be of another directive', () => {
  it('leaves behind what the texts that stay say by themselves', async () => {
    const weak: Told = {
      name: 'weak',
      symbol: '31-KH/TU',
      issuer: TINH,
      date: '2023-05-01',
      cites: [{ symbol: '3-KH/TU', organ: TINH, date: '2023-01-02', relation: 'BASED_ON' }],
    };
    const strong: Told = {
      name: 'strong',
      symbol: '31-KH/TU',
      issuer: TINH,
      cites: [{ symbol: '3-KH/TU', organ: TINH, date: '2023-01-02', relation: 'IMPLEMENTS' }],
    };
    const next: Told = { ...weak, name: 'next', date: '2024-05-01', cites: [] };
    const store = await graphOf(strong, weak);
    expect(await edgeNames(store)).toEqual(['31-KH/TU > IMPLEMENTS > 3-KH/TU (stated)']);
    await add(store, next);
    expect(await edgeNames(store)).toEqual(['31-KH/TU > BASED_ON > 3-KH/TU (stated)', '31-KH/TU > IMPLEMENTS > 3-KH/TU (stated)']);
    expect(await picture(store)).toEqual(await picture(await graphOf(next, weak, strong)));
  });
});

describe('a withdrawn directive', () => {
  const cites = [{ symbol: '70-KL/TW', date: '2024-01-31', relation: 'IMPLEMENTS' }] as const;
  const scan: Told = { name: 'scan', symbol: '31-KH/TU', issuer: TINH, subject: 'Bản chụp', cites };
  const copy: Told = { ...scan, name: 'copy', date: '2024-03-05', subject: 'Bản sao' };
  const older: Told = { ...scan, name: 'older', date: '2023-03-05', subject: 'Năm trước' };
  const ofText = async (store: Awaited<ReturnType<typeof graphOf>>, document: Told) => {
    const [source] = await store.sources(SYSTEM_ACTOR, [sourceId(document)]);
    const [row] = await store.directives(SYSTEM_ACTOR, [source?.directiveId ?? '']);
    if (row === undefined) throw new Error('the text belongs to no directive');
    return row;
  };

  it('stays withdrawn when another of its texts comes in, and speaks with both when it is restored', async () => {
    const store = await graphOf(copy);
    await edit(store, { withdraw: [(await ofText(store, copy)).id] });
    await add(store, scan);
    const row = await ofText(store, scan);
    expect(row).toMatchObject({ withdrawn: true, held: false });
    expect(row.id).toBe((await ofText(store, copy)).id);
    expect(await store.counts(SYSTEM_ACTOR)).toMatchObject({ held: 0, edges: 0 });
    expect((await store.mentionsOfSources(SYSTEM_ACTOR, [sourceId(scan)])).map((mention) => [mention.inDirectiveId, mention.resolvesTo])).toEqual([
      [row.id, null],
    ]);
    await edit(store, { restore: [row.id] });
    expect(await picture(store)).toEqual(await picture(await graphOf(copy, scan)));
  });

  it('withdraws a text that turns out to be of it, and gives it back when it is restored', async () => {
    const store = await graphOf(copy, older, scan);
    expect((await ofText(store, scan)).id).not.toBe((await ofText(store, copy)).id);
    await edit(store, { withdraw: [(await ofText(store, scan)).id] });
    expect(await ofText(store, copy)).toMatchObject({ withdrawn: false, held: true });
    await edit(store, { removeSources: [sourceId(older)] });
    const row = await ofText(store, copy);
    expect((await ofText(store, scan)).id).toBe(row.id);
    expect(row).toMatchObject({ withdrawn: true, held: false });
    expect(await edgeNames(store)).toEqual([]);
    await edit(store, { removeSources: [sourceId(older)] });
    expect(await ofText(store, copy)).toMatchObject({ withdrawn: true });
    await edit(store, { restore: [row.id] });
    expect(await picture(store)).toEqual(await picture(await graphOf(copy, scan)));
  });

  it('says nothing, stays where it is cited, and comes back as it was', async () => {
    const upper: Told = {
      name: 'upper',
      symbol: '31-KH/TU',
      date: '2024-03-05',
      issuer: TINH,
      subject: 'Trên',
      cites: [{ symbol: '70-KL/TW', date: '2024-01-31', relation: 'IMPLEMENTS' }],
    };
    const lower: Told = { ...DISTRICT, cites: [{ symbol: '31-KH/TU', organ: TINH, date: '2024-03-05', relation: 'IMPLEMENTS' }] };
    const store = await graphOf(upper, lower);
    const before = await picture(store);
    const [row] = await bySymbol(store, '31-KH/TU');
    await edit(store, { withdraw: [row?.id ?? ''] });
    expect(await edgeNames(store)).toEqual([expect.stringContaining('12-KH/HU > IMPLEMENTS')]);
    expect(await bySymbol(store, '31-KH/TU')).toMatchObject([{ held: false, withdrawn: true, preferredSourceId: null, subject: null }]);
    expect(await bySymbol(store, '70-KL/TW')).toEqual([]);
    await edit(store, { restore: [row?.id ?? ''] });
    expect(await picture(store)).toEqual(before);
  });
});

const SPORT = 'phát triển thể dục, thể thao quần chúng trên địa bàn';
const sport = (name: string, more: Partial<Told>): Told => ({ name, date: '2023-05-01', subject: SPORT, outcome: 'directive', cites: [], chains: [], ...more });

/** Two texts of one directive rest on one decree, each in words that give another reason. */
const REASONS_OF_TWO_CITATIONS: [Told[], number] = [
  [
    sport('document 0', {}),
    sport('document 1', { symbol: '70-KL/TW', date: '2024', cites: [{ symbol: '8/2024/NĐ-CP', date: '2023-05-01', relation: 'BASED_ON' }] }),
    sport('document 2', { symbol: '8/2024/NĐ-CP', issuer: 'UBND tỉnh Bắc Ninh' }),
    sport('document 5', {
      symbol: '70-KL/TW',
      date: '2024-05-01',
      issuer: 'Huyện ủy Ba Bể',
      cites: [{ symbol: '8/2024/NĐ-CP', organ: TINH, date: '2023-05-01', relation: 'BASED_ON' }],
    }),
  ],
  0,
];

/** The id that a plan loses is the one another would be given anew in the same change. */
const ID_LOST_AND_ASKED_FOR: [Told[], number] = [
  [
    sport('document 0', { cites: [{ symbol: '2-KH/TU', date: '2024-06-02', relation: 'IMPLEMENTS' }] }),
    sport('document 1', { cites: [{ symbol: '2-KH/TU', organ: TINH, date: '2024-06-02', relation: 'IMPLEMENTS' }] }),
    sport('document 2', {
      province: 'Bắc Kạn',
      outcome: 'excerpt',
      cites: [
        { symbol: '2-KH/TU', date: '2024', relation: 'IMPLEMENTS' },
        { symbol: '2-KH/TU', date: '2024-06-02', relation: 'IMPLEMENTS' },
      ],
    }),
    sport('document 3', { symbol: '2-KH/TU', date: '2024-06-02', issuer: 'Ban Thường vụ Tỉnh ủy', province: 'Bắc Ninh' }),
    sport('document 4', {}),
  ],
  3,
];

/** What tells that two texts are one directive is told by one of them: silent, they stay together. */
const ONE_BY_ITS_OWN_WORDS: [Told[], number] = [
  [
    sport('document 0', { symbol: '70-KL/TW' }),
    sport('document 1', { cites: [{ symbol: '70-KL/TW', date: '2024', relation: 'IMPLEMENTS' }] }),
    {
      name: 'document 2',
      symbol: '70-KL/TW',
      subject: SPORT,
      outcome: 'directive',
      cites: [{ symbol: '70-KL/TW', date: '2024-06-02', relation: 'IMPLEMENTS', subject: 'phát triển thể dục, thể thao quần chúng' }],
    },
    sport('document 3', {}),
  ],
  0,
];

describe('any pile of documents', () => {
  const organs = [TINH, THANH, 'UBND tỉnh Bắc Kạn', 'UBND tỉnh Bắc Ninh', 'Ban Thường vụ Tỉnh ủy', 'Huyện ủy Ba Bể'] as const;
  const symbols = ['1-KH/TU', '2-KH/TU', '3/KH-UBND', '70-KL/TW', '8/2024/NĐ-CP'] as const;
  const dates = ['2023-05-01', '2024-05-01', '2024-06-02', '2024', undefined] as const;
  const cite = fc.record({
    symbol: fc.constantFrom(...symbols),
    organ: fc.option(fc.constantFrom(...organs), { nil: undefined }),
    date: fc.constantFrom(...dates),
    relation: fc.constantFrom('IMPLEMENTS' as const, 'BASED_ON' as const, 'CITES' as const),
    subject: fc.constantFrom(undefined, 'phát triển thể dục, thể thao quần chúng'),
  });
  const document = fc.record({
    symbol: fc.option(fc.constantFrom(...symbols), { nil: undefined }),
    date: fc.constantFrom(...dates),
    issuer: fc.option(fc.constantFrom(...organs), { nil: undefined }),
    province: fc.constantFrom(undefined, 'Bắc Kạn', 'Bắc Ninh'),
    subject: fc.constant('phát triển thể dục, thể thao quần chúng trên địa bàn'),
    outcome: fc.constantFrom('directive' as const, 'directive' as const, 'directive' as const, 'excerpt' as const, 'report-about' as const),
    cites: fc.array(cite, { maxLength: 4 }),
    chains: fc.array(fc.tuple(fc.constantFrom(...symbols), fc.constantFrom(...symbols)), { maxLength: 2 }),
  });
  const clean = (record: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(record).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, Array.isArray(value) && key === 'cites' ? value.map(clean) : value]],
      ),
    );
  const pile = fc
    .array(document, { minLength: 1, maxLength: 7 })
    .map((records) => records.map((record, index) => ({ ...clean(record), name: `document ${index}` }) as Told));

  it('gives the same graph in every order', async () => {
    await fc.assert(
      fc.asyncProperty(
        pile.chain((documents) => fc.tuple(fc.constant(documents), fc.shuffledSubarray([...documents.keys()], { minLength: documents.length }))),
        async ([documents, order]) => {
          const shuffled = order.flatMap((index) => documents[index] ?? []);
          expect(await picture(await graphOf(...shuffled))).toEqual(await picture(await graphOf(...documents)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is as if a document had never been when it comes and goes', async () => {
    await fc.assert(
      fc.asyncProperty(pile, document, fc.nat(), async (documents, extra, at) => {
        const guest = { ...clean(extra), name: 'guest' } as Told;
        const cut = at % (documents.length + 1);
        const store = await graphOf(...documents.slice(0, cut), guest, ...documents.slice(cut));
        await edit(store, { removeSources: [sourceId(guest)] });
        expect(await picture(store)).toEqual(await picture(await graphOf(...documents)));
      }),
      { numRuns: 150 },
    );
  });

  it('comes back as it was after any of its directives is withdrawn and restored', async () => {
    await fc.assert(
      fc.asyncProperty(pile, fc.nat(), async (documents, at) => {
        const store = await graphOf(...documents);
        const before = await picture(store);
        const { rows } = await store.listDirectives(SYSTEM_ACTOR, { held: true }, { offset: 0, limit: 100 });
        const row = rows[at % Math.max(1, rows.length)];
        if (!row) return;
        await edit(store, { withdraw: [row.id] });
        await edit(store, { restore: [row.id] });
        expect(await picture(store)).toEqual(before);
      }),
      { numRuns: 100, examples: [REASONS_OF_TWO_CITATIONS, ID_LOST_AND_ASKED_FOR, ONE_BY_ITS_OWN_WORDS] },
    );
  });
});

describe('a text whose letterhead names nobody', () => {
  it('is of the body that the code in its own number names, and says that the code told it', async () => {
    const store = await graphOf({ name: 'letter', symbol: '1126-CV/HNDTW', date: '2019-11-12' });
    expect(await bySymbol(store, '1126-CV/HNDTW')).toMatchObject([
      { issuerIds: ['o:central:hndvn'], issuerNames: ['Hội Nông dân Việt Nam'], issuerBySymbol: true, level: 'central', line: 'farmers' },
    ]);
  });
});
