import type { Fact } from '../domain/evidence.ts';
import { type DirectiveKind, kindName } from '../domain/kinds.ts';
import type { Level } from '../domain/lists.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import { correctTasks } from './correct-tasks.ts';
import type { Correction } from './corrections.ts';

/** The code that a person's word carries in place of words of the text. */
export const BY_PERSON = 'person';

const told = <T>(value: T | null): Fact<T> | null => (value === null ? null : { value, source: 'completed', from: BY_PERSON, evidence: [] });

/** What the text itself says, without what people corrected. */
export function uncorrected(read: ReadDirective): ReadDirective {
  const { asRead, ...rest } = read;
  return asRead === undefined ? read : { ...rest, ...asRead };
}

function corrected(read: ReadDirective, { fact, to }: Correction): Partial<ReadDirective> {
  switch (fact) {
    case 'symbol':
      return { symbol: told(to as string | null), ...(to === null ? {} : { partialSymbol: null }) };
    case 'issuer':
      return { issuers: (to as readonly string[]).flatMap((name) => told(name) ?? []) };
    case 'issued-on':
      return { issuedOn: told(to as string | null) };
    case 'kind':
      return { kind: told(to as DirectiveKind), kindName: kindName(to as DirectiveKind) };
    case 'subject':
      return { subject: told(to as string | null), spelledSubject: null };
    case 'signer': {
      const [first, ...others] = read.signers;
      return { signers: to === null ? others : [{ position: null, capacity: null, ...first, name: told(to as string) }, ...others] };
    }
    case 'level':
      return { level: told(to as Level | null) };
    default:
      return {};
  }
}

/**
 * A reading with what people corrected in place of what was read, which is kept beside it (`asRead`). Corrections that
 * were taken back leave no trace: always made anew from what the text itself says.
 */
export function correctReading(read: ReadDirective, directiveId: string, corrections: readonly Correction[]): ReadDirective {
  const original = uncorrected(read);
  let changed: Partial<ReadDirective> = {};
  for (const correction of corrections) if (correction.task === null) changed = { ...changed, ...corrected({ ...original, ...changed }, correction) };
  changed = { ...changed, ...correctTasks(original, directiveId, corrections) };
  const names = Object.keys(changed) as (keyof ReadDirective)[];
  if (names.length === 0) return original;
  const asRead: Partial<ReadDirective> = Object.fromEntries(names.map((name) => [name, original[name]]));
  return { ...original, ...changed, asRead };
}
