/** Ways the same document reaches us: every one of them must be read to the same facts. Seeded, so that a failure can be made again. */
type Rewriting = { readonly name: string; readonly rewrite: (text: string, seed: number) => string };

/** A small linear congruential generator: numbers from 0 up to 1. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const TONE_PAIRS = ['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ', 'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ', 'ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'];
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const LATE_TONES = new Map(
  TONE_PAIRS.flatMap((pair) => {
    const [early = '', late = ''] = pair.split(' ');
    return [
      [early, late],
      [early.toUpperCase(), late.toUpperCase()],
      [capital(early), capital(late)],
    ] as const;
  }),
);
const EARLY = new RegExp(`(${[...LATE_TONES.keys()].join('|')})(?!\\p{L})`, 'gu');
const EARLY_TONES = new Map([...LATE_TONES].map(([early, late]) => [late, early]));
const LATE = new RegExp(`(?<![qQ])(${[...EARLY_TONES.keys()].join('|')})(?!\\p{L})`, 'gu');

/** What a line may begin with that says more than that the paragraph goes on. */
/** The lines of a letterhead are no paragraphs of running text. */
const LETTERHEAD = /^(?:CỘNG H|ĐẢNG CỘNG|Độc lập)/u;
const LABEL = /^(?:[-–—•●▪+*|#([]|\d|[IVX]+\s?[./)-]|[a-zđA-E]\d?[).\-/]|Điều|ĐIỀU|PHỤ|Phụ|Phần|PHẦN|Chương|CHƯƠNG|Số|SỐ|Nơi|NƠI|Căn|Thực|Theo)/u;

/** Breaks the lines of single-line paragraphs that blank lines set apart, where `cut` says so. */
function wrapped(text: string, cut: (column: number) => boolean): string {
  if (spaced(text)) return text;
  return text
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) => {
      if (/[|#\n]/.test(paragraph.trim()) || LETTERHEAD.test(paragraph.trim())) return paragraph;
      let column = 0;
      return paragraph.replace(/\S+ ?/gu, (word, at: number) => {
        column += word.length;
        const next = paragraph.slice(at + word.length);
        if (!word.endsWith(' ') || LABEL.test(next) || !/^[\p{L}\d]/u.test(next) || !cut(column)) return word;
        column = 0;
        return `${word.slice(0, -1)}\n`;
      });
    })
    .join('');
}

/** Blank lines between the lines of one paragraph, as some PDF readers print them, set no paragraphs apart. */
function spaced(text: string): boolean {
  const paragraphs = text.split(/\n[ \t]*\n/);
  return paragraphs.length < 4 || paragraphs.filter((paragraph) => /^\s*\p{Ll}/u.test(paragraph)).length * 5 > paragraphs.length;
}

export const REWRITINGS: readonly Rewriting[] = [
  { name: 'decomposed letters (NFD)', rewrite: (text) => text.normalize('NFD') },
  { name: 'CRLF line ends', rewrite: (text) => text.replace(/\n/g, '\r\n') },
  { name: 'tone marks on the last vowel', rewrite: (text) => text.replace(EARLY, (early) => LATE_TONES.get(early) ?? early) },
  { name: 'tone marks on the first vowel', rewrite: (text) => text.replace(LATE, (late) => EARLY_TONES.get(late) ?? late) },
  {
    name: 'form feeds between words',
    rewrite: (text, seed) => {
      const next = numbers(seed);
      // Any two words, whatever signs they bear, also before a label and behind the end of a sentence. Where a line ends
      // that no small letter goes on, the page break stands beside the line end and not in its place.
      return text.replace(/(?<=\S)([ \n])(?=(\S.?))/gu, (space: string, _: string, after: string) => {
        if (next() >= 0.04) return space;
        const kept = space === '\n' && !/^\p{Ll}(?![).])/u.test(after);
        return (kept ? [`${space}\f`, `\f${space}`] : [`${space}\f`, `\f${space}`, '\f'])[Math.floor(next() * (kept ? 2 : 3))] ?? space;
      });
    },
  },
  { name: 'lines cut at a column', rewrite: (text, seed) => wrapped(text, (column) => column > 58 + (seed % 40)) },
  {
    name: 'lines cut anywhere',
    rewrite: (text, seed) => {
      const next = numbers(seed);
      return wrapped(text, () => next() < 0.06);
    },
  },
];
