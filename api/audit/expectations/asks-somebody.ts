import { groupBy } from '../../domain/group-by.ts';
import type { DutyRow } from '../../domain/propagation.ts';
import type { DecisionRow, DirectiveRow } from '../../domain/rows.ts';
import { stateExpectationValue } from '../decisions.ts';
import type { AuditOptions } from '../snapshot.ts';
import { expectationsOf } from './expectations-of.ts';
import { ruleFits, rulesOn } from './sources.ts';

/** What persons and rules ask for, whatever the words of a directive say. */
export type AskedBeside = {
  /** Of such a directive a rule expects a document. */
  readonly byRule: (directive: Pick<DirectiveRow, 'kind' | 'issuerIds'>) => boolean;
  /** Directives under which a person expects something. */
  readonly byPerson: ReadonlySet<string>;
  /** The decisions that tell so. */
  readonly decisions: readonly DecisionRow[];
};

/** Read out of the log once, for many directives. */
export function askedBeside(log: readonly DecisionRow[]): AskedBeside {
  const settings = groupBy(
    log.filter((row) => row.type === 'set-rule'),
    (row) => row.subjectKey,
  );
  // Rules for what carries out a document of the centre are for those below it.
  const rules = rulesOn((key) => settings.get(key) ?? []).filter((rule) => !rule.carriesOutCentral);
  const expected = new Map<string, string>();
  for (const { type, subjectKey, value } of log) {
    const said = type === 'state-expectation' ? stateExpectationValue.safeParse(value) : null;
    if (said?.success !== true) continue;
    if (said.data.state === 'expected') expected.set(subjectKey, said.data.directiveId);
    else if (said.data.state === 'not-expected') expected.delete(subjectKey);
  }
  return {
    byRule: (directive) => rules.some((rule) => ruleFits(rule, directive)),
    byPerson: new Set(expected.values()),
    decisions: log.filter((row) => row.type === 'set-rule' || expected.has(row.subjectKey)),
  };
}

/** Whether somebody within the scope is asked for something under this directive, and whether it is a document that carries it out. Its own rows are all that is looked at. */
export function asksSomebody(
  directive: DirectiveRow,
  duties: readonly DutyRow[],
  { decisions }: AskedBeside,
  options: AuditOptions,
): { readonly asks: boolean; readonly toIssue: boolean } {
  const none = { edges: [], tasks: [], taskLinks: [], sources: [], readings: [], mentions: [], slips: [], taskWords: [], mayBeOne: [] } as const;
  const rows = expectationsOf({ graphVersion: 0, rootId: directive.id, directives: [directive], duties, decisions, ...none }, options);
  return { asks: rows.length > 0, toIssue: rows.some(({ kind }) => kind === 'issue') };
}
