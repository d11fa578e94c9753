import { fold } from '../domain/fold.ts';

/** What the converter's document tree is made of, as far as text is concerned. */
export type DocxNode = {
  readonly type: string;
  readonly value?: string;
  readonly breakType?: string;
  readonly checked?: boolean;
  readonly numbering?: unknown;
  readonly children?: readonly DocxNode[];
};

const inline = (node: DocxNode): string => {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return node.breakType === 'page' ? '\f' : '\n';
  if (node.type === 'checkbox') return node.checked ? '☒' : '☐';
  return (node.children ?? []).map(inline).join('');
};

/** Hands out the labels of list paragraphs in reading order. */
type Labeller = { next(): string };

function labeller(root: DocxNode, labels: readonly string[]): Labeller {
  const count = (node: DocxNode): number => (node.numbering ? 1 : 0) + (node.children ?? []).reduce((sum, child) => sum + count(child), 0);
  // Where the two counts differ a label could land on the wrong paragraph: none is better than a wrong one.
  const usable = count(root) === labels.length;
  let at = -1;
  return {
    next: () => {
      at += 1;
      return usable ? (labels[at] ?? '') : '';
    },
  };
}

const paragraphText = (node: DocxNode, lists: Labeller): string => {
  const label = node.numbering ? lists.next() : '';
  const text = inline(node).trimEnd();
  return label === '' || text.trim() === '' ? text : `${label} ${text.trimStart()}`;
};

const blocks = (nodes: readonly DocxNode[], lists: Labeller): string[] =>
  nodes.flatMap((node) =>
    node.type === 'table' ? tableLines(node, lists) : node.type === 'paragraph' ? [paragraphText(node, lists)] : blocks(node.children ?? [], lists),
  );

/** A table that only sets two blocks side by side: letterhead, recipients and signature. */
function isLayout(rows: readonly (readonly string[][])[]): boolean {
  if (rows.length > 4 || rows.some((cells) => cells.length > 3)) return false;
  const words = fold(rows.flat(2).join(' '));
  return (
    /\b(cong hoa xa hoi chu nghia|dang cong san viet nam|doc lap tu do|noi nhan|kinh gui)\b/.test(words) ||
    /\b(so \d*.{0,12}|ngay (\d+ )?thang (\d+ )?nam)\b/.test(words.slice(0, 400))
  );
}

function tableLines(table: DocxNode, lists: Labeller): string[] {
  const rows = (table.children ?? []).map((row) => (row.children ?? []).map((cell) => blocks(cell.children ?? [], lists)));
  if (isLayout(rows)) return rows.flatMap((cells) => cells.flatMap((lines) => [...lines.filter((line) => line.trim() !== ''), '']));
  return [
    '',
    ...rows.map(
      (cells) =>
        `| ${cells
          .map((lines) =>
            lines
              .map((line) => line.trim())
              .filter(Boolean)
              .join(' ')
              .replace(/\s*\n\s*/g, ' '),
          )
          .join(' | ')} |`,
    ),
    '',
  ];
}

/** Plain text of a document tree: a paragraph a line, tables as `|` lines, letterheads cell by cell. */
export function docxText(root: DocxNode, labels: readonly string[]): string {
  return blocks(root.children ?? [], labeller(root, labels))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}
