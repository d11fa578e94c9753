import { fold } from '../../domain/fold.ts';
import type { DutyRow } from '../../domain/propagation.ts';
import { resolveOrgan } from '../../registry/resolve-organ.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { organContext } from '../coverage/organ-context.ts';
import { namedBeside } from './named-beside.ts';

/** The one organ that a report or a review goes to. `said`: the words name it; else it is the issuer, which asked for it. */
export type Recipient = {
  readonly id: string;
  readonly name: string;
  readonly said: boolean;
  /** The office it is handed in through ("qua …"), as printed; null where none is named. */
  readonly via: string | null;
  /** All that the words name, as printed, where they name others beside it: "Bộ …, Ủy ban nhân dân tỉnh"; empty where these cannot be told. Null: it alone. */
  readonly all: string | null;
};

const VIA = /\(\s*(?:thông\s+)?qua\s+([^()]{2,120}?)\s*\)/iu;

/** To whom a duty is reported; null for other duties, for words that mean no known organ, and where several issuers asked. */
export function recipientOf(index: AuditIndex, { kind, reportTo, directiveId, evidence }: DutyRow): Recipient | null {
  if (reportTo !== null) {
    const { organ } = resolveOrgan(reportTo, organContext(index, directiveId));
    if (!organ.resolved) return null;
    const all = namesOthers(reportTo, organ.name) ? '' : namedBeside(reportTo, evidence.quote);
    return { id: organ.id, name: organ.name, said: true, via: VIA.exec(reportTo)?.[1]?.replace(/\s+/g, ' ') ?? null, all };
  }
  const issuer = index.directive(directiveId);
  const [id, ...others] = issuer?.issuerIds ?? [];
  const reports = kind === 'report' || kind === 'review';
  return reports && id !== undefined && others.length === 0 ? { id, name: issuer?.issuerNames[0] ?? id, said: false, via: null, all: null } : null;
}

/** Whether what stands behind the last comma of the words is no part of the organ's name. */
function namesOthers(words: string, name: string): boolean {
  const [, last = ''] = /[,;]\s*([^,;]+)$/u.exec(words.replace(/\([^)]*\)?/gu, ' ')) ?? [];
  return !fold(name).includes(fold(last).trim());
}
