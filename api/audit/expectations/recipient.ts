import { fold } from '../../domain/fold.ts';
import type { DutyRow } from '../../domain/propagation.ts';
import type { OrganRow } from '../../domain/rows.ts';
import { resolveOrgan } from '../../registry/resolve-organ.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { organContext } from '../coverage/organ-context.ts';
import { firstReceiver, isBodyName, meansMany, namedFrom } from './receiver-names.ts';

/** The one organ that what is owed goes to. `said`: the words name it; else it is the issuer, which asked for a report. */
export type Recipient = {
  readonly id: string;
  readonly name: string;
  readonly said: boolean;
  /** The office it is handed in through ("qua …"), as printed; null where none is named. */
  readonly via: string | null;
  /** All that the words name, as printed, where they name others beside it: "Bộ …, Ủy ban nhân dân tỉnh"; empty where these cannot be told. Null: it alone. */
  readonly all: string | null;
};

const VIA = /\(\s*(?:thông\s+)?qua\s+([^()]{2,120}?)(?:\s+để\s[^()]*)?\s*\)/iu;

/** To whom a duty goes; of a report or a review else who issued the directive. Null for other duties, for words that mean no one known organ, and where several issuers asked. */
export function recipientOf(index: AuditIndex, { kind, reportTo, directiveId, evidence }: DutyRow): Recipient | null {
  if (reportTo !== null) {
    const first = firstReceiver(reportTo);
    const { organ } = resolveOrgan(first, organContext(index, directiveId));
    if (!organ.resolved || meansMany(first)) return null;
    const name = calledAs(first, organ);
    return { id: organ.id, name, said: true, via: VIA.exec(reportTo)?.[1]?.replace(/\s+/g, ' ') ?? null, all: allOf(first, organ, evidence.quote) };
  }
  const issuer = index.directive(directiveId);
  const [id, ...others] = issuer?.issuerIds ?? [];
  const reports = kind === 'report' || kind === 'review';
  return reports && id !== undefined && others.length === 0 ? { id, name: issuer?.issuerNames[0] ?? id, said: false, via: null, all: null } : null;
}

/** The receivers that the words of a duty name, as printed; empty where they are no names, null where it names none. */
export function receiverPrinted({ reportTo, evidence }: DutyRow): string | null {
  if (reportTo === null) return null;
  const all = namedFrom(firstReceiver(reportTo), evidence.quote);
  return isBodyName(all) ? all : '';
}

/** The board of a central body by its own name: what goes to the Political Bureau does not go to the Central Committee. */
function calledAs(printed: string, organ: OrganRow): string {
  const isOther = organ.level === 'central' && !fold(printed).includes(fold(organ.name));
  return isOther && /\p{Ll}/u.test(printed) ? printed : organ.name;
}

function allOf(first: string, organ: OrganRow, quote: string): string | null {
  const all = namedFrom(first, quote);
  const last = lastOf(first);
  const others = last !== '' && !fold(organ.name).includes(fold(last));
  if (all === first && !others) return null;
  return others && !isBodyName(last) ? '' : all;
}

/** What stands behind the last comma of a list of names. */
const lastOf = (names: string): string => /[,;]\s*([^,;]+)$/u.exec(names)?.[1]?.trim() ?? '';
