import type { Level, Line } from '../domain/lists.ts';
import type { Unit } from './units.ts';

/**
 * A body that every place of its levels has once: the committee, council or association that numbers for
 * the place. `slug` makes its id (`o:<slug>:<place>`).
 */
export type LocalBody = {
  readonly slug: string;
  readonly line: Line;
  /** Names without place; what follows may be a unit and a name, or nothing. Longest first when matched. */
  readonly heads: readonly string[];
  /** Heads that hold the unit inside ("Huyện ủy"); each unit with its words. */
  readonly compact?: readonly { readonly unit: Unit; readonly words: string }[];
  /** The name without place as it is printed, by the unit of the place; the label of the place follows unless `bare`. */
  readonly title: (unit: string, level: Level) => { readonly text: string; readonly bare: boolean };
  /** Slug of the body that stands above it at the centre. */
  readonly centre: string | null;
};

const plain = (text: string) => () => ({ text, bare: false });

const COMPACT_PARTY: Readonly<Record<string, string>> = { tỉnh: 'Tỉnh ủy', 'thành phố': 'Thành ủy', huyện: 'Huyện ủy', quận: 'Quận ủy', 'thị xã': 'Thị ủy' };
const COMPACT_YOUTH: Readonly<Record<string, string>> = {
  tỉnh: 'Tỉnh đoàn',
  'thành phố': 'Thành đoàn',
  huyện: 'Huyện đoàn',
  quận: 'Quận đoàn',
  'thị xã': 'Thị đoàn',
};

const compactHeads = (names: Readonly<Record<string, string>>): readonly { readonly unit: Unit; readonly words: string }[] =>
  Object.entries(names).map(([unit, words]) => ({ unit: unit as Unit, words }));

/** A place's party committee: every other body of the place answers to it. */
export const PARTY_BODY: LocalBody = {
  slug: 'party',
  line: 'party',
  heads: ['Đảng bộ', 'Đảng ủy', 'Cấp ủy'],
  compact: compactHeads(COMPACT_PARTY),
  title: (unit) => (COMPACT_PARTY[unit] === undefined ? { text: 'Đảng ủy', bare: false } : { text: COMPACT_PARTY[unit], bare: true }),
  centre: 'tw',
};

export const LOCAL_BODIES: readonly LocalBody[] = [
  PARTY_BODY,
  { slug: 'state', line: 'state', heads: ['Ủy ban nhân dân', 'Ủy ban nhân dân Ủy ban nhân dân', 'Ủy nhân dân'], title: plain('UBND'), centre: 'cp' },
  { slug: 'council', line: 'council', heads: ['Hội đồng nhân dân'], title: plain('HĐND'), centre: 'qh' },
  {
    slug: 'front',
    line: 'front',
    heads: [
      'Ủy ban Mặt trận Tổ quốc Việt Nam',
      'Ủy ban Mặt trận Tổ quốc',
      'Cơ quan Ủy ban Mặt trận Tổ quốc Việt Nam',
      'Cơ quan Ủy ban Mặt trận Tổ quốc',
      'Mặt trận Tổ quốc Việt Nam',
      'Mặt trận Tổ quốc',
      'Ủy ban Mặt trận',
      'Mặt trận',
    ],
    title: plain('Ủy ban MTTQ Việt Nam'),
    centre: 'mttw',
  },
  {
    slug: 'union',
    line: 'union',
    heads: ['Liên đoàn Lao động', 'Công đoàn'],
    title: (_, level) => ({ text: level === 'commune' ? 'Công đoàn' : 'Liên đoàn Lao động', bare: false }),
    centre: 'tld',
  },
  {
    slug: 'youth',
    line: 'youth',
    heads: ['Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'Đoàn Thanh niên Cộng sản', 'Đoàn Thanh niên', 'Đoàn'],
    compact: compactHeads(COMPACT_YOUTH),
    title: (unit) => (COMPACT_YOUTH[unit] === undefined ? { text: 'Đoàn TNCS Hồ Chí Minh', bare: false } : { text: COMPACT_YOUTH[unit], bare: true }),
    centre: 'twd',
  },
  { slug: 'women', line: 'women', heads: ['Hội Liên hiệp Phụ nữ Việt Nam', 'Hội Liên hiệp Phụ nữ', 'Hội Phụ nữ'], title: plain('Hội LHPN'), centre: 'hlhpnvn' },
  { slug: 'farmers', line: 'farmers', heads: ['Hội Nông dân Việt Nam', 'Hội Nông dân'], title: plain('Hội Nông dân'), centre: 'hndvn' },
  { slug: 'veterans', line: 'veterans', heads: ['Hội Cựu chiến binh Việt Nam', 'Hội Cựu chiến binh'], title: plain('Hội Cựu chiến binh'), centre: 'hccbvn' },
  { slug: 'police', line: 'forces', heads: ['Công an'], title: plain('Công an'), centre: 'bca' },
  {
    slug: 'military',
    line: 'forces',
    heads: ['Bộ Chỉ huy Quân sự', 'Ban Chỉ huy Quân sự', 'Bộ Tư lệnh Thủ đô', 'Bộ Tư lệnh', 'Cơ quan quân sự'],
    title: (_, level) => ({ text: level === 'province' ? 'Bộ Chỉ huy Quân sự' : 'Ban Chỉ huy Quân sự', bare: false }),
    centre: 'bqp',
  },
  {
    slug: 'border',
    line: 'forces',
    heads: ['Bộ Chỉ huy Bộ đội Biên phòng', 'Bộ đội Biên phòng', 'Ban Chỉ huy Bộ đội Biên phòng'],
    title: plain('Bộ đội Biên phòng'),
    centre: 'bdbp',
  },
];
