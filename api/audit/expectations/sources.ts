import { fold } from '../../domain/fold.ts';
import type { DutyRow } from '../../domain/propagation.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { flatInSteps, type Steps } from '../../domain/steps.ts';
import { organById } from '../../registry/organ-by-id.ts';
import { createRegister } from '../../registry/register.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { expectationKey, type StateExpectation, stateExpectationValue } from '../decisions.ts';
import { ruleKey, setRuleValue } from '../items/settings.ts';
import { EXPECTATION_RULES, type ExpectationRule } from '../rules/expectation-rules.ts';
import { expectedOrgans } from '../rules/expected-organs.ts';
import type { OrganBook } from './organ-book.ts';
import { NO_TERM, type Owed, termOfDay } from './owed.ts';
import { receiverPrinted, recipientOf } from './recipient.ts';

const SLOT = 60;

/**
 * What tells two duties of one kind and organ apart: for a product its name, for what returns its rhythm. Of plans that
 * carry out one directive, of studies and inspections there is one each, however often the text says so.
 */
export function slotOf(duty: DutyRow): string {
  if (duty.kind === 'product') return fold(duty.what ?? duty.evidence.quote).slice(0, SLOT);
  const returns = duty.term.kind === 'yearly' || duty.term.kind === 'recurring';
  const dated = duty.kind === 'report' || duty.kind === 'review';
  return returns || (dated && duty.term.on !== null) ? fold(duty.term.text ?? '').slice(0, SLOT) : '';
}

/** What the words of the given directives say, one for each organ the words stand for, and one for words that cannot be listed. */
export function statedOwed(index: AuditIndex, duties: readonly DutyRow[], book: OrganBook): Steps<readonly Owed[]> {
  return flatInSteps(duties, (duty) => {
    const slot = slotOf(duty);
    const { directiveId, kind, what, term, where } = duty;
    const recipient = recipientOf(index, duty);
    const made = (organId: string | null): Owed => ({
      key: expectationKey({ directiveId, organId, words: duty.addressee, kind, slot }),
      directiveId,
      organId,
      name: organId === null ? duty.addressee : book.nameIn(duty, organId),
      kind,
      what,
      origin: 'stated',
      from: [duty.id],
      evidence: [duty.evidence],
      where,
      term,
      recipient,
      receiverPrinted: receiverPrinted(duty),
    });
    return duty.organIds.length === 0 ? [made(null)] : duty.organIds.map(made);
  });
}

/** The rules that are switched on: by the last decision on each, else as the list of rules says. */
export function rulesOn(decisions: AuditIndex['decisions']): readonly ExpectationRule[] {
  return EXPECTATION_RULES.filter((rule) => {
    const last = decisions(ruleKey(rule.id)).findLast((row) => row.type === 'set-rule');
    const value = setRuleValue.safeParse(last?.value);
    return value.success ? value.data.on : rule.on;
  });
}

/** Whether a rule is for such a directive, whatever that one carries out. */
export function ruleFits({ kinds, issuers }: ExpectationRule, { kind, issuerIds }: Pick<DirectiveRow, 'kind' | 'issuerIds'>): boolean {
  if (kind === null || !kinds.includes(kind)) return false;
  if ('organIds' in issuers) return issuerIds.some((id) => issuers.organIds.includes(id));
  return issuerIds.some((id) => {
    const row = organById(createRegister(), id);
    return row?.line === issuers.line && row.level === issuers.level;
  });
}

function applies(index: AuditIndex, rule: ExpectationRule, directive: DirectiveRow): boolean {
  if (!ruleFits(rule, directive)) return false;
  return !rule.carriesOutCentral || index.upwards(directive.id).some((edge) => index.directive(edge.to)?.level === 'central');
}

/** What rules say of the given directives. */
export function ruledOwed(index: AuditIndex, directives: readonly DirectiveRow[], asOf: string): Steps<readonly Owed[]> {
  const rules = rulesOn(index.decisions);
  return flatInSteps(directives, (directive) =>
    rules
      .filter((rule) => applies(index, rule, directive))
      .flatMap((rule) =>
        rule.expects.flatMap((group) => expectedOrgans(group, directive, directive.issuedOn ?? directive.notBefore ?? asOf)).map((organ) => ({ rule, organ })),
      )
      .map(
        ({ rule, organ }): Owed => ({
          key: expectationKey({ directiveId: directive.id, organId: organ.id, words: organ.name, kind: 'issue', slot: '' }),
          directiveId: directive.id,
          organId: organ.id,
          name: organ.name,
          kind: 'issue',
          what: null,
          origin: 'rule',
          from: [rule.id],
          evidence: [],
          where: null,
          term: NO_TERM,
        }),
      ),
  );
}

type Expected = Extract<StateExpectation, { state: 'expected' }>;

/** What persons expect of somebody under the given directives, unless they took it back. */
export function personalOwed(index: AuditIndex, directiveIds: ReadonlySet<string>, book: OrganBook): readonly Owed[] {
  const subjects = [...new Set(index.snapshot.decisions.filter((row) => row.type === 'state-expectation').map((row) => row.subjectKey))];
  return subjects.flatMap((subject): readonly Owed[] => {
    let stands: { readonly value: Expected; readonly id: string } | null = null;
    for (const row of index.decisions(subject)) {
      const said = row.type === 'state-expectation' ? stateExpectationValue.safeParse(row.value) : null;
      if (said?.success !== true) continue;
      if (said.data.state === 'expected') stands = { value: said.data, id: row.id };
      else if (said.data.state === 'not-expected') stands = null;
    }
    if (stands === null || !directiveIds.has(stands.value.directiveId)) return [];
    const { directiveId, organId, organName, kind, what = null, dueOn = null } = stands.value;
    const name = organName ?? book.organ(organId, organId).name;
    return [{ key: subject, directiveId, organId, name, kind, what, origin: 'person', from: [stands.id], evidence: [], where: null, term: termOfDay(dueOn) }];
  });
}
