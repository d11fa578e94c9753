import type { CoverageAnswer, CoverageRow } from '../../../ui/coverage/coverage-query.ts';

type State = CoverageRow['cells'][number]['state'];
type Directive = CoverageRow['documents'][number];

export function directive(id: string, more: Partial<Directive> = {}): Directive {
  return {
    id,
    held: true,
    outcome: 'DIRECTIVE',
    withdrawn: false,
    kind: 'PLAN',
    kindName: 'Kế hoạch',
    symbol: `${id}-KH/TU`,
    partialSymbol: null,
    subject: null,
    issuedOn: '2024-05-20',
    notBefore: null,
    issuerNames: [`Cơ quan ${id}`],
    level: 'PROVINCE',
    source: null,
    ...more,
  };
}

/** An organ with one cell for each state; it has a document unless all its cells lack one. */
export function row(organId: string, level: CoverageRow['level'], states: readonly State[]): CoverageRow {
  return {
    organId,
    organName: `Cơ quan ${organId}`,
    predecessorNames: [],
    formerExempt: [],
    level,
    compared: states.some((state) => state !== 'NO_TEXT'),
    completeAsOf: null,
    place: null,
    documents: states.every((state) => state === 'NO_TEXT') ? [] : [directive(organId)],
    cited: [],
    cells: states.map((state) => ({
      state,
      rule: 'party-of-place',
      linkKeys: state === 'COVERED' ? [`${organId}#1>kl#1`] : [],
      issuedBy: [],
      unreviewed: state === 'COVERED',
      unsure: false,
      drift: null,
    })),
    concrete: { count: states.filter((state) => state === 'COVERED').length, denominator: states.length },
    states: [],
  };
}

export function answer(more: Partial<CoverageAnswer> = {}): CoverageAnswer {
  const column = (taskId: string, path: string) => ({
    taskId,
    path,
    text: `Việc ${path}`,
    task: null,
    concrete: { count: 1, denominator: 3 },
    states: [],
    drifts: [],
  });
  return {
    root: directive('kl', { symbol: '70-KL/TW', kind: 'CONCLUSION', level: 'CENTRAL' }),
    compared: true,
    asOf: '2026-11-22',
    confirmedOnly: false,
    graphVersion: 11,
    organs: 3,
    organsFurther: 0,
    organsJoined: 0,
    columns: [column('kl#1', '1.a'), column('kl#2', '1.b')],
    concrete: { count: 1, denominator: 6, unreviewed: 1, excluded: 0 },
    states: [
      { state: 'COVERED', figure: { count: 1 } },
      { state: 'MISSING', figure: { count: 3 } },
      { state: 'NO_TEXT', figure: { count: 2 } },
    ],
    drifts: [],
    marks: { unreviewed: 1, unsure: 0, linked: 0 },
    shallow: { count: 1, denominator: 2 },
    deep: { count: 0, denominator: 2 },
    unlisted: [],
    instead: [],
    ...more,
  };
}
