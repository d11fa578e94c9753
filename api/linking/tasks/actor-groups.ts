import { foldSyllable } from './syllables.ts';

/** Kinds of body that a directive's organisation section tells apart. */
export const ACTOR_GROUPS = ['party', 'advisory', 'elected', 'executive', 'front', 'forces'] as const;
export type ActorGroup = (typeof ACTOR_GROUPS)[number];

/** Words that name a body, the longer before the shorter: the first that fits a place takes it. */
const NAMES: readonly (readonly [ActorGroup, string])[] = [
  [
    'elected',
    'đảng đoàn quốc hội|đảng ủy quốc hội|ủy ban thường vụ quốc hội|đoàn đại biểu quốc hội|đại biểu quốc hội|hội đồng nhân dân|quốc hội|cơ quan dân cử',
  ],
  [
    'front',
    'đảng đoàn mặt trận tổ quốc|đảng ủy mặt trận tổ quốc|ủy ban mặt trận tổ quốc|mặt trận tổ quốc|mặt trận|tổ chức chính trị xã hội|đoàn thể|đoàn thanh niên|hội liên hiệp|hội nông dân|hội cựu chiến binh|liên đoàn lao động|tổng liên đoàn lao động|tỉnh đoàn|thành đoàn|huyện đoàn|công đoàn|hội phụ nữ|tổ chức đoàn',
  ],
  [
    'advisory',
    'ban tuyên giáo và dân vận|ban tuyên giáo|ban dân vận|ban tổ chức|ban nội chính|ban kinh tế|ban chính sách chiến lược|ủy ban kiểm tra|văn phòng trung ương|văn phòng tỉnh ủy|văn phòng thành ủy|văn phòng huyện ủy|văn phòng đảng ủy|các ban đảng|ban xây dựng đảng|cơ quan đầu mối',
  ],
  [
    'forces',
    'quân ủy trung ương|đảng ủy công an trung ương|đảng ủy quân sự|bộ chỉ huy quân sự|ban chỉ huy quân sự|lực lượng vũ trang|bộ quốc phòng|bộ công an|công an|quân đội|bộ đội biên phòng|quân sự',
  ],
  [
    'executive',
    'ban cán sự đảng chính phủ|đảng ủy chính phủ|đảng ủy ủy ban nhân dân|ban cán sự đảng ủy ban nhân dân|ban cán sự đảng|ủy ban nhân dân|chính phủ|cơ quan hành chính|chính quyền|các bộ|bộ trưởng|các sở|sở ban ngành|sở|phòng|trung tâm|bộ|đài',
  ],
  ['party', 'tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|cấp ủy|tổ chức đảng|tổ chức cơ sở đảng|đảng bộ|chi bộ'],
];

const byFirst = new Map<string, { readonly group: ActorGroup; readonly words: readonly string[] }[]>();
for (const [group, names] of NAMES) {
  for (const name of names.split('|')) {
    const words = name.split(' ').map(foldSyllable);
    const first = words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { group, words }].sort((a, b) => b.words.length - a.words.length),
    );
  }
}

/** The groups that folded syllables name; a name of one syllable ("Sở", "Bộ") counts in the first place only. */
export function actorGroupsOf(words: readonly string[]): ReadonlySet<ActorGroup> {
  const found = new Set<ActorGroup>();
  for (let at = 0; at < words.length; ) {
    const hit = byFirst.get(words[at] ?? '')?.find((entry) => (entry.words.length > 1 || at === 0) && entry.words.every((word, k) => words[at + k] === word));
    if (hit !== undefined) found.add(hit.group);
    at += hit?.words.length ?? 1;
  }
  return found;
}
