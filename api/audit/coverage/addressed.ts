import { fold, foldMarked } from '../../domain/fold.ts';
import { expandCollective, isCollective } from '../../registry/collective.ts';
import type { OrganContext } from '../../registry/context-places.ts';
import { resolveOrgan } from '../../registry/resolve-organ.ts';
import type { AuditIndex } from './audit-index.ts';
import type { CoverageColumn } from './columns.ts';
import { linesAtStart, linesByRole, linesInWords, type NamedLine } from './named-lines.ts';
import { organContext } from './organ-context.ts';
import { SUBJECT_ROWS, type SubjectRow } from './subject-lines.ts';

/** Whom a task of the root addresses, by its own words. */
export type Addressed = {
  /** Organs it names, by id. */
  readonly named: ReadonlySet<string>;
  /** Organs a collective it names stands for, by id. */
  readonly collective: ReadonlySet<string>;
  readonly lines: readonly NamedLine[];
  /** True where some organ, collective or line is named: then nobody else is expected by the table. */
  readonly somebody: boolean;
  /** Rows of the table of subjects that fit; used where nobody is named. */
  readonly subjects: readonly SubjectRow[];
  /** Names of kinds of departments at every level ("Ban Tuyên giáo các cấp"), folded. */
  readonly departments: readonly string[];
  /** All its words, folded, for a department's own field. */
  readonly folded: string;
};

const SUBJECTS = SUBJECT_ROWS.map((row) => ({ row, entries: row.words.map((entry) => ` ${foldMarked(entry)} `) }));

const AT_EVERY_LEVEL = /\s+các cấp$/iu;

/** Reads whom a column addresses: organs in charge first, then lines it begins with, then what it is about. */
export function addressedBy(index: AuditIndex, column: CoverageColumn): Addressed {
  const rows = [column.taskId, ...column.leafIds].flatMap((id) => index.task(id) ?? []);
  const context = organContext(index, index.snapshot.rootId);
  const doers = [...new Set(rows.flatMap((row) => [...row.leads, ...row.coordinates]))].sort();
  const named = new Set<string>();
  const collective = new Set<string>();
  const lines: NamedLine[] = [];
  const departments: string[] = [];
  for (const phrase of doers) {
    const found = organsOf(phrase, context);
    for (const id of found.ids) (found.many ? collective : named).add(id);
    if (found.ids.length > 0) continue;
    lines.push(...linesInWords(phrase));
    if (AT_EVERY_LEVEL.test(phrase)) departments.push(fold(phrase.replace(AT_EVERY_LEVEL, '')));
  }
  const texts = [...new Set(rows.map((row) => row.text))];
  if (named.size === 0 && collective.size === 0 && lines.length === 0) lines.push(...texts.flatMap(linesAtStart));
  const whole = [...new Set(rows.map((row) => row.evidence.quote))].join('\n');
  const somebody = named.size > 0 || collective.size > 0 || lines.length > 0;
  return {
    named,
    collective,
    lines: somebody ? lines : texts.flatMap(linesByRole),
    somebody,
    subjects: subjectsOf(texts.map(mainClause).join(' ')),
    departments,
    folded: ` ${fold(whole)} `,
  };
}

/** The organs a phrase names. Words that only name a kind of organ ("cấp ủy", "các cấp") give none. */
function organsOf(phrase: string, context: OrganContext): { readonly ids: readonly string[]; readonly many: boolean } {
  if (isCollective(phrase)) return { ids: (expandCollective(phrase, context) ?? []).map((organ) => organ.id), many: true };
  const { organ, source } = resolveOrgan(phrase, context);
  const sure = organ.resolved && (source === 'read' || context.level !== 'central');
  return { ids: sure ? [organ.id] : [], many: false };
}

/** What a task orders first: the words up to its first full stop or semicolon. What follows is by the way. */
function mainClause(text: string): string {
  const end = text.search(/[;.]\s/u);
  return end < 40 ? text : text.slice(0, end);
}

function subjectsOf(text: string): readonly SubjectRow[] {
  const words = ` ${foldMarked(text)} `;
  const fitting = SUBJECTS.filter(({ entries }) => entries.some((entry) => words.includes(entry))).map(({ row }) => row);
  return fitting.length > 0 ? fitting : SUBJECT_ROWS.filter((row) => row.words.length === 0);
}
