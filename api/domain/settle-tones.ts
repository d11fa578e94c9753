const TONES = '\u0300\u0301\u0303\u0309\u0323';
const BASE: ReadonlyMap<string, readonly [string, string]> = new Map(
  [...'aeyAEY'].flatMap((letter) => [...TONES].map((tone) => [(letter + tone).normalize('NFC'), [letter, tone] as const] as const)),
);
/** "hoà", "khoẻ", "uỷ" at the end of a syllable: the tone on the last vowel; "quý" keeps it there. */
const LATE = /(?<![qQ])([oO])([àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ])(?!\p{L})|(?<![qQ])([uU])([ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu;

/** A composed text with the tone marks in one place ("hòa", "ủy"), whatever hand put them; as long as before, character for character. */
export function settleTones(text: string): string {
  return text.replace(LATE, (whole: string, o?: string, onO?: string, u?: string, onU?: string) => {
    const first = o ?? u ?? '';
    const parts = BASE.get(onO ?? onU ?? '');
    return parts === undefined ? whole : (first + parts[1]).normalize('NFC') + parts[0];
  });
}
