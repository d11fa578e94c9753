import type { OrganRow } from '../domain/rows.ts';
import { CENTRAL_BODIES } from './central-bodies.ts';
import { centralId } from './make-organ.ts';
import { createRegister } from './register.ts';
import { placeLabel } from './units.ts';

/** Long and short forms of what organs' names hold; either is typed. */
const FORMS: readonly (readonly [long: string, short: string])[] = [
  ['Ủy ban nhân dân', 'UBND'],
  ['Hội đồng nhân dân', 'HĐND'],
  ['Ủy ban MTTQ', 'UBMTTQ'],
  ['Mặt trận Tổ quốc', 'MTTQ'],
  ['Liên đoàn Lao động', 'LĐLĐ'],
  ['Liên hiệp Phụ nữ', 'LHPN'],
  ['Thanh niên Cộng sản', 'TNCS'],
  ['Cựu chiến binh', 'CCB'],
  ['Chỉ huy Quân sự', 'CHQS'],
  ['Bộ đội Biên phòng', 'BĐBP'],
  ['Ủy ban Kiểm tra', 'UBKT'],
  ['Ban Chỉ đạo', 'BCĐ'],
  ['Ban Quản lý', 'BQL'],
  ['Văn phòng', 'VP'],
  ['Văn hóa, Thể thao và Du lịch', 'VHTTDL'],
  ['Văn hóa và Thể thao', 'VHTT'],
  ['Giáo dục và Đào tạo', 'GD&ĐT'],
  ['Khoa học và Công nghệ', 'KH&CN'],
  ['Nông nghiệp và Môi trường', 'NN&MT'],
  ['Nông nghiệp và Phát triển nông thôn', 'NN&PTNT'],
  ['Tài nguyên và Môi trường', 'TN&MT'],
  ['Thông tin và Truyền thông', 'TT&TT'],
  ['Kế hoạch và Đầu tư', 'KH&ĐT'],
  ['Lao động - Thương binh và Xã hội', 'LĐTBXH'],
  ['Trung ương', 'TW'],
  ['Hồ Chí Minh', 'HCM'],
  ['thành phố', 'TP'],
  ['thị xã', 'TX'],
];

const OTHER_NAMES = new Map(CENTRAL_BODIES.map((body) => [centralId(body.slug), body.also]));

/**
 * The names and abbreviations an official would type for an organ: its name first, then without the unit of its
 * place, the other names of a central body, and each of these with its parts written out or abbreviated.
 */
export function organSearchNames(organ: OrganRow): readonly string[] {
  const place = organ.placeId === null ? undefined : createRegister().place(organ.placeId);
  const names = new Set([organ.name, ...(OTHER_NAMES.get(organ.id) ?? [])]);
  if (place && place.unit !== '') {
    const label = placeLabel(place);
    if (organ.name.endsWith(` ${label}`)) {
      const head = organ.name.slice(0, -label.length).trim();
      names.add(`${head} ${place.name}`);
    }
  }
  const board = BOARD_OF_BODY[/^o:([a-z]+):[^/]+$/.exec(organ.id)?.[1] ?? ''];
  if (board !== undefined) names.add(`${board} ${organ.name}`);
  for (const name of [...names]) {
    names.add(FORMS.reduce((text, [long, short]) => replaceWords(text, short, long), name));
    names.add(FORMS.reduce((text, [long, short]) => replaceWords(text, long, short), name));
  }
  return [...names];
}

/** The board that signs for a body; documents name it more often than the body itself. */
const BOARD_OF_BODY: Readonly<Record<string, string>> = { party: 'Ban Thường vụ', front: 'Ban Thường trực', youth: 'Ban Thường vụ' };

/** Replaces whole words only. */
function replaceWords(text: string, from: string, to: string): string {
  return ` ${text} `.replace(` ${from} `, ` ${to} `).trim();
}
