import type { Expectation, Item } from '../../domain/coverage.ts';
import { latestDay, type PlainDate } from '../../domain/dates.ts';
import { byText } from '../../domain/order.ts';
import type { DutyTerm } from '../../domain/propagation.ts';
import { flatInSteps, type Steps } from '../../domain/steps.ts';
import { organBook } from '../expectations/organ-book.ts';
import { recipientOf } from '../expectations/recipient.ts';
import { assignedOrgans } from './assigned-organs.ts';
import { endOf, hasSuccessor } from './ended-organ.ts';
import { dateWords, documentWords, makeItem, type Proof, proofs } from './make-item.ts';
import type { ItemRule, RuleInput } from './rule.ts';

/**
 * An organ that owes something, is to receive reports or leads a task, and that has ended without anybody known to
 * have taken its work over. Once for each organ and document; those that only lead tasks come together, as they
 * ended together. What a rule for kind and issuer makes an organ owe comes back with every directive of that kind:
 * it is told once for each organ and kind of duty, whatever the directive.
 */
export const organEnded: ItemRule = {
  id: 'organ-ended',
  list: 'A',
  needs: ['expectations', 'tasks'],
  message: {
    vi: '{organ} kết thúc hoạt động {ended}; chưa xác định cơ quan kế thừa{reports}.',
    en: '{organ} ended {ended}; who took its work over is not known{reports}.',
  },
  owner: 'issuer',
  due: 'none',
  thresholds: {},
  find: function* (input) {
    const owing = byOrgan([...(yield* fromExpectations(input)), ...(yield* fromReports(input))]);
    const ruled = [...new Map((yield* fromRules(input)).map((item) => [item.key, item])).values()];
    const leading = byOrgan(yield* fromTasks(input));
    const merged = [...owing].map(([key, one]) => itemOf(input, join(one, leading.get(key))));
    const others = new Map<string, Found[]>();
    for (const [key, one] of leading) {
      if (owing.has(key)) continue;
      const group = `${one.directiveId}|${one.ended}`;
      others.set(group, [...(others.get(group) ?? []), one]);
    }
    return [...ruled, ...merged, ...[...others.values()].map((group) => together(input, group))];
  },
};

type Found = Pick<Item, 'level' | 'placeId' | 'taskIds'> & {
  readonly directiveId: string;
  readonly organId: string;
  readonly organName: string;
  readonly ended: PlainDate;
  readonly evidence: readonly Proof[];
  /** Reports fall due to it after its end. */
  readonly reports?: boolean;
};

const NO_REPORTS = '';
const REPORTS = '; báo cáo gửi cơ quan này có hạn sau ngày đó chưa tính quá hạn, cần xác định nơi nhận';

function byOrgan(found: readonly Found[]): ReadonlyMap<string, Found> {
  const organs = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.directiveId}|${one.organId}`;
    const there = organs.get(key);
    organs.set(key, there ? join(there, one) : one);
  }
  return organs;
}

function join(one: Found, other: Found | undefined): Found {
  if (!other) return one;
  const reports = one.reports === true || other.reports === true;
  return { ...one, reports, evidence: [...one.evidence, ...other.evidence], taskIds: [...new Set([...one.taskIds, ...other.taskIds])] };
}

function itemOf({ index }: RuleInput, { directiveId, organId, organName, ended, evidence, level, placeId, taskIds, reports }: Found): Item {
  const facts = {
    organ: organName,
    ended: dateWords(ended),
    document: documentWords(index, directiveId),
    tasks: String(taskIds.length),
    reports: reports === true ? REPORTS : NO_REPORTS,
  };
  return makeItem('organ-ended', 'A', { subjects: [directiveId, organId], facts, directiveId, organId, organName, level, placeId, taskIds, evidence });
}

/** Organs of one document that ended at one time and owe nothing but the tasks they lead. */
function together(input: RuleInput, group: readonly Found[]): Item {
  const [first, ...rest] = group.toSorted((a, b) => byText(a.organId, b.organId));
  const item = itemOf(input, rest.reduce(join, first ?? NOBODY));
  const names = [first ?? NOBODY, ...rest].map((one) => one.organName).join('; ');
  return {
    ...item,
    key: `item|organ-ended|${first?.directiveId ?? ''}|${first?.ended ?? ''}`,
    facts: { ...item.facts, organ: names, count: String(group.length) },
  };
}

const NOBODY: Found = { directiveId: '', organId: '', organName: '', ended: '', evidence: [], level: null, placeId: null, taskIds: [] };

function fromExpectations({ index, expectations, options }: RuleInput): Steps<readonly Found[]> {
  return flatInSteps(expectations, (row): readonly Found[] => {
    const ended = row.origin === 'rule' ? null : endWithoutHeir(index, row, options.asOf);
    if (ended === null || row.organId === null) return [];
    const { organId, organName, level, placeId, directiveId } = row;
    return [{ directiveId, organId, organName, level, placeId, ended, taskIds: [], evidence: proofs(directiveId, row.evidence, row.where) }];
  });
}

/** The day the organ of an expectation ended, where nobody is known to have taken it over; null else. */
function endWithoutHeir(index: RuleInput['index'], { organId, organName, state }: Expectation, asOf: PlainDate): PlainDate | null {
  return organId === null || state !== 'ended' || hasSuccessor(index, organId) ? null : endOf(organId, organName, asOf);
}

/** The item names no directive: the same organ under another one is the same item. */
function fromRules({ index, expectations, options }: RuleInput): Steps<readonly Item[]> {
  return flatInSteps(expectations, (row): readonly Item[] => {
    const ended = row.origin === 'rule' ? endWithoutHeir(index, row, options.asOf) : null;
    if (ended === null || row.organId === null) return [];
    const { organId, organName, level, placeId, kind } = row;
    return [
      makeItem('organ-ended', 'A', {
        subjects: [organId, kind],
        facts: { organ: organName, ended: dateWords(ended), reports: NO_REPORTS },
        organId,
        organName,
        level,
        placeId,
      }),
    ];
  });
}

function fromTasks({ index, coverage, options }: RuleInput): Steps<readonly Found[]> {
  return flatInSteps(coverage.documents, ({ row }) =>
    assignedOrgans(index, row.id).flatMap(({ organ, role, tasks }): readonly Found[] => {
      const ended = role === 'lead' ? endOf(organ.id, organ.name, options.asOf) : null;
      if (ended === null || hasSuccessor(index, organ.id)) return [];
      const [first] = tasks;
      return [
        {
          directiveId: row.id,
          organId: organ.id,
          organName: organ.name,
          level: organ.level,
          placeId: organ.placeId,
          ended,
          taskIds: tasks.map((task) => task.id),
          evidence: first ? proofs(row.id, [first.evidence], first.path) : [],
        },
      ];
    }),
  );
}

function fromReports({ index, coverage, options }: RuleInput): Steps<readonly Found[]> {
  const under = new Set([index.snapshot.rootId, ...coverage.documents.map(({ row }) => row.id)]);
  return flatInSteps(index.snapshot.duties, (duty): readonly Found[] => {
    const to = under.has(duty.directiveId) ? recipientOf(index, duty) : null;
    const ended = to === null ? null : endOf(to.id, to.name, options.asOf);
    if (to === null || ended === null || hasSuccessor(index, to.id)) return [];
    const reports = endsAfter(duty.term, ended);
    if (!to.said && !reports) return [];
    const { level, placeId } = organBook(index).organ(to.id, to.name);
    return [
      {
        directiveId: duty.directiveId,
        organId: to.id,
        organName: to.name,
        level,
        placeId,
        ended,
        reports,
        taskIds: duty.taskId === null ? [] : [duty.taskId],
        evidence: proofs(duty.directiveId, [duty.evidence], duty.where),
      },
    ];
  });
}

/** Whether something is due behind a day, once or each year. */
function endsAfter({ kind, on }: DutyTerm, day: PlainDate): boolean {
  return kind === 'yearly' || kind === 'recurring' || (on !== null && latestDay(on) > latestDay(day));
}
