import { readFileSync, writeFileSync } from 'node:fs';

const PATH = new URL('../../docs/graphql.md', import.meta.url);
const QUESTION = /^### (\d+\. .+)\n([\s\S]*?)(?=^### |(?![\s\S]))/gm;
const BLOCK = (language: string): RegExp => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\``);

export type Question = {
  readonly title: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: unknown;
};

export const page = (): string => readFileSync(PATH, 'utf8');

/** The questions of docs/graphql.md with the answers that stand there. Errors: for one without its query or answer. */
export function questions(): readonly Question[] {
  return [...page().matchAll(QUESTION)].map(([, title = '', body = '']) => {
    const [query, answer] = [BLOCK('graphql').exec(body)?.[1], BLOCK('json answer').exec(body)?.[1]];
    if (query === undefined || answer === undefined) throw new Error(`«${title}» lacks its query or its answer.`);
    return { title, query, variables: JSON.parse(BLOCK('json variables').exec(body)?.[1] ?? '{}'), answer: JSON.parse(answer) };
  });
}

/** Puts an answer into the page, for whoever changed what the starting collection says and has read the new answer. */
export function writeAnswer(title: string, answer: unknown): void {
  const whole = page();
  const at = whole.indexOf(`### ${title}\n`);
  const block = '```json answer\n';
  const from = whole.indexOf(block, at) + block.length;
  writeFileSync(PATH, whole.slice(0, from) + printed(answer) + whole.slice(whole.indexOf('\n```', from)));
}

const WIDTH = 150;

/** JSON in which what fits stands on one line. */
function printed(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (flat.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((entry) => inner + printed(entry, inner)).join(',\n')}\n${indent}]`;
  return `{\n${Object.entries(value)
    .map(([key, entry]) => `${inner}${JSON.stringify(key)}: ${printed(entry, inner)}`)
    .join(',\n')}\n${indent}}`;
}
