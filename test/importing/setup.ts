import type { Actor } from '../../api/domain/actor.ts';
import { createImporter, type ImporterOptions, type ImportFile } from '../../api/importing/importer.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { REGISTER } from '../linking/graph.ts';

export const EDITOR: Actor = { id: 'editor', name: 'Biên tập viên', organ: null, role: 'editor', scope: null };

export type Office = { readonly store: GraphStore; readonly importer: ReturnType<typeof createImporter>; readonly reported: unknown[] };

/** An importer over a memory store, with a clock that ticks a second at each look. */
export function office(options: Partial<ImporterOptions> = {}): Office {
  const store = options.store ?? createMemoryStore();
  const reported: unknown[] = [];
  let second = 0;
  const clock = (): string => {
    second += 1;
    return new Date(Date.UTC(2026, 0, 1) + second * 1_000).toISOString();
  };
  return { store, importer: createImporter({ store, clock, register: REGISTER, report: (error) => reported.push(error), ...options }), reported };
}

export const textFile = (name: string, text: string): ImportFile => ({ name, bytes: new TextEncoder().encode(text) });

/** Imports files and waits until all is done; the items as they ended. */
export async function take({ store, importer }: Office, files: readonly ImportFile[]) {
  const job = await importer.importFiles(EDITOR, files);
  await importer.idle();
  return { job, items: await store.items(EDITOR, job.id) };
}

/** A short plan in the form of such documents, in words of our own. */
export function plan(parts: {
  readonly symbol: string;
  readonly organ: string;
  readonly place: string;
  readonly date: string;
  readonly upper: string;
  readonly matter?: string;
}): string {
  const matter = parts.matter ?? 'xây dựng thư viện cơ sở';
  return [
    parts.organ.toUpperCase(),
    `Số ${parts.symbol}`,
    `${parts.place}, ngày ${parts.date}`,
    '',
    'KẾ HOẠCH',
    `thực hiện ${parts.upper} về ${matter}`,
    '',
    `Thực hiện ${parts.upper} về ${matter}, ${parts.organ} ban hành kế hoạch như sau:`,
    '',
    'I. MỤC ĐÍCH',
    `Đưa việc ${matter} vào chương trình công tác hằng năm.`,
    'II. NHIỆM VỤ',
    '1. Rà soát cơ sở vật chất hiện có và lập danh mục cần bổ sung.',
    '2. Vận động các đơn vị ủng hộ sách, báo và trang thiết bị.',
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Các chi bộ trực thuộc triển khai kế hoạch này./.',
    '',
    'Nơi nhận:',
    '- Các chi bộ trực thuộc,',
    '- Lưu văn phòng.',
    '',
    'T/M BAN THƯỜNG VỤ',
    'BÍ THƯ',
    '',
    'Nguyễn Văn Mẫu',
  ].join('\n');
}
