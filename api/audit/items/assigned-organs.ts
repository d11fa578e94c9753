import type { OrganRow, TaskRow } from '../../domain/rows.ts';
import { isCollective } from '../../registry/collective.ts';
import { resolveOrgan } from '../../registry/resolve-organ.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { organContext } from '../coverage/organ-context.ts';

/** One organ that a document gives work, as a phrase that means exactly one body. */
export type AssignedOrgan = { readonly phrase: string; readonly organ: OrganRow; readonly role: 'lead' | 'coordinate'; readonly tasks: readonly TaskRow[] };

const made = new WeakMap<AuditIndex, Map<string, readonly AssignedOrgan[]>>();

/**
 * The single organs a document assigns, each once, in the order of the text; a lead that also coordinates is a lead.
 * Collectives are left out: they stand for others. Words that name no known body come with `resolved: false`.
 */
export function assignedOrgans(index: AuditIndex, directiveId: string): readonly AssignedOrgan[] {
  const done = made.get(index) ?? new Map<string, readonly AssignedOrgan[]>();
  made.set(index, done);
  const there = done.get(directiveId);
  if (there) return there;
  const found = collect(index, directiveId);
  done.set(directiveId, found);
  return found;
}

function collect(index: AuditIndex, directiveId: string): readonly AssignedOrgan[] {
  const context = organContext(index, directiveId);
  const organs = new Map<string, { phrase: string; organ: OrganRow; role: 'lead' | 'coordinate'; tasks: TaskRow[] }>();
  const phrases = new Map<string, OrganRow | null>();
  for (const task of index.tasks(directiveId)) {
    for (const role of ['lead', 'coordinate'] as const) {
      for (const phrase of role === 'lead' ? task.leads : task.coordinates) {
        const organ = phrases.has(phrase) ? (phrases.get(phrase) ?? null) : isCollective(phrase) ? null : resolveOrgan(phrase, context).organ;
        phrases.set(phrase, organ);
        if (organ === null) continue;
        const entry = organs.get(organ.id) ?? { phrase, organ, role, tasks: [] };
        if (role === 'lead') entry.role = 'lead';
        if (entry.tasks.at(-1) !== task) entry.tasks.push(task);
        organs.set(organ.id, entry);
      }
    }
  }
  return [...organs.values()];
}
