import { type Clock, todayIn } from '../access/clock.ts';
import type { AuditOptions } from '../audit/snapshot.ts';
import { type GivenScope, ScopeInput, scopeOf } from './audit-scope.ts';
import { builder } from './builder.ts';

const SUGGESTED_AS_WELL = 'True: count only links that were read or confirmed. Null or false: suggested ones as well.';

/** The day that an answer stands for. */
export const dayArgument = builder.args((t) => ({ asOf: t.field({ type: 'PlainDate', description: 'The day it stands for. Null: today in Viet Nam.' }) }));

/** What is followed. */
export const scopeArgument = builder.args((t) => ({ scope: t.field({ type: ScopeInput, description: 'What is followed. Null: everything.' }) }));

/** What an answer about duties and coverage is made for; `confirmedOnly` says what becomes of links that nobody confirmed. */
export const auditArguments = (confirmedOnly = SUGGESTED_AS_WELL) => ({
  ...dayArgument,
  ...scopeArgument,
  ...builder.args((t) => ({ confirmedOnly: t.boolean({ defaultValue: false, description: confirmedOnly }) })),
});

type Given = { readonly asOf?: string | null | undefined; readonly scope?: GivenScope | null | undefined; readonly confirmedOnly?: boolean | null | undefined };

/** These arguments as the audit takes them. Errors: those of `scopeOf`. */
export function auditOptions({ asOf, scope, confirmedOnly }: Given, clock: Clock): AuditOptions {
  return { asOf: asOf ?? todayIn(clock), scope: scopeOf(scope), confirmedOnly: confirmedOnly === true };
}
