/** Marks of letters as the named characters of HTML call them. */
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  tilde: '\u0303',
  circ: '\u0302',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
};
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  deg: '°',
  sup2: '²',
  sup3: '³',
  times: '×',
  divide: '÷',
  le: '≤',
  ge: '≥',
  eth: 'ð',
  ETH: 'Ð',
  zwnj: '',
  zwj: '',
};
/** What Windows wrote between 128 and 159, which HTML means by those numbers. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function letterOf(name: string): string | undefined {
  const [, letter = '', mark = ''] = /^([A-Za-z])([a-z]{3,5})$/.exec(name) ?? [];
  const sign = MARKS[mark];
  return sign === undefined ? undefined : (letter + sign).normalize('NFC');
}

/** A text with the characters that HTML writes by name or number; what it does not know stays as it stands. */
export function withCharacters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z0-9]{1,7}));?/g, (all: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? all) : (letterOf(name) ?? all);
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code >= 128 && code < 160) return WINDOWS[code - 128] ?? '';
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });
}
