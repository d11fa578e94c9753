/** Which words are Vietnamese syllables: the proof that bytes were read by the right table. */

const ONSET = '(?:ngh|ng|nh|n|gh|gi|g|kh|k|ch|c|tr|th|t|ph|p|qu|b|d|đ|h|l|m|r|s|v|x)?';

const RIMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
  'ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot ' +
  'oa oac oach oai oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oong ooc ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ua uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt ' +
  'uy uya uych uyên uyêt uynh uyt uyu uyn ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych yn ynh yt yêm yên yêng yêt yêu';

const SYLLABLE = new RegExp(`^${ONSET}(?:${RIMES.split(' ').join('|')})$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a word without digits and marks of punctuation is one syllable as Vietnamese spells it, with at most one tone. */
export function isSyllable(word: string): boolean {
  if (word.length > 8) return false;
  const spread = word.toLowerCase().normalize('NFD');
  const tones = spread.match(TONES)?.length ?? 0;
  return tones <= 1 && SYLLABLE.test(spread.replace(TONES, '').normalize('NFC'));
}

/** Words with letters beyond ASCII: how many are syllables, and how many there are. Signs inside a word (½, ¹) count as letters. */
export function markedWords(text: string): { readonly right: number; readonly all: number } {
  let right = 0;
  let all = 0;
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7\u0192\u2018-\u203a\u20ac\u2122]+/gu)) {
    const bare = word.replace(/^[“”‘’«»‹›"']+|[“”‘’«»‹›"']+$/gu, '');
    // "QĐ", "HĐND" prove nothing.
    if (!/[^\p{ASCII}Đ]/u.test(bare)) continue;
    all += 1;
    if (isSyllable(bare)) right += 1;
  }
  return { right, all };
}
