import { FileError } from '../domain/errors.ts';
import { FILE_LIMITS } from './limits.ts';

/** An element of an XML part, or a stretch of its text. Names as written, with their prefix. */
export type XmlNode = XmlElement | string;
export type XmlElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly XmlNode[] };

const malformed = (): FileError => new FileError('FILE_DAMAGED', 'Nội dung bên trong tệp bị hỏng. Hãy mở tệp bằng Word, lưu lại rồi nhập lại.');
const forbidden = (): FileError =>
  new FileError('FILE_DAMAGED', 'Tệp có khai báo XML không an toàn (DOCTYPE), không tệp Word bình thường nào có. Hãy mở tệp bằng Word, lưu lại rồi nhập lại.');
const tooLarge = (): FileError => new FileError('FILE_TOO_LARGE', 'Tệp có quá nhiều phần tử để đọc. Hãy tách tệp rồi nhập lại.');

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,6}));/g,
    (all, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function readAttributes(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) attributes[name] = unescapeXml(double ?? single ?? '');
  return attributes;
}

/** Where a tag that opens at `from` closes: a ">" outside quotes. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const char = xml.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  throw malformed();
}

const after = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw malformed();
  return at + mark.length;
};

type Open = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: XmlNode[] };

/**
 * The root element of an XML part. Document types are refused and entities other than the five named ones are left as
 * they stand, so nothing outside the part is ever looked at. Errors: FileError FILE_DAMAGED, FILE_TOO_LARGE.
 */
export function parseXml(xml: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  let top = root;
  let nodes = 0;
  let at = 0;
  const add = (node: XmlNode): void => {
    nodes += 1;
    if (nodes > FILE_LIMITS.nodes) throw tooLarge();
    top.children.push(node);
  };
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag !== at) {
      const text = xml.slice(at, tag === -1 ? xml.length : tag);
      if (stack.length > 1) add(unescapeXml(text));
      if (tag === -1) break;
    }
    if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag + 4);
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = after(xml, ']]>', tag + 9);
      add(xml.slice(tag + 9, at - 3));
    } else if (xml.startsWith('<?', tag)) at = after(xml, '?>', tag + 2);
    else if (xml.startsWith('<!', tag)) throw forbidden();
    else {
      const end = tagEnd(xml, tag + 1);
      if (xml.charAt(tag + 1) === '/') {
        if (stack.length === 1 || top.name !== xml.slice(tag + 2, end).trim()) throw malformed();
        stack.pop();
        top = stack[stack.length - 1] ?? root;
      } else {
        const empty = xml.charAt(end - 1) === '/';
        const inside = xml.slice(tag + 1, empty ? end - 1 : end);
        const name = /^[^\s/]+/.exec(inside)?.[0] ?? '';
        const element: Open = { name, attributes: inside.length === name.length ? {} : readAttributes(inside.slice(name.length)), children: [] };
        add(element);
        if (!empty) {
          if (stack.length > FILE_LIMITS.depth) throw tooLarge();
          stack.push(element);
          top = element;
        }
      }
      at = end + 1;
    }
  }
  const found = root.children.find((node) => typeof node !== 'string');
  if (stack.length > 1 || found === undefined || typeof found === 'string') throw malformed();
  return found;
}

/** The elements directly below one, of a name or all. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  if (element === undefined) return [];
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name));
}

/** The first element directly below one, along a path of names. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = childrenOf(found, name)[0];
  return found;
}
