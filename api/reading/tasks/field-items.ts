import type { Page } from '../layout/page.ts';
import { type FieldKind, readField } from '../recognisers/task-field.ts';
import type { Node } from '../structure/outline.ts';
import { readSaid, readValue, type Said } from './units.ts';

/**
 * Fields printed as items of their own, over the whole section: "1. Nội dung" over the work, "2. Cơ quan chủ trì, phối hợp"
 * over "a) Cơ quan chủ trì" over a list of organs, "3. Thời gian thực hiện: …".
 */
export type SectionFields = { readonly nodes: ReadonlySet<Node>; readonly said: Said | null };

/** "Cơ quan chủ trì", "Đơn vị phối hợp thực hiện", "Chủ trì thực hiện": a field's name and nothing else. */
const NAME =
  /^(?:(?:Cơ quan|Đơn vị|Tổ chức|Bộ phận) (?:chủ trì|phối hợp|thực hiện)|Chủ trì|Phối hợp|Phân công)(?:,? (?:và )?(?:chủ trì|phối hợp|thực hiện|triển khai|tổ chức))*$/u;
const TIME = /^(?:Thời (?:gian|hạn)|Tiến độ)(?: (?:thực hiện|hoàn thành|triển khai))?$/u;

/** The fields among the items of a section; none where no item names its doers. */
export function sectionFields(page: Page, items: readonly Node[]): SectionFields {
  const found = items.flatMap((node) => {
    const said = fieldSaid(page, node);
    return said === null ? [] : [{ node, said }];
  });
  const work = items.filter((node) => node.kind === 'number' && !found.some((field) => field.node === node));
  if (work.length === 0 || !found.some(({ said }) => said.organs.length > 0)) return { nodes: new Set(), said: null };
  return { nodes: new Set(found.map(({ node }) => node)), said: joined(found.map(({ said }) => said)) };
}

const joined = (parts: readonly Said[]): Said => ({
  organs: parts.flatMap((part) => part.organs),
  deadlines: parts.flatMap((part) => part.deadlines),
  headed: false,
  field: true,
});

/** What one such item says; null where it is no field. */
function fieldSaid(page: Page, node: Node): Said | null {
  if (node.kind !== 'number' && node.kind !== 'letter') return null;
  const text = page.flow.slice(node.bodyAt, node.end);
  const name = text.split(':')[0]?.replace(/[\s.]+$/u, '') ?? '';
  if (TIME.test(name)) return text.includes(':') ? readSaid(page, node, false) : null;
  const kind = NAME.test(name) ? readField(`${name}:`)?.kind : undefined;
  if (kind !== 'lead' && kind !== 'coordinate') return null;
  const parts = node.children.flatMap((child) => fieldSaid(page, child) ?? []);
  if (parts.length > 0) return joined(parts);
  if (text.replace(/[\s.:]+$/u, '').length > name.length) return readSaid(page, node, false);
  return node.children.length === 0 ? null : joined(node.children.map((child) => lineSaid(page, child, kind)));
}

const lineSaid = (page: Page, line: Node, kind: FieldKind): Said => ({ ...readValue(page, line, kind), headed: false, field: true });
