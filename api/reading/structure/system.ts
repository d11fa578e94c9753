import type { Level, Line } from '../../domain/lists.ts';
import { isCentralCity, provinceNamed } from '../recognisers/places.ts';

/** The system (hệ thống) and level (cấp) an issuing organ's name speaks of. */

const LINES: readonly { readonly line: Line; readonly pattern: RegExp }[] = [
  { line: 'front', pattern: /mặt trận tổ quốc|mttq|mttw/iu },
  { line: 'union', pattern: /liên đoàn lao động|công đoàn|tổng liên đoàn|lđlđ/iu },
  {
    line: 'youth',
    pattern: /đoàn tncs|đoàn thanh niên|tỉnh đoàn|thành đoàn|huyện đoàn|trung ương đoàn|quận đoàn|hội sinh viên|hội liên hiệp thanh niên|lhtn/iu,
  },
  { line: 'women', pattern: /phụ nữ|lhpn/iu },
  { line: 'farmers', pattern: /nông dân/iu },
  { line: 'veterans', pattern: /cựu chiến binh/iu },
  {
    line: 'party',
    pattern:
      /tỉnh [ủu]|thành [ủu]|huyện [ủu]|quận [ủu]|thị [ủu]|đảng [ủu]|đảng bộ|đảng đoàn|cán sự đảng|bộ chính trị|ban bí thư|trung ương đảng|chấp hành trung ương|ban tuyên giáo|ban tổ chức (?:trung|tỉnh|thành)|ban nội chính|ủy ban kiểm tra|văn phòng trung ương|ban dân vận|(?<![ủu][ỷy] )ban thường vụ|chi bộ|ban chính sách/iu,
  },
  { line: 'council', pattern: /hội đồng nhân dân|hđnd/iu },
  { line: 'forces', pattern: /công an|bộ quốc phòng|bộ chỉ huy quân sự|biên phòng|quân khu|quân ủy/iu },
  {
    line: 'state',
    pattern:
      /[ủu][ỷy] ban nhân dân|ubnd|chính phủ|thủ tướng|quốc hội|^bộ |^sở |bộ trưởng|chủ tịch nước|ban quản lý|ban chỉ đạo|^phòng|^cục|^tổng cục|[ủu][ỷy] ban|thanh tra|văn phòng|kho bạc|ngân hàng (?:nhà nước|chính sách)|tòa án nhân dân|viện kiểm sát|kiểm toán nhà nước|^bảo hiểm xã hội|^bhxh/iu,
  },
  { line: 'association', pattern: /^hội |liên hiệp|hiệp hội/iu },
];

/** The line of an organ; `other` where its name says none. */
export function lineOf(organ: string): Line {
  for (const { line, pattern } of LINES) if (pattern.test(organ)) return line;
  return 'other';
}

/** The level of an issuing organ; null where its name does not say. */
export function levelOf(organ: string, province: string | null): Level | null {
  const text = organ.replace(/\s+/g, ' ');
  if (/[Kk]hối các|ĐẢNG ỦY KHỐI|[Đđ]ảng [ủu][ỷy] [Kk]hối/u.test(text)) return 'bloc';
  if (
    /(?:^|\s)(?:xã(?!\s(?:hội|viên))|phường|thị trấn|đặc khu)(?:\s|$)/iu.test(text) &&
    !/thị xã\s*$/iu.test(text) &&
    !/các (?:xã|phường)/iu.test(text) &&
    !/thị xã/iu.test(text)
  )
    return 'commune';
  if (/(?:^|\s)(?:huyện|quận|thị xã|huyện [ủu][ỷy]|quận [ủu][ỷy]|thị [ủu][ỷy]|huyện đoàn)(?:\s|$)/iu.test(text)) return 'district';
  const city = /(?:thành phố|thành [ủu][ỷy]|thành đoàn)\s*(.*)$/iu.exec(text);
  if (city) {
    const name = (city[1] ?? '').trim();
    // A bare "thành phố" may be a province's or under one.
    if (name === '' && province === null) return null;
    const central = name === '' ? province !== null && isCentralCity(province) : isCentralCity(name);
    return central ? 'province' : 'district';
  }
  if (/(?:^|\s)(?:tỉnh|tỉnh [ủu][ỷy]|tỉnh đoàn)(?:\s|$)/iu.test(text)) return 'province';
  if (/^sở\s/iu.test(text)) return 'province';
  if (/trường|học viện|bệnh viện|công ty|tập đoàn|đại học/iu.test(text)) return 'unit';
  if (/trung ương|bộ chính trị|ban bí thư|chính phủ|thủ tướng|quốc hội|^bộ |bộ trưởng|nhà nước|việt nam|chủ tịch nước|nhân dân tối cao/iu.test(text))
    return 'central';
  if (provinceNamed(text.split(' ').slice(-2).join(' ')) !== null) return 'province';
  // General departments and the bank for social policies have no rank of place in their names; their branches have.
  if (/^(?:Tổng cục|Ngân hàng Chính sách)\s/u.test(text)) return 'central';
  return null;
}
