import type { ReadAssignment } from '../../domain/read-directive.ts';
import { evidenceAt, type Page } from '../layout/page.ts';
import type { Draft } from './flatten.ts';
import type { Said } from './units.ts';

type Organ = Said['organs'][number];

/**
 * Who does what, per task. Fields ("Đơn vị chủ trì: …") and headings that are organs' names speak for the whole item:
 * organs that merely open a sentence below them are then actors inside the text, not further leads.
 * Tasks without a lead of their own inherit from the item, the lead-in or the shared fields above.
 */
export function assignAll(page: Page, drafts: readonly Draft[], lead: readonly Organ[]): Map<Draft, readonly ReadAssignment[]> {
  const own = new Map<Draft, readonly Organ[]>();
  const items = drafts.filter((draft) => draft.numbered);
  const shared = sharedFields(drafts);
  const fielded = fieldedItems(drafts);
  const leadIns = leadInsBySection(drafts);
  for (const draft of drafts) own.set(draft, ownOrgans(draft, fielded));
  const result = new Map<Draft, readonly ReadAssignment[]>();
  for (const draft of drafts) {
    const mine = own.get(draft) ?? [];
    const assignments = mine.map((organ) => toAssignment(page, organ, 'own'));
    const inherited = [...(shared.get(draft) ?? [])];
    for (let above = draft.parent; above !== null; above = above.parent) {
      const from = own.get(above) ?? [];
      if (from.length > 0 && !inherited.some((organ) => organ.role === 'lead'))
        inherited.push(...from.filter((organ) => organ.role === 'lead' || organ.field || opensList(above)));
      inherited.push(...(shared.get(above) ?? []));
    }
    for (const leadIn of leadInsOf(draft, leadIns))
      inherited.push(
        ...(own.get(leadIn) ?? []).filter((organ) =>
          organ.role === 'lead' ? !inherited.some((other) => other.role === 'lead') : leadIn.parent?.unit !== 'section' && draft.numbered,
        ),
      );
    const hasLead = mine.some((organ) => organ.role === 'lead');
    if (!inherited.some((organ) => organ.role === 'lead') && items.length > 0) inherited.push(...lead.filter((organ) => organ.role === 'lead' || !hasLead));
    for (const organ of inherited) {
      if (organ.role === 'lead' ? hasLead : mine.some((other) => other.role === 'coordinate' && other.field)) continue;
      if (assignments.some((other) => other.organ === organ.organ && other.role === organ.role)) continue;
      assignments.push(toAssignment(page, organ, 'inherited'));
    }
    result.set(draft, assignments);
  }
  return result;
}

/** "X chủ trì, phối hợp với Y:" over lettered items: both hold for each of them. */
const opensList = (draft: Draft): boolean => (draft.unit !== 'section' || draft.node.kind === 'article') && /:\s*$/u.test(draft.text);

function toAssignment(page: Page, organ: Organ, source: ReadAssignment['source']): ReadAssignment {
  return { organ: organ.organ, role: organ.role, source, evidence: evidenceAt(page, organ.start, organ.end) };
}

function ownOrgans(draft: Draft, items: ReadonlySet<Draft>): Organ[] {
  const said = draft.said;
  const fielded = said.some((entry) => entry.field && entry.organs.some((organ) => organ.role === 'lead'));
  const above = ruledAbove(draft);
  const specific = above !== null && draft.numbered && /(?:^|\s)[Cc]ác\s/u.test(above.text);
  const headed = said.some((entry) => entry.headed);
  const below = draft.unit !== 'section' && items.has(itemOf(draft));
  // "b) Chủ trì, phối hợp:" over "- Sở Y, Sở Z tham mưu …": the partners stand below.
  const partners = draft.unit === 'dash' && /(?:^|\s)phối hợp(?: với)?\s*:?\s*$/iu.test(draft.parent?.text ?? '');
  const organs: Organ[] = [];
  // "3. Các tổ chức khác" over "Đề nghị Hội A, Đoàn B …": they are named below.
  const told = headed && said.some((entry) => !entry.headed && entry.organs.some((organ) => organ.role === 'lead' && organ.outright));
  // "Thanh tra Sở, Văn phòng Sở kiểm tra …": the whole list at the head of the words.
  let headOf = draft.textFrom;
  said.forEach((entry, place) => {
    for (const said of entry.organs) {
      if (told && entry.headed && said.role === 'lead' && OTHERS.test(said.organ)) continue;
      const organ: Organ = partners && place === 0 && said.role === 'lead' ? { ...said, role: 'coordinate' } : said;
      if (organ.role === 'lead' && !organ.field && below) continue;
      if (organ.role === 'lead' && !organ.field && !organ.outright) {
        if (specific && place === 0 && organ.start - headOf < (headOf === draft.textFrom ? 3 : 6) && !/^[Cc]ác\s/u.test(organ.organ)) {
          headOf = organ.end;
          organs.push(organ);
          continue;
        }
        // Under a heading of several doers, or of a whole body: "a. Ban Sách: mở kho", "3.1. Sở Y tế chỉ đạo …".
        if (above !== null && draft.numbered && place === 0 && organ.start - draft.textFrom < 3 && namesOwn(draft, above, organ)) {
          organs.push(organ);
          continue;
        }
        if (fielded || above !== null || (headed && !(entry.headed && place === 0))) continue;
      }
      if (!organs.some((other) => same(other.organ, organ.organ) && other.role === organ.role)) organs.push(organ);
    }
  });
  return organs;
}

/** A collective that tells nobody in particular. */
const OTHERS =
  /^[Cc]ác (?:tổ chức|cơ quan|đơn vị|sở|ban|bộ|ngành|đoàn thể)(?:,? (?:và )?(?:đơn vị|tổ chức|ngành|ban|đoàn thể|địa phương|cá nhân))*(?: khác| (?:có )?liên quan| có liên quan khác)$/u;

const namesOwn = (draft: Draft, above: Draft, organ: Organ): boolean =>
  /^\s*:/u.test(draft.text.slice(organ.end - draft.textFrom)) ||
  (above.said.some((said) => said.headed) &&
    above.said.flatMap((said) => said.organs).filter(({ role }) => role === 'lead').length > 1 &&
    above.said.some((said) => said.organs.some((other) => same(other.organ, organ.organ))));

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** An item above whose field or heading names the lead, unless it only hands on ("UBND huyện chỉ đạo:"). */
function ruledAbove(draft: Draft): Draft | null {
  for (let at = draft.parent; at !== null; at = at.parent) {
    if (at.unit === 'section') return null;
    const entry = at.said.find((said) => said.headed || (said.field && said.organs.some((organ) => organ.role === 'lead')));
    if (entry) return at.said.some((said) => said.headed && /(?:chỉ đạo|giao|yêu cầu)\s*:?\s*$/u.test(at.text)) ? null : at;
  }
  return null;
}

/** The numbered item a unit belongs to, itself included. */
function itemOf(draft: Draft): Draft {
  let item = draft;
  while (!item.numbered && item.parent !== null && item.parent.unit !== 'section') item = item.parent;
  return item;
}

/** Where an item prints fields, under itself or under one of its dashes, sentences inside it name no further lead. */
function fieldedItems(drafts: readonly Draft[]): Set<Draft> {
  const items = new Set<Draft>();
  for (const draft of drafts) if (draft.said.some((said) => said.field && said.organs.some((organ) => organ.role === 'lead'))) items.add(itemOf(draft));
  return items;
}

/** Fields printed once, after the last of several items, hold for all of them. */
function sharedFields(drafts: readonly Draft[]): Map<Draft, Organ[]> {
  const shared = new Map<Draft, Organ[]>();
  for (const { giver, takers } of sharers(drafts)) {
    const organs = giver.said.filter((said) => said.field).flatMap((said) => said.organs);
    for (const taker of takers) shared.set(taker, organs);
  }
  return shared;
}

/** Groups of sibling items of which only the last has fields (and the others nothing below them). */
export function sharers(drafts: readonly Draft[]): { readonly giver: Draft; readonly takers: readonly Draft[] }[] {
  const groups = new Map<Draft | null, Draft[]>();
  const parents = new Set(drafts.map((draft) => draft.parent));
  for (const draft of drafts) {
    if (!draft.numbered || draft.unit === 'paragraph' || draft.unit === 'row') continue;
    const group = groups.get(draft.parent) ?? [];
    group.push(draft);
    groups.set(draft.parent, group);
  }
  const found: { giver: Draft; takers: readonly Draft[] }[] = [];
  for (const group of groups.values()) {
    const giver = group[group.length - 1];
    const takers = group.slice(0, -1);
    if (!giver || takers.length === 0 || giver.parent === null || giver.parent.unit === 'section') continue;
    const bare = (draft: Draft): boolean => !draft.said.some((said) => said.field) && !parents.has(draft);
    if (giver.said.some((said) => said.field && said.organs.length > 0) && takers.every(bare)) found.push({ giver, takers });
  }
  return found;
}

/** Paragraphs of a section or item that end with a colon: they speak for the items after them. */
function leadInsBySection(drafts: readonly Draft[]): Map<Draft, Draft[]> {
  const found = new Map<Draft, Draft[]>();
  for (const draft of drafts) {
    if (draft.unit !== 'paragraph' || draft.parent === null || !/:\s*$/u.test(draft.text)) continue;
    const leadIns = found.get(draft.parent) ?? [];
    leadIns.push(draft);
    found.set(draft.parent, leadIns);
  }
  return found;
}

function leadInsOf(draft: Draft, bySection: ReadonlyMap<Draft, readonly Draft[]>): readonly Draft[] {
  const found: Draft[] = [];
  for (let at = draft; at.parent !== null; at = at.parent) {
    if (at.unit === 'paragraph') return [];
    const from = at.start;
    const before = (bySection.get(at.parent) ?? []).filter((leadIn) => leadIn.start < from);
    // In an item, the nearest one before; in a section, all of them.
    found.push(...(at.parent.unit === 'section' ? before : before.slice(-1)));
    if (at.parent.unit === 'section') break;
  }
  return found;
}
