import { fold } from '../../domain/fold.ts';
import type { DirectiveRow, OrganRow } from '../../domain/rows.ts';
import { flatInSteps } from '../../domain/steps.ts';
import { expandCollective, isCollective } from '../../registry/collective.ts';
import { resolveOrgan } from '../../registry/resolve-organ.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { linesInWords } from '../coverage/named-lines.ts';
import { organContext } from '../coverage/organ-context.ts';
import { type AssignedOrgan, assignedOrgans } from './assigned-organs.ts';
import { makeItem, ofIssuer, proofs } from './make-item.ts';
import { heldUnder } from './plans-under.ts';
import type { ItemRule } from './rule.ts';

/**
 * Organs that are given work in a document and are not among its recipients, once for each document. Recipients that
 * stand for many count for all they may mean; a body among them stands for its own departments; the issuer and what
 * belongs to it need no copy.
 */
export const assigneeNotRecipient: ItemRule = {
  id: 'assignee-not-recipient',
  list: 'B',
  needs: ['tasks', 'readings'],
  message: { vi: 'Được giao nhiệm vụ, không có trong Nơi nhận: {organs}.', en: 'Given work and not among the recipients: {organs}.' },
  owner: 'issuer',
  due: 'none',
  thresholds: {},
  find: ({ index, coverage }) =>
    flatInSteps(heldUnder({ index, coverage }), ({ row, read }) => {
      if (read.recipients === null || read.recipients.length === 0) return [];
      const reached = recipientsOf(
        index,
        row,
        read.recipients.map((fact) => fact.value),
      );
      if (reached.everybody) return [];
      const left = assignedOrgans(index, row.id).filter((one) => one.organ.resolved && !isReached(row, one, reached));
      if (left.length === 0) return [];
      const evidence = left.flatMap(({ tasks: [first] }) => (first ? proofs(row.id, [first.evidence], first.path) : []));
      const taskIds = [...new Set(left.flatMap(({ tasks }) => tasks.map((task) => task.id)))];
      return [
        makeItem('assignee-not-recipient', 'B', {
          ...ofIssuer(row),
          subjects: [row.id],
          taskIds,
          evidence,
          facts: { organs: left.map(({ phrase }) => phrase).join('; '), count: String(left.length) },
        }),
      ];
    }),
};

type Reached = {
  readonly everybody: boolean;
  readonly ids: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  /** Departments in general ("các phòng, ban, ngành"). */
  readonly departments: boolean;
  readonly words: readonly string[];
};

const EVERYBODY = /^(?:như\s+(?:điều|trên|kính gửi)|nhu tren)|các (?:cơ quan|đơn vị|thành phần) (?:liên quan|có liên quan|được giao)/iu;
const DEPARTMENTS =
  /(?:sở|phòng|ban)\s*(?:,|và)?\s*(?:ban\s*,?\s*)?ngành|các (?:sở|phòng|ban|cơ quan)\b|ban, ngành|cơ quan, đơn vị|cơ quan chuyên môn|phòng ban|các ngành/iu;

/** Party groups sit in the councils, the Front and the mass organisations. */
const PARTY_GROUPS = /đảng đoàn(?!\s+\p{Lu})/iu;

function recipientsOf(index: AuditIndex, row: DirectiveRow, recipients: readonly string[]): Reached {
  const context = organContext(index, row.id);
  const ids = new Set<string>();
  const lines = new Set<string>();
  for (const phrase of recipients.flatMap(parts)) {
    if (isCollective(phrase)) for (const organ of expandCollective(phrase, context) ?? []) ids.add(organ.id);
    ids.add(resolveOrgan(phrase, context).organ.id);
    if (isCollective(phrase) || /đoàn thể|tổ chức chính trị/iu.test(phrase)) for (const { line } of linesInWords(phrase)) lines.add(line);
    if (PARTY_GROUPS.test(phrase)) for (const line of ['council', 'front', 'union', 'youth', 'women', 'farmers', 'veterans']) lines.add(line);
  }
  return {
    everybody: recipients.some((phrase) => EVERYBODY.test(phrase.trim())),
    ids,
    lines,
    departments: recipients.some((phrase) => DEPARTMENTS.test(phrase)),
    words: recipients.map((phrase) => ` ${fold(phrase)} `),
  };
}

/** A recipient line may list several ("UBND, UBMTTQ và các đoàn thể"); the whole line counts as well. */
function parts(phrase: string): readonly string[] {
  const plain = phrase.replace(/\([^)]*\)/gu, ' ').trim();
  return [...new Set([plain, ...plain.split(/[,;]|\s+và\s+/u).map((part) => part.trim())])].filter((part) => part !== '');
}

function isReached(row: DirectiveRow, { organ, phrase, tasks }: AssignedOrgan, reached: Reached): boolean {
  if (row.issuerIds.includes(organ.id) || reached.ids.has(organ.id) || tasks.length === 0) return true;
  const host = hostOf(organ);
  if (host !== null && (row.issuerIds.includes(host) || reached.ids.has(host))) return true;
  if (reached.departments && (host !== null || organ.line === 'state' || organ.line === 'forces')) return true;
  if (reached.lines.has(organ.line)) return true;
  const name = fold(phrase);
  return (
    reached.words.some((words) => words.includes(` ${name} `)) || reached.words.some((words) => name.startsWith(words.trim()) && words.trim().includes(' '))
  );
}

/** The body a department serves ("o:state:p:1/phong-…" serves "o:state:p:1"); null for a body itself. */
function hostOf(organ: OrganRow): string | null {
  return /^(o:[a-z]+:[^/]+)\//.exec(organ.id)?.[1] ?? null;
}
