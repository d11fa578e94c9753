import type { Level, Line, Relation, SectionRole } from '../../api/domain/lists.ts';

/** What a careful clerk reads out of one document of the starting collection; null where the document does not say. */
export type ExpectedFacts = {
  readonly file: string;
  /** The same facts of the original, annotated by hand, in `gold/seeds`; null where there was no original to annotate. */
  readonly gold: string | null;
  readonly kindName: string;
  readonly symbol: string | null;
  readonly partialSymbol: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string;
  readonly line: Line;
  readonly level: Level;
  readonly province: string | null;
  readonly district: string | null;
  readonly signer: { readonly name: string; readonly position: string } | null;
  readonly recipients: number | null;
  /** Symbol, date and relation, in order of first mention. */
  readonly citations: readonly (readonly [symbol: string, issuedOn: string | null, relation: Relation])[];
  readonly chains: readonly (readonly [lower: string, upper: string])[];
  readonly sections: readonly (readonly [label: string, role: SectionRole])[];
  /** Paths of the finest numbered tasks. */
  readonly tasks: readonly string[];
  readonly targets: number;
};

const KL70 = ['70-KL/TW', '2024-01-31', 'IMPLEMENTS'] as const;
const items = (section: string, count: number): readonly string[] => Array.from({ length: count }, (_, index) => `${section}.${index + 1}`);
const letters = (item: string, labels: string): readonly string[] => [...labels].map((label) => `${item}.${label}`);

export const EXPECTED_FACTS: readonly ExpectedFacts[] = [
  {
    file: '70-kl-tw.txt',
    gold: null,
    kindName: 'Kết luận',
    symbol: '70-KL/TW',
    partialSymbol: null,
    issuedOn: '2024-01-31',
    issuer: 'Bộ Chính trị',
    line: 'party',
    level: 'central',
    province: null,
    district: null,
    signer: { name: 'Trương Thị Mai', position: 'Thường trực Ban Bí thư' },
    recipients: null,
    citations: [],
    chains: [],
    sections: [
      ['1', 'tasks'],
      ['2', 'tasks'],
      ['3', 'tasks'],
      ['4', 'tasks'],
      ['5', 'organization'],
    ],
    tasks: [...letters('1', 'abcd'), ...letters('2', 'abcdđegh'), ...letters('3', 'abcdđegh'), ...letters('4', 'abcd'), ...letters('5', 'abcdđ')],
    targets: 0,
  },
  {
    file: '128-kh-duk-lai-chau.txt',
    gold: '000_3d554ea63a2dd775.json',
    kindName: 'Kế hoạch',
    symbol: '128-KH/ĐUK',
    partialSymbol: null,
    issuedOn: null,
    issuer: 'Ban Thường vụ Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Lai Châu',
    line: 'party',
    level: 'bloc',
    province: 'Lai Châu',
    district: null,
    signer: { name: 'Lý Công Hà', position: 'Phó Bí thư' },
    recipients: 6,
    citations: [KL70, ['52-CTr/TU', '2024-05-20', 'IMPLEMENTS']],
    chains: [['52-CTr/TU', '70-KL/TW']],
    sections: [
      ['I', 'purpose'],
      ['II', 'tasks'],
      ['III', 'organization'],
    ],
    tasks: [...items('II', 3), ...items('III', 2)],
    targets: 1,
  },
  {
    file: 'ke-hoach-tu-son.txt',
    gold: '001_2e251b79a8ec35d8.json',
    kindName: 'Kế hoạch',
    symbol: null,
    partialSymbol: null,
    issuedOn: null,
    issuer: 'UBND thành phố Từ Sơn',
    line: 'state',
    level: 'district',
    province: 'Bắc Ninh',
    district: 'Từ Sơn',
    signer: null,
    recipients: null,
    citations: [
      KL70,
      ['154/KH-UBND', '2024-06-11', 'IMPLEMENTS'],
      ['11/KH-UBND', '2020-01-17', 'CITES'],
      ['436/KH-UBND', '2021-07-08', 'CITES'],
      ['373/QĐ-UBND', '2021-10-11', 'CITES'],
      ['740/QĐ-UBND', '2018-12-13', 'CITES'],
    ],
    chains: [['154/KH-UBND', '70-KL/TW']],
    sections: [
      ['I', 'purpose'],
      ['II', 'tasks'],
      ['III', 'funding'],
      ['IV', 'organization'],
    ],
    tasks: [...items('II', 4), ...items('IV', 8)],
    targets: 1,
  },
  {
    file: 'ke-hoach-huyen-uy-bac-ai.txt',
    gold: '002_d39dd50f05dd6cda.json',
    kindName: 'Kế hoạch',
    symbol: null,
    partialSymbol: '-KH/HU',
    issuedOn: '2024-04',
    issuer: 'Ban Thường vụ Huyện ủy Bác Ái',
    line: 'party',
    level: 'district',
    province: null,
    district: 'Bác Ái',
    signer: { name: 'Mẫu Thái Phương', position: 'Bí thư' },
    recipients: 7,
    citations: [KL70, ['297-KH/TU', '2024-04-10', 'IMPLEMENTS']],
    chains: [['297-KH/TU', '70-KL/TW']],
    sections: [
      ['I', 'purpose'],
      ['II', 'tasks'],
      ['III', 'organization'],
    ],
    tasks: [...items('II', 5), ...items('III', 5)],
    targets: 0,
  },
  {
    file: 'ke-hoach-mttq-bac-kan.txt',
    gold: '003_5d5e4ef2eda93763.json',
    kindName: 'Kế hoạch',
    symbol: null,
    partialSymbol: '/KH-MTTQ-BTT',
    issuedOn: '2024-05',
    issuer: 'Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Bắc Kạn',
    line: 'front',
    level: 'district',
    province: 'Bắc Kạn',
    district: 'Bắc Kạn',
    signer: { name: 'Lý Văn Chính', position: 'Phó Chủ tịch' },
    recipients: 6,
    citations: [
      KL70,
      ['474/KH-MTTQ-BTT', '2024-04-26', 'IMPLEMENTS'],
      ['241-KH/TU', '2024-04-02', 'IMPLEMENTS'],
      ['224-KH/TU', '2024-04-12', 'IMPLEMENTS'],
      ['187/KH-UBND', '2022-09-12', 'BASED_ON'],
    ],
    chains: [
      ['474/KH-MTTQ-BTT', '241-KH/TU'],
      ['241-KH/TU', '70-KL/TW'],
      ['224-KH/TU', '70-KL/TW'],
    ],
    sections: [
      ['I', 'purpose'],
      ['II', 'tasks'],
      ['III', 'organization'],
    ],
    tasks: [...items('II', 4), ...items('III', 2)],
    targets: 0,
  },
  {
    file: 'ke-hoach-tinh-uy-lang-son.txt',
    gold: '004_761afcc9dff63225.json',
    kindName: 'Kế hoạch',
    symbol: null,
    partialSymbol: null,
    issuedOn: null,
    issuer: 'Ban Thường vụ Tỉnh ủy Lạng Sơn',
    line: 'party',
    level: 'province',
    province: 'Lạng Sơn',
    district: null,
    signer: { name: 'Hoàng Văn Nghiệm', position: 'Phó Bí thư Thường trực' },
    recipients: 10,
    citations: [KL70],
    chains: [],
    sections: [
      ['I', 'purpose'],
      ['II', 'objectives'],
      ['III', 'tasks'],
      ['IV', 'organization'],
    ],
    tasks: [...items('III', 4), ...items('IV', 5)],
    targets: 42,
  },
];
