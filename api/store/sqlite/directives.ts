import { earliestDay, latestDay } from '../../domain/dates.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import type { DirectiveFilter, Facet } from '../port.ts';
import { wordsOf } from '../words.ts';
import type { CorePart } from './core.ts';
import { GIVEN, LIVE, list, REPORTS, type Sql, type SqlValue } from './sql.ts';

/** Whether a directive's text is held, as the facet names it; null for a report, which is neither. */
const HELD = `CASE WHEN held = 1 THEN 'true' WHEN outcome IN ${REPORTS} THEN NULL ELSE 'false' END`;

/** How much there is of a directive's text: see `Holding`. */
const HOLDING = `CASE WHEN held = 1 THEN 'full' WHEN outcome IN ${REPORTS} THEN 'report' WHEN id IN (SELECT directive_id FROM sources) THEN 'excerpt' ELSE 'cited' END`;

const SEVERAL_TEXTS = 'id IN (SELECT directive_id FROM sources GROUP BY directive_id HAVING count(*) > 1)';

type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };

const oneOf = (column: string, values: readonly string[] | undefined): readonly Condition[] =>
  values === undefined || values.length === 0 ? [] : [{ sql: `${column} IN (${GIVEN})`, values: [list(values)] }];

/** Null does not limit; an empty list leaves nothing. */
const within = (column: string, values: readonly string[] | null): readonly Condition[] =>
  values === null ? [] : [{ sql: `${column} IN (${GIVEN})`, values: [list(values)] }];

/** Every word in `column` (folded words between spaces), the last one as the beginning of a word. */
export function wordConditions(column: string, text: string | undefined): readonly Condition[] {
  const words = wordsOf(text ?? '');
  return words.map((word, index) => ({ sql: `instr(${column}, ?) > 0`, values: [index === words.length - 1 ? ` ${word}` : ` ${word} `] }));
}

/** A WHERE clause of conditions that must all hold. */
export function whereAll(conditions: readonly Condition[]): Condition {
  return { sql: ['TRUE', ...conditions.map((each) => each.sql)].join(' AND '), values: conditions.flatMap((each) => each.values) };
}

function under(filter: DirectiveFilter): Condition {
  return whereAll([
    ...(filter.withWithdrawn === true ? [] : [{ sql: 'withdrawn = 0', values: [] }]),
    ...(filter.held === undefined ? [] : [{ sql: `${HELD} = ?`, values: [String(filter.held)] }]),
    ...oneOf(HOLDING, filter.holdings),
    ...(filter.severalTexts === true ? [{ sql: SEVERAL_TEXTS, values: [] }] : []),
    ...oneOf('kind', filter.kinds),
    ...oneOf('line', filter.lines),
    ...oneOf('level', filter.levels),
    ...oneOf('place_id', filter.placeIds),
    ...within('line', filter.scope?.lines ?? null),
    ...within('place_id', filter.scope?.placeIds ?? null),
    ...oneOf('id', filter.organIds).map(({ values }) => ({ sql: `id IN (SELECT directive_id FROM issuers WHERE organ_id IN (${GIVEN}))`, values })),
    ...(filter.issuedFrom === undefined ? [] : [{ sql: 'issued_first >= ?', values: [earliestDay(filter.issuedFrom)] }]),
    ...(filter.issuedTo === undefined ? [] : [{ sql: 'issued_last <= ?', values: [latestDay(filter.issuedTo)] }]),
    ...wordConditions('words', filter.text),
  ]);
}

/** Directives by ids, identity, symbol and filter. */
export function directiveQuestions(sql: Sql): CorePart<'directives' | 'directivesByIdentity' | 'directivesBySymbol' | 'listDirectives' | 'directiveFacets'> {
  const facet = (column: string, filter: DirectiveFilter): readonly Facet[] => {
    const where = under(filter);
    const text = `SELECT ${column} AS value, count(*) AS count FROM directives WHERE ${where.sql} AND ${column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`;
    return sql.all<Facet>(text, ...where.values).map(({ value, count }) => ({ value, count }));
  };
  return {
    directives: (_, ids) => sql.rows<DirectiveRow>(`SELECT row FROM directives WHERE id IN (${LIVE}) ORDER BY id`, list(ids)),
    directivesByIdentity: (_, keys) => sql.rows<DirectiveRow>(`SELECT row FROM directives WHERE identity_key IN (${GIVEN}) ORDER BY id`, list(keys)),
    directivesBySymbol: (_, keys) => sql.rows<DirectiveRow>(`SELECT row FROM directives WHERE symbol_key IN (${GIVEN}) ORDER BY id`, list(keys)),
    listDirectives: (_, filter, page) => {
      const where = under(filter);
      return sql.reading(() => ({
        rows: sql.rows<DirectiveRow>(
          `SELECT row FROM directives WHERE ${where.sql} ORDER BY issued_on DESC, id LIMIT ? OFFSET ?`,
          ...where.values,
          page.limit,
          page.offset,
        ),
        total: sql.get<{ total: number }>(`SELECT count(*) AS total FROM directives WHERE ${where.sql}`, ...where.values)?.total ?? 0,
      }));
    },
    directiveFacets: (_, filter) => {
      const { held: _held, ...anyHeld } = filter;
      return sql.reading(() => ({
        kinds: facet('kind', { ...filter, kinds: [] }),
        lines: facet('line', { ...filter, lines: [] }),
        levels: facet('level', { ...filter, levels: [] }),
        held: facet(HELD, anyHeld),
        holdings: facet(HOLDING, { ...filter, holdings: [] }),
      }));
    },
  };
}
