import type { Item, ItemList } from '../domain/coverage.ts';
import { byText } from '../domain/order.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { DirectiveRef } from './refs.ts';

export const ItemListRef = closedList<ItemList>(builder, 'ItemList', 'The lists of what is to be handled. They are never mixed.', {
  A: 'Việc cần đôn đốc: may leave the office.',
  B: 'Nội dung cần trao đổi: leaves the office only after a person confirmed it.',
  C: 'Dữ liệu cần hoàn thiện: this office’s own work, never in a report about others.',
  info: 'Thông tin: no gap.',
});
type RuleCount = { readonly list: ItemList; readonly rule: string; readonly count: number };
export const RuleCountRef = builder.objectRef<RuleCount>('ItemCount').implement({
  description: 'Items of one rule.',
  fields: (t) => ({
    list: t.expose('list', { type: ItemListRef, description: 'The list of the rule.' }),
    rule: t.exposeString('rule', { description: 'The rule.' }),
    count: t.exposeInt('count', { description: 'How many; never 0.' }),
  }),
});

type DocumentCount = { readonly id: string; readonly count: number };
export const DocumentCountRef = builder.objectRef<DocumentCount>('ItemDocumentCount').implement({
  description: 'Items that one document has to do with.',
  fields: (t) => ({
    directive: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The document. Null when it was just removed.',
      resolve: ({ id }, _args, { loaders }) => loaders.directive.load(id),
    }),
    count: t.exposeInt('count', { description: 'How many; never 0.' }),
  }),
});
type OrganCount = { readonly id: string; readonly name: string; readonly count: number };
export const OrganCountRef = builder.objectRef<OrganCount>('ItemOrganCount').implement({
  description: 'Items of one organ.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the organ, as the filter takes it.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    resolved: t.boolean({
      description: 'False where only the words are known, and they name no body of the register.',
      resolve: ({ id }) => !id.startsWith('o:words:'),
    }),
    count: t.exposeInt('count', { description: 'How many; never 0.' }),
  }),
});

/** Items by the document they are held against, or are about; most items first. */
export function documentsOf(kept: readonly Item[]): readonly DocumentCount[] {
  const counts = new Map<string, number>();
  for (const { againstId, directiveId } of kept) {
    const id = againstId ?? directiveId;
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count || byText(a.id, b.id));
}

/** Items by organ, by name. */
export function organsOf(kept: readonly Item[]): readonly OrganCount[] {
  const counts = new Map<string, OrganCount>();
  for (const { organId, organName } of kept) {
    if (organId !== null && organName) counts.set(organId, { id: organId, name: organName, count: (counts.get(organId)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => byText(a.name, b.name));
}

/** Items by rule, in the order they come. */
export function countsOf(all: readonly Item[]): readonly RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { list, rule } of all) counts.set(rule, { list, rule, count: (counts.get(rule)?.count ?? 0) + 1 });
  return [...counts.values()];
}
