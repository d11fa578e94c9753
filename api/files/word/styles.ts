import { childAt, childrenOf, type XmlElement } from '../xml.ts';
import type { ListPlace, Numbering } from './numbering.ts';

/** What paragraph and character styles give, their bases included. */
export type Styles = {
  /** Font of a run by its own properties, its character style and its paragraph's style; empty when none is named. */
  fontOf(run: XmlElement | undefined, paragraphStyle: string | null): string;
  /** List of a paragraph by its own properties and its style; null when it is in none. */
  listOf(paragraph: XmlElement | undefined): ListPlace | null;
};

const DEPTH = 12;
const value = (element: XmlElement | undefined): string | null => element?.attributes['w:val'] ?? null;

/** The font of a run's properties: the one for letters beyond ASCII first, since those tell the table. */
const fontIn = (properties: XmlElement | undefined): string | null => {
  const fonts = childAt(properties, 'w:rFonts')?.attributes;
  return fonts?.['w:hAnsi'] ?? fonts?.['w:ascii'] ?? null;
};

/** From the root of `word/styles.xml`; undefined where there is none. */
export function readStyles(root: XmlElement | undefined, numbering: Numbering): Styles {
  const styles = new Map(childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style] as const));
  const usual = childrenOf(root, 'w:style').find((style) => style.attributes['w:type'] === 'paragraph' && style.attributes['w:default'] === '1');
  const usualFont = fontIn(childAt(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')) ?? '';

  const along = <T>(id: string | null, look: (style: XmlElement) => T | null): T | null => {
    let style = id === null ? usual : (styles.get(id) ?? usual);
    for (let step = 0; style !== undefined && step < DEPTH; step += 1) {
      const found = look(style);
      if (found !== null) return found;
      const base = value(childAt(style, 'w:basedOn'));
      style = base === null ? undefined : styles.get(base);
    }
    return null;
  };

  return {
    fontOf: (run, paragraphStyle) => {
      const own = fontIn(run);
      if (own !== null) return own;
      const runStyle = value(childAt(run, 'w:rStyle'));
      const byStyle = runStyle === null ? null : along(runStyle, (style) => fontIn(childAt(style, 'w:rPr')));
      return byStyle ?? along(paragraphStyle, (style) => fontIn(childAt(style, 'w:rPr'))) ?? usualFont;
    },
    listOf: (paragraph) => {
      const style = value(childAt(paragraph, 'w:pStyle'));
      const own = childAt(paragraph, 'w:numPr');
      const inherited = along(style, (known) => {
        const properties = childAt(known, 'w:pPr', 'w:numPr');
        const numId = value(childAt(properties, 'w:numId'));
        const id = known.attributes['w:styleId'] ?? '';
        const bound = numbering.byStyle.get(id);
        if (numId === null) return bound ?? null;
        const level = value(childAt(properties, 'w:ilvl'));
        return { numId, level: level === null ? (bound?.numId === numId ? bound.level : 0) : Number(level) };
      });
      const numId = value(childAt(own, 'w:numId')) ?? inherited?.numId ?? null;
      if (numId === null || numId === '0') return null;
      return { numId, level: Number(value(childAt(own, 'w:ilvl')) ?? inherited?.level ?? 0) };
    },
  };
}
