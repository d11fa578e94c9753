import type { Page } from '../layout/page.ts';
import type { Draft } from '../tasks/flatten.ts';
import { readTables, rowTasks } from '../tasks/tables.ts';
import type { Node } from './outline.ts';

/** Tasks printed as tables, under the annex or section they stand in. */
export function annexDrafts(page: Page, outline: Node): Draft[] {
  const drafts: Draft[] = [];
  const sections = outline.children;
  for (const table of readTables(page, outline.block, page.blocks.length)) {
    const holder = [...sections].reverse().find((section) => section.block <= table.from && section.kind !== 'paragraph') ?? outline;
    drafts.push(...rowTasks(page, table, holder, null));
  }
  return drafts;
}
