/** What the screens ask about one directive, as they ask it. */

type Question = { readonly name: string; readonly query: string; readonly rows: (data: never) => number };

const FIGURES = 'columns { taskId path concrete { count } } concrete { count denominator } states { state figure { count } }';

/** The table of comparison: its figures and one page of organs with all their cells. */
export const MATRIX: Question = {
  name: 'comparison table, 63 organs × 30 tasks',
  query: `query($of: ID!) { coverage(of: $of) { ${FIGURES} rows(first: 63) { totalCount edges { node { organId organName level concrete { count denominator } cells { taskId state rule linkKeys unreviewed } } } } } }`,
  rows: (data: { coverage: { rows: { edges: { node: { cells: unknown[] } }[] } } }) =>
    data.coverage.rows.edges.reduce((sum, { node }) => sum + node.cells.length, 0),
};

export const ITEMS: Question = {
  name: 'list of items, a page of 100 with proof and case',
  query:
    'query($of: ID!) { items(of: $of) { counts { list rule count } rows(first: 100) { totalCount edges { node { key rule list message organName dueOn directive { symbol } against { symbol } organ { name } evidence { where evidence { quote } directive { symbol } } case { state steps { at } } } } } } }',
  rows: (data: { items: { rows: { totalCount: number } } }) => data.items.rows.totalCount,
};

export const QUESTIONS: readonly Question[] = [
  MATRIX,
  ITEMS,
  {
    name: 'expectations, counts and a page of 100',
    query:
      'query($of: ID!) { expectations(of: $of) { counts { state time count } rows(first: 100) { totalCount edges { node { key organName organ { name } state metBy { symbol } } } } } }',
    rows: (data: { expectations: { rows: { totalCount: number } } }) => data.expectations.rows.totalCount,
  },
  {
    name: 'what is due within a year, a page of 100',
    query: 'query($of: ID!) { due(of: $of, days: 365) { overdue rows(first: 100) { totalCount edges { node { key organName dueOn } } } } }',
    rows: (data: { due: { rows: { totalCount: number } } }) => data.due.rows.totalCount,
  },
];

/** What the lists over everything ask. */
export const OVER_ALL: readonly Question[] = [
  {
    name: 'due, all documents',
    query: '{ due(days: 365) { overdue rows(first: 50) { totalCount edges { node { key organName dueOn } } } } }',
    rows: (data: { due: { rows: { totalCount: number } } }) => data.due.rows.totalCount,
  },
  {
    name: 'items, all documents',
    query: '{ items { counts { list rule count } rows(first: 50) { totalCount edges { node { key message case { state } } } } } }',
    rows: (data: { items: { rows: { totalCount: number } } }) => data.items.rows.totalCount,
  },
  {
    name: 'items: standing by organ',
    query: '{ items { standing(by: ORGAN) { organId organName of overdue inTerm noDay other toDiscuss toComplete settled } } }',
    rows: (data: { items: { standing: unknown[] } }) => data.items.standing.length,
  },
  {
    name: 'items: a page with what letters quote',
    query: '{ items(filter: { lists: [A] }) { rows(first: 50) { totalCount edges { node { key evidence { where } } } } } }',
    rows: (data: { items: { rows: { totalCount: number } } }) => data.items.rows.totalCount,
  },
  {
    name: 'review',
    query: '{ review(first: 20) { totalCount counts { kind count } edges { node { id restsOn } } } }',
    rows: (data: { review: { totalCount: number } }) => data.review.totalCount,
  },
  { ...MATRIX, name: 'comparison table' },
];

/** Opening a document, as somebody else does meanwhile. */
export const OPENED = 'query($of: ID!) { directive(id: $of) { symbol subject kindName issuers { name } } }';
