import type { PlainDate } from '../domain/dates.ts';
import type { Line } from '../domain/lists.ts';

/** A body of the centre. It numbers under its own series; what folds into it is among its other names. */
export type CentralBody = {
  readonly slug: string;
  readonly name: string;
  readonly line: Line;
  /** Other names and the bodies that issue under its numbers. */
  readonly also: readonly string[];
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly successors?: readonly string[];
  /** A party committee that stands directly under the Central Committee, as those of the provinces do. */
  readonly directlyUnderCentre?: boolean;
};

/** Reorganisation of the central bodies in 2025: party bodies in February, ministries on 1 March. */
const PARTY_MERGER = { until: '2025-01-31', from: '2025-02-01' } as const;
const MINISTRY_MERGER = { until: '2025-02-28', from: '2025-03-01' } as const;

const PARTY: readonly CentralBody[] = [
  {
    slug: 'tw',
    name: 'Ban Chấp hành Trung ương Đảng',
    line: 'party',
    also: [
      'Ban Chấp hành Trung ương',
      'Bộ Chính trị',
      'Ban Bí thư',
      'Thường trực Ban Bí thư',
      'Trung ương Đảng',
      'Ban Bí thư Trung ương Đảng',
      'Bộ Chính trị Ban Bí thư',
      'Bộ Chính trị và Ban Bí thư',
      'Tổng Bí thư',
      'Đảng Cộng sản Việt Nam',
      'Trung ương',
    ],
  },
  { slug: 'vptw', name: 'Văn phòng Trung ương Đảng', line: 'party', also: ['Văn phòng Trung ương', 'Chánh Văn phòng Trung ương'] },
  { slug: 'btctw', name: 'Ban Tổ chức Trung ương', line: 'party', also: [] },
  { slug: 'btgtw', name: 'Ban Tuyên giáo Trung ương', line: 'party', also: [], until: PARTY_MERGER.until, successors: ['btgdvtw'] },
  { slug: 'bdvtw', name: 'Ban Dân vận Trung ương', line: 'party', also: [], until: PARTY_MERGER.until, successors: ['btgdvtw'] },
  { slug: 'btgdvtw', name: 'Ban Tuyên giáo và Dân vận Trung ương', line: 'party', also: ['Ban Tuyên giáo Dân vận Trung ương'], from: PARTY_MERGER.from },
  { slug: 'ubkttw', name: 'Ủy ban Kiểm tra Trung ương', line: 'party', also: [] },
  { slug: 'bnctw', name: 'Ban Nội chính Trung ương', line: 'party', also: [] },
  { slug: 'bkttw', name: 'Ban Kinh tế Trung ương', line: 'party', also: [], until: PARTY_MERGER.until, successors: ['bcscltw'] },
  { slug: 'bcscltw', name: 'Ban Chính sách, chiến lược Trung ương', line: 'party', also: [], from: PARTY_MERGER.from },
  { slug: 'bdntw', name: 'Ban Đối ngoại Trung ương', line: 'party', also: [], until: PARTY_MERGER.until },
  { slug: 'hdlltw', name: 'Hội đồng Lý luận Trung ương', line: 'party', also: [] },
  { slug: 'hvctqg', name: 'Học viện Chính trị quốc gia Hồ Chí Minh', line: 'party', also: [] },
  { slug: 'qutw', name: 'Quân ủy Trung ương', line: 'party', also: ['Thường vụ Quân ủy Trung ương'], directlyUnderCentre: true },
  { slug: 'ducatw', name: 'Đảng ủy Công an Trung ương', line: 'party', also: [], directlyUnderCentre: true },
  { slug: 'duk-cctw', name: 'Đảng ủy Khối các cơ quan Trung ương', line: 'party', also: [], until: PARTY_MERGER.until, directlyUnderCentre: true },
  {
    slug: 'duk-dntw',
    name: 'Đảng ủy Khối doanh nghiệp Trung ương',
    line: 'party',
    also: ['Đảng ủy Khối các doanh nghiệp Trung ương'],
    until: PARTY_MERGER.until,
    directlyUnderCentre: true,
  },
  { slug: 'ducp', name: 'Đảng ủy Chính phủ', line: 'party', also: [], from: PARTY_MERGER.from, directlyUnderCentre: true },
  { slug: 'duqh', name: 'Đảng ủy Quốc hội', line: 'party', also: [], from: PARTY_MERGER.from, directlyUnderCentre: true },
  { slug: 'du-cqdtw', name: 'Đảng ủy các cơ quan Đảng Trung ương', line: 'party', also: [], from: PARTY_MERGER.from, directlyUnderCentre: true },
  {
    slug: 'du-mttqtw',
    name: 'Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương',
    line: 'party',
    also: ['Đảng ủy Mặt trận Tổ quốc và các đoàn thể Trung ương'],
    from: PARTY_MERGER.from,
    directlyUnderCentre: true,
  },
];

const STATE: readonly CentralBody[] = [
  { slug: 'qh', name: 'Quốc hội', line: 'council', also: ['Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam'] },
  { slug: 'ubtvqh', name: 'Ủy ban Thường vụ Quốc hội', line: 'council', also: [] },
  { slug: 'vpqh', name: 'Văn phòng Quốc hội', line: 'council', also: [] },
  { slug: 'hdbcqg', name: 'Hội đồng Bầu cử quốc gia', line: 'council', also: [] },
  { slug: 'ctn', name: 'Chủ tịch nước', line: 'state', also: ['Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam'] },
  { slug: 'vpctn', name: 'Văn phòng Chủ tịch nước', line: 'state', also: [] },
  { slug: 'cp', name: 'Chính phủ', line: 'state', also: [] },
  { slug: 'ttg', name: 'Thủ tướng Chính phủ', line: 'state', also: ['Thủ tướng', 'Thủ tướng CP', 'Phó Thủ tướng Chính phủ', 'Phó Thủ tướng'] },
  { slug: 'vpcp', name: 'Văn phòng Chính phủ', line: 'state', also: [] },
  { slug: 'tandtc', name: 'Tòa án nhân dân tối cao', line: 'state', also: [] },
  { slug: 'vksndtc', name: 'Viện kiểm sát nhân dân tối cao', line: 'state', also: [] },
  { slug: 'ktnn', name: 'Kiểm toán nhà nước', line: 'state', also: ['Tổng Kiểm toán nhà nước'] },
  { slug: 'ttcp', name: 'Thanh tra Chính phủ', line: 'state', also: ['Tổng Thanh tra Chính phủ'] },
  { slug: 'nhnn', name: 'Ngân hàng Nhà nước Việt Nam', line: 'state', also: ['Ngân hàng Nhà nước'] },
  { slug: 'bhxhvn', name: 'Bảo hiểm xã hội Việt Nam', line: 'state', also: [] },
  { slug: 'vtv', name: 'Đài Truyền hình Việt Nam', line: 'state', also: [] },
  { slug: 'vov', name: 'Đài Tiếng nói Việt Nam', line: 'state', also: [] },
  { slug: 'ttxvn', name: 'Thông tấn xã Việt Nam', line: 'state', also: [] },
  { slug: 'btdktw', name: 'Ban Thi đua - Khen thưởng Trung ương', line: 'state', also: ['Ban TĐ-KT Trung ương', 'Hội đồng Thi đua - Khen thưởng Trung ương'] },
  { slug: 'bca', name: 'Bộ Công an', line: 'forces', also: [] },
  { slug: 'bqp', name: 'Bộ Quốc phòng', line: 'forces', also: ['Bộ QP'] },
  { slug: 'bdbp', name: 'Bộ đội Biên phòng', line: 'forces', also: ['Bộ Tư lệnh Bộ đội Biên phòng'] },
  { slug: 'tcct', name: 'Tổng cục Chính trị Quân đội nhân dân Việt Nam', line: 'forces', also: ['Tổng cục Chính trị'] },
  { slug: 'bng', name: 'Bộ Ngoại giao', line: 'state', also: [] },
  { slug: 'bnv', name: 'Bộ Nội vụ', line: 'state', also: [] },
  { slug: 'btp', name: 'Bộ Tư pháp', line: 'state', also: [] },
  { slug: 'btc', name: 'Bộ Tài chính', line: 'state', also: [] },
  { slug: 'bct', name: 'Bộ Công Thương', line: 'state', also: [] },
  { slug: 'bxd', name: 'Bộ Xây dựng', line: 'state', also: [] },
  { slug: 'bvhttdl', name: 'Bộ Văn hóa, Thể thao và Du lịch', line: 'state', also: ['Bộ Văn hóa - Thể thao và Du lịch'] },
  { slug: 'bkhcn', name: 'Bộ Khoa học và Công nghệ', line: 'state', also: [] },
  { slug: 'bgddt', name: 'Bộ Giáo dục và Đào tạo', line: 'state', also: [] },
  { slug: 'byt', name: 'Bộ Y tế', line: 'state', also: [] },
  { slug: 'bnnmt', name: 'Bộ Nông nghiệp và Môi trường', line: 'state', also: [], from: MINISTRY_MERGER.from },
  { slug: 'bdttg', name: 'Bộ Dân tộc và Tôn giáo', line: 'state', also: [], from: MINISTRY_MERGER.from },
  { slug: 'bnnptnt', name: 'Bộ Nông nghiệp và Phát triển nông thôn', line: 'state', also: [], until: MINISTRY_MERGER.until, successors: ['bnnmt'] },
  { slug: 'btnmt', name: 'Bộ Tài nguyên và Môi trường', line: 'state', also: [], until: MINISTRY_MERGER.until, successors: ['bnnmt'] },
  { slug: 'btttt', name: 'Bộ Thông tin và Truyền thông', line: 'state', also: [], until: MINISTRY_MERGER.until, successors: ['bkhcn'] },
  { slug: 'bgtvt', name: 'Bộ Giao thông vận tải', line: 'state', also: [], until: MINISTRY_MERGER.until, successors: ['bxd'] },
  { slug: 'bkhdt', name: 'Bộ Kế hoạch và Đầu tư', line: 'state', also: [], until: MINISTRY_MERGER.until, successors: ['btc'] },
  { slug: 'bldtbxh', name: 'Bộ Lao động - Thương binh và Xã hội', line: 'state', also: [], until: MINISTRY_MERGER.until, successors: ['bnv'] },
  { slug: 'ubdt', name: 'Ủy ban Dân tộc', line: 'state', also: [], until: MINISTRY_MERGER.until, successors: ['bdttg'] },
];

const MASS: readonly CentralBody[] = [
  {
    slug: 'mttw',
    name: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    line: 'front',
    also: ['Ủy ban Trung ương Mặt trận Tổ quốc', 'Trung ương Mặt trận Tổ quốc Việt Nam', 'Ủy ban Mặt trận Tổ quốc Việt Nam Trung ương'],
  },
  { slug: 'tld', name: 'Tổng Liên đoàn Lao động Việt Nam', line: 'union', also: ['Tổng Liên đoàn Lao động', 'Tổng Liên đoàn', 'Công đoàn Việt Nam'] },
  {
    slug: 'twd',
    name: 'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    line: 'youth',
    also: ['Trung ương Đoàn', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh Trung ương', 'Ban Chấp hành Trung ương Đoàn', 'Ban Bí thư Trung ương Đoàn'],
  },
  {
    slug: 'hlhpnvn',
    name: 'Hội Liên hiệp Phụ nữ Việt Nam',
    line: 'women',
    also: ['Trung ương Hội Liên hiệp Phụ nữ Việt Nam', 'Trung ương Hội Liên hiệp Phụ nữ'],
  },
  { slug: 'hndvn', name: 'Hội Nông dân Việt Nam', line: 'farmers', also: ['Trung ương Hội Nông dân Việt Nam', 'Trung ương Hội Nông dân'] },
  { slug: 'hccbvn', name: 'Hội Cựu chiến binh Việt Nam', line: 'veterans', also: ['Trung ương Hội Cựu chiến binh Việt Nam', 'Trung ương Hội Cựu chiến binh'] },
];

export const CENTRAL_BODIES: readonly CentralBody[] = [...PARTY, ...STATE, ...MASS];
