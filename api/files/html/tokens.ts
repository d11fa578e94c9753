import { withCharacters } from './entities.ts';

/** A tag or a stretch of text of a web page, in order. Names of tags and attributes are in small letters. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'close'; readonly name: string };

/** Elements whose content is no text of the page. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'title', 'textarea', 'select', 'iframe', 'object']);
const ATTRIBUTE = /([^\s=/"'<>]{1,60})\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const MOST_ATTRIBUTES = 4_000;

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found: [string, string][] = [];
  for (const [, name = '', double, single, bare] of text.slice(0, MOST_ATTRIBUTES).matchAll(ATTRIBUTE))
    found.push([name.toLowerCase(), withCharacters(double ?? single ?? bare ?? '')]);
  return Object.fromEntries(found);
}

/** Where a tag that begins at `from` ends: a ">" outside quotes; -1 where none does. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && html.charAt(at - 1) === '=') quote = char;
    else if (char === '>') return at;
  }
  // A quote that is never closed: the tag ends where the next one would.
  return html.indexOf('>', from);
}

/** The tags and texts of a web page. Broken markup is taken as far as it goes; time grows with the length of the page. */
export function* tokensOf(html: string): Generator<Token> {
  const lower = html.toLowerCase();
  let at = 0;
  let torn = false;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    if (tag === -1) {
      yield { kind: 'text', text: withCharacters(html.slice(at)) };
      return;
    }
    if (tag > at) yield { kind: 'text', text: withCharacters(html.slice(at, tag)) };
    if (html.startsWith('<!--', tag)) {
      const end = html.indexOf('-->', tag + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const name = /^<(\/?)([a-zA-Z][a-zA-Z0-9:]{0,30})/.exec(html.slice(tag, tag + 34));
    if (name === null && !/[!?/]/.test(html.charAt(tag + 1))) {
      yield { kind: 'text', text: '<' };
      at = tag + 1;
      continue;
    }
    // Once a quote was never closed, tags simply end at the next ">".
    const end: number = torn ? html.indexOf('>', tag) : tagEnd(html, tag + 1);
    if (end === -1) return;
    torn ||= html.slice(tag + 1, end).length > 100_000;
    at = end + 1;
    if (name === null) continue;
    const [, slash = '', written = ''] = name;
    const element = written.toLowerCase();
    if (slash === '/') yield { kind: 'close', name: element };
    else if (UNSEEN.has(element)) {
      const close = html.charAt(end - 1) === '/' ? end : lower.indexOf(`</${element}`, at);
      at = close === -1 ? html.length : close === end ? at : html.indexOf('>', close) + 1 || html.length;
    } else yield { kind: 'open', name: element, attributes: attributesOf(html.slice(tag + name[0].length, end)) };
  }
}
