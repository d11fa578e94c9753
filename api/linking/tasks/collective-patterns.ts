import { END, START } from './specific-words.ts';

/** Bodies that are meant as all of their kind. */
const KINDS =
  'sở|ban|ngành|bộ|phòng|cơ quan(?:,? đơn vị| ngang bộ)?|đơn vị|địa phương|đoàn thể|hội|hội quần chúng|hội đặc thù|doanh nghiệp|hợp tác xã|cấp ủy|tổ chức (?:cơ sở )?đảng|chi bộ|đảng bộ|chi, đảng bộ|đảng ủy|' +
  'tổ chức chính trị\\s?[-–]\\s?xã hội|tổ chức xã hội(?:\\s?[-–]?\\s?nghề nghiệp)?|trường(?: học| (?:trung học|tiểu học|mầm non|phổ thông|trung học cơ sở|trung học phổ thông|đại học|cao đẳng))?|cơ sở giáo dục|bệnh viện|trạm y tế';
const PLACES = 'xã|phường|thị trấn|đặc khu';
/** Those that only exist in one part of the country or on one level. */
const TOLD = 'khối thi đua|cụm thi đua|khu phố|tổ dân phố|thôn|tỉnh ủy|thành ủy|huyện ủy';
const UNIT = '(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)(?!\\s(?:ủy|hội|đoàn))';
/** Which of them: at what level, of what body, from where to where. */
const WHICH = `(?:\\s(?:có liên quan|liên quan|trực thuộc(?=\\strên)))?\\s(?:cấp\\s(?:${UNIT}|cơ sở)|(?:trong|trên địa bàn|thuộc|trực thuộc|của)\\s(?:toàn\\s)?(?:${UNIT}|khối|đảng bộ|huyện ủy|tỉnh ủy|thành ủy|đảng ủy|trung ương)|trên địa bàn|từ\\s${UNIT}\\sđến\\s(?:${UNIT}|cơ sở)|${UNIT})`;

const one = (kinds: string): string => `(?:${kinds})${END}`;
const TIED = '(?:,\\s|\\svà\\s)(?:các\\s)?';
const EACH = `${START}(?:các|từng|mỗi)\\s`;
const more = `(?:${TIED}${one(`${KINDS}|${PLACES}|${TOLD}`)})*`;
/** "các sở, ngành trên địa bàn": which of all is said. */
export const WHICH_OF_ALL = `${EACH}${one(KINDS)}${more}${WHICH}${END}`;
/** "các khu phố, trường học": the kind says it. */
export const KIND_TOLD = `${EACH}${one(TOLD)}(?:${TIED}${one(`${PLACES}|${TOLD}|trường học`)})*`;
