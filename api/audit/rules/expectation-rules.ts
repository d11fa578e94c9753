import type { DirectiveKind } from '../../domain/kinds.ts';
import type { Level, Line } from '../../domain/lists.ts';

/** Groups of organs a rule may expect a document of, as of the day of the directive it carries out. */
export type ExpectedGroup =
  /** Tỉnh ủy, thành ủy: 63 before 1 July 2025, 34 from then. */
  | 'provincial-committees'
  /** Đảng ủy trực thuộc Trung ương that are no province's. */
  | 'committees-under-centre'
  /** The people's committee of the issuer's own place. */
  | 'people-committee-of-place'
  /** Party committees of the places directly within the issuer's. */
  | 'committees-within-place';

export type ExpectationRule = {
  readonly id: string;
  /** Off until somebody switches it on. */
  readonly on: boolean;
  readonly kinds: readonly DirectiveKind[];
  /** Who issued it: one of these organs, or a body of this line and level. */
  readonly issuers: { readonly organIds: readonly string[] } | { readonly line: Line; readonly level: Level };
  /** Counts only for directives that carry out one of the centre's. */
  readonly carriesOutCentral: boolean;
  readonly expects: readonly ExpectedGroup[];
  /** Why it may be expected, for whoever reads the list of rules. */
  readonly because: string;
};

/**
 * Who has to issue a document though no words of the directive say so. Kept few: a rule that expects too much turns
 * silence into a reproach. Only the first is custom everywhere; the others hold in some provinces and are switched on
 * there (`set-rule`).
 */
export const EXPECTATION_RULES: readonly ExpectationRule[] = [
  {
    id: 'central-party-to-committees',
    on: true,
    kinds: ['resolution', 'directive', 'conclusion'],
    issuers: { organIds: ['o:central:tw'] },
    carriesOutCentral: false,
    expects: ['provincial-committees', 'committees-under-centre'],
    because: 'Tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương cụ thể hóa nghị quyết, chỉ thị, kết luận của Trung ương bằng chương trình, kế hoạch.',
  },
  {
    id: 'provincial-plan-to-people-committee',
    on: false,
    kinds: ['programme', 'plan', 'resolution', 'directive'],
    issuers: { line: 'party', level: 'province' },
    carriesOutCentral: true,
    expects: ['people-committee-of-place'],
    because: 'UBND tỉnh ban hành kế hoạch thực hiện chương trình, kế hoạch của tỉnh ủy; nhiều nơi chỉ thực hiện khi văn bản giao.',
  },
  {
    id: 'provincial-plan-to-committees-within',
    on: false,
    kinds: ['programme', 'plan', 'resolution', 'directive'],
    issuers: { line: 'party', level: 'province' },
    carriesOutCentral: true,
    expects: ['committees-within-place'],
    because: 'Cấp ủy trực thuộc xây dựng kế hoạch thực hiện; nhiều văn bản chỉ yêu cầu quán triệt hoặc bổ sung vào chương trình công tác.',
  },
];
