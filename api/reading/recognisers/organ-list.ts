import { allMatches } from './all-matches.ts';

/** Lists of organs: where a new one begins, and where several share one head noun. */
const SEPARATOR =
  /\s*;\s*(?:và\s+)?|,?\s+và\s+|\s*,\s*|\s+cùng\s+(?!cấp|ngành|địa bàn)(?:với\s+)?|(?<=\p{Ll})(?<!đốc|[Ll]ãnh đạo|trưởng|[Vv]ăn phòng|[Tt]hanh tra|của|thuộc|các|cho|với|tại|là)\s+(?=Sở\s\p{Lu})/gu;
const PARTED = /[;,]|\s(?:và|cùng|Sở)\s/u;

/** Splits a list of organs where a new one begins; "các A, B, C" that share a head noun stay one. Offsets are kept. */
export function splitOrgans(text: string): { readonly name: string; readonly start: number; readonly end: number }[] {
  const parts: { name: string; start: number; end: number }[] = [];
  const cuts: { at: number; next: number }[] = [];
  let depth = 0;
  let scanned = text.includes('(') ? 0 : text.length;
  for (const match of PARTED.test(text) ? allMatches(SEPARATOR, text) : []) {
    for (; scanned < match.index; scanned += 1) {
      const char = text.charAt(scanned);
      if (char === '(') depth += 1;
      else if (char === ')') depth = Math.max(0, depth - 1);
    }
    if (depth > 0) continue;
    const next = match.index + match[0].length;
    const last = cuts[cuts.length - 1]?.next ?? 0;
    const left = text.slice(last, match.index);
    if (isCut(match[0], text.slice(next), left)) cuts.push({ at: match.index, next });
  }
  let from = 0;
  for (const { at, next } of [...cuts, { at: text.length, next: text.length }]) {
    const raw = text.slice(from, at);
    const name = raw.replace(/^[\s,;.]+|[\s,;.:]+$/gu, '');
    if (name.length > 1) {
      const start = from + raw.indexOf(name);
      parts.push({ name, start, end: start + name.length });
    }
    from = next;
  }
  return parts;
}

const NEW_HEAD =
  /^(?:(?:VP|VPUB|BCH|BCHQS|BQL|BCĐ|BTG|BTGDV|BTC|UBKT|BHXH|KBNN|NHCSXH|TAND|VKSND|TTYT|CCB|LHPN|ĐTN|LĐLĐ)(?= \S)|Tổng cục|Cảnh sát|(?:Thống kê|Viễn thông)(?= (?:tỉnh|[Tt]hành phố|\p{Lu}))|Kiểm lâm|Chi (?:bộ|đoàn|hội)|Phó(?= \p{Lu})|Trạm trưởng|Tổ trưởng|Vụ trưởng|Cục trưởng|Viện trưởng|Chi cục trưởng|trưởng(?= (?:các|thôn|bản|khu|khóm|ấp))|công chức(?= \p{Lu})|Bộ trưởng|Thứ trưởng|ngành(?= \p{Ll})|(?:cấp [ủu][ỷy]|chính quyền|công đoàn|chi bộ|chi đoàn|chi hội)(?=[ ,])|các|Các|những|UBND|HĐND|UBMTTQ|MTTQ|Mặt trận|Ủy ban|Uỷ ban|Ủy Ban|Sở|Ban|Bộ|Hội|Đoàn|Liên đoàn|Liên hiệp|Công đoàn|Công an|Phòng|Trung tâm|Văn phòng|Đài|Báo|Cổng|Tỉnh [Đđ]oàn|Thành [Đđ]oàn|tổ(?= \p{Lu})|[Ll]iên chi (?:đoàn|hội)|[Nn]hân viên(?= \p{Ll})|Tỉnh ủy|Thành ủy|Đảng|Chi nhánh|Chi cục|Cục|Vụ|Viện|Tòa|Toà|Kho bạc|Ngân hàng|Bảo hiểm|Trường|Trạm|Thường trực|Trung ương(?= (?:Đoàn|Hội))|Hội đồng|Quân|Bộ Chỉ huy|Học viện|Bệnh viện|Tổng công ty|Tổng Công ty|Công ty|Tập đoàn|Doanh nghiệp|Chuyên viên|VNPT|Viettel|MobiFone|FPT|Chủ tịch|Giám đốc|Tổng [Gg]iám đốc|Tổng [Bb]iên tập|Thủ trưởng|thủ trưởng|Thống đốc|Tư lệnh|Chỉ huy trưởng|Chủ nhiệm|người đứng đầu|Trưởng|Đồng chí|đồng chí|đảng [ủu][ỷy]|đảng đoàn|ban cán sự|đảng bộ|lãnh đạo|cơ quan|doanh nghiệp|chính quyền địa phương|từng|mỗi|Thông tấn|Đại học|Cơ quan|Thanh tra|Chính phủ|Quốc hội|Bí thư|Kiểm toán|Hạt|Tiểu ban|Tổ|Công đoàn|Đội|Liên minh|Dân quân|hội|đoàn thể|chủ đầu tư|lực lượng|hệ thống truyền thanh|người sử dụng lao động|tổ đại biểu|đại biểu(?= (?:HĐND|Hội đồng|Quốc hội))|báo, đài|Điện lực|Bưu điện|Hải quan|Thuế|Tạp chí|Chánh|Hợp tác xã|Chủ đầu tư|(?:Thư viện|Bảo tàng)(?= (?:tỉnh|[Tt]hành phố|Quốc|xã|phường|\p{Lu}))|Hiệp hội|Câu lạc bộ|Giáo hội|Nhà (?:[Tt]hiếu nhi|[Vv]ăn h[óo][aá]|[Xx]uất bản)|Liên đội|Khu phố|Bộ phận|Công chức|Hiệu trưởng|Giáo viên|Quỹ|Đồn(?= \p{Lu}))(?=[\s,;.:)]|$)/u;

const RANKED = /^(?:[Cc]ác|[Nn]hững)\s.*\s(?:cấp (?:tỉnh|huyện|xã)|(?:trên địa bàn )?(?:tỉnh|[Tt]hành phố|huyện|xã|phường))$/u;
/** A name with its rank or its matter, no bare head. */
const WHOLE = /^(?!(?:Người đứng đầu|Thủ trưởng|Bí thư|Cấp|Các|Những)\s)\p{Lu}\p{L}*\s(?:.*\s)?(?:\p{Lu}|tỉnh|thành phố|xã|phường|huyện|các \p{L}+ \p{L}+)/u;
const OTHERS =
  /^(?:đơn vị|cơ quan|tổ chức|cá nhân|địa phương)(?:,? (?:và )?(?:đơn vị|cơ quan|tổ chức|cá nhân|địa phương))*(?: khác)?(?: có)? liên quan(?=[\s,;.]|$)/u;

/** "Đồng chí Nguyễn Văn A, Phó Bí thư": one person, by name and position. */
const PERSON = /^(?:[Cc]ác )?(?:[Đđ]ồng chí|[Đđ]\/c|Ông|ông|Bà|bà)(?:\s\p{Lu}\p{Ll}*){2,5}$/u;
const POSITION =
  /^(?:Phó|Trưởng|Bí thư|Chủ tịch|Chủ nhiệm|Giám đốc|Tổng [Gg]iám đốc|Chánh|Chỉ huy trưởng|Thủ trưởng|Hiệu trưởng|Tổ trưởng|Ủy viên|Bộ trưởng|Thứ trưởng|Cục trưởng|Vụ trưởng|Viện trưởng|Chuyên viên|Công chức|Tư lệnh|Trạm trưởng)(?=\s|$)/u;

function isCut(mark: string, after: string, left: string): boolean {
  // A name that ends with its rank is whole: "các sở, ngành cấp tỉnh, cơ quan ngành dọc …", "… Thành phố và đơn vị có liên quan".
  if (RANKED.test(left) && (OTHERS.test(after) || /^(?:cơ quan (?:ngành dọc|Trung ương|trung ương)|doanh nghiệp)\s/u.test(after))) return true;
  // "Sở A, địa phương tuyên truyền": not part of a ministry's or department's name.
  if (/^(?:địa phương|đơn vị (?:có|được|liên))(?=[\s,;.]|$)/u.test(after) && /^(?:Sở|Bộ|UBND|Công an|Văn phòng)\s[^,]*$/u.test(left)) return true;
  // "… và đơn vị có liên quan", "…, cá nhân, tổ chức có liên quan" behind a named organ: all the others.
  if (OTHERS.test(after))
    return (
      !/(?:^(?:(?:[Cc]ác|[Nn]hững)\s|[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Cc]á nhân)|\s(?:cơ quan|đơn vị|tổ chức|ngành|địa phương|cá nhân)$)/u.test(left) &&
      left !== ''
    );
  if (!NEW_HEAD.test(after)) return false;
  if (PERSON.test(left) && POSITION.test(after)) return false;
  // "Công đoàn xã, phường, công đoàn các khu công nghiệp": the head is said again.
  const head = /^(?:công đoàn|chi (?:bộ|đoàn|hội)|đảng bộ|hội|ngành)(?=\s\p{L})/u.exec(after)?.[0];
  if (head !== undefined && left.toLowerCase().startsWith(`${head} `)) return true;
  if (/^đại biểu\s/u.test(after) && left.includes('bầu cử')) return false;
  // "ngành" alone goes on with a collective: "các sở, ngành".
  if (/^ngành\s/u.test(after)) return false;
  // "các bộ, ngành liên quan và chính quyền địa phương": what is rounded off is whole.
  if (/^(?:[Cc]ác|[Nn]hững)\s[^;]*\sliên quan$/u.test(left) && /^(?:chính quyền|lực lượng|cấp [ủu][ỷy])\s/u.test(after)) return true;
  // "Đảng ủy MTTQ, các đoàn thể tỉnh": one committee.
  if (
    /^các (?:đoàn thể|tổ chức chính trị - xã hội)/u.test(after) &&
    /[Đđ]ảng (?:[ủu][ỷy]|bộ) (?:cơ quan )?(?:UB|Ủy ban )?(?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?$/u.test(left)
  )
    return false;
  // "Đảng ủy, chính quyền xã": a bare head before one rank; behind a whole name, the next body.
  if (/^(?:cấp [ủu][ỷy]|chính quyền(?! địa)|công đoàn|chi (?:bộ|đoàn|hội))[\s,]/u.test(after) && !WHOLE.test(left)) return false;
  // "các cấp, các ngành": one set phrase.
  if (/^[Cc]ác (?:cấp|ngành)$/u.test(left) && /^các (?:cấp|ngành)(?=[\s,;.]|$)/u.test(after)) return false;
  // "Giám đốc, Thủ trưởng các sở", "Báo, Đài Phát thanh và Truyền hình tỉnh": two heads before one name.
  if (/^(?:Giám đốc|Thủ trưởng|Chánh|Trưởng|Báo|Đài|[Nn]gười đứng đầu)$/u.test(left)) return false;
  // "Văn phòng HĐND và UBND": one office of two.
  if (
    /(?:^|\s)Văn phòng (?:Đoàn (?:ĐBQH|đại biểu Quốc hội)(?:,| và)? ?)?(?:HĐND|Hội đồng nhân dân)?$/u.test(left) &&
    /^(?:HĐND|UBND|Hội đồng nhân dân|[ỦU][ỷy] ban nhân dân)(?=[\s,;.]|$)/u.test(after)
  )
    return false;
  if (/(?:^|\s)[Cc]ác [Tt]ập đoàn(?: kinh tế)?$/u.test(left) && /^Tổng [Cc]ông ty/u.test(after)) return false;
  const collective = /^(?:[Cc]ác|[Nn]hững)\s/u.test(left);
  // "Ban tuyên giáo các huyện, thành ủy, đảng ủy trực thuộc": one head for all of them.
  if (/^đảng (?:[ủu][ỷy]|bộ)/u.test(after) && /^\p{Lu}[^;]*\scác\s[^;]*[ủu][ỷy]$/u.test(left) && !mark.includes(';')) return false;
  // "Ban Chấp hành các đoàn viện, liên chi đoàn, chi đoàn": so have committees.
  if (
    /^(?:liên chi|chi|đoàn|hội)\s(?!\p{L}+ các\s)/u.test(after) &&
    /^(?:[Bb]an (?:Chấp hành|Thường vụ|Thường trực)|Bí thư|[Cc]ấp ủy)\s(?:các\s)[^;]*$/u.test(left) &&
    !mark.includes(';')
  )
    return false;
  // "các Bộ: Quốc phòng, Công an": the police among the ministries.
  if (/[Bb]ộ:\s[^:;]*$/u.test(left) && /^(?:Công an|Thanh tra|Quốc phòng)(?=[\s,]|$)/u.test(after)) return false;
  // "Các đ/c Phó Chủ tịch, Trưởng đoàn thể", "Chuyên viên phụ trách lĩnh vực A, B": one head for all.
  if (/lĩnh vực/u.test(left) && !mark.includes(';')) return false;
  if (/^[Cc]ác (?:đ\/c|đồng chí)\s/u.test(left) && /^(?:Phó|Trưởng|Bí thư|Chủ tịch|Chánh)/u.test(after)) return false;
  // "Chính phủ, chính quyền địa phương các cấp": behind an organ of a name, all the others.
  if (/^chính quyền địa phương/u.test(after) && /^(?:Chính phủ|Quốc hội|\p{Lu}\p{L}*\s(?:[^;]*\s)?(?:\p{Lu}|tỉnh|xã|phường|huyện|thành phố))[^;]*$/u.test(left))
    return true;
  if (mark.includes(';')) return true;
  // "các cơ quan, đơn vị", "các sở, ban, ngành, đoàn thể": one head noun for all.
  if (
    /^(?:cơ quan|doanh nghiệp|hội|đoàn thể|chính quyền địa phương|lãnh đạo|chủ đầu tư)/u.test(after) &&
    (collective || !(/^(?:doanh nghiệp|chủ đầu tư|lãnh đạo (?=UBND|[ỦU][ỷy] ban|Sở|các))\s?/u.test(after) && WHOLE.test(left))) &&
    (collective || !/^(?:cơ quan (?:báo|thông|truyền|chuyên|chức|thường trực))/u.test(after))
  )
    return false;
  if (collective && /^[\p{Ll}]/u.test(after))
    return (
      /^(?:các|những|lực lượng|trưởng các|tổ đại biểu|đại biểu)\s/u.test(after) || (/^(?:người đứng đầu|thủ trưởng)\s/u.test(after) && !/đồng chí/u.test(left))
    );
  if (collective && /^(?:Ban|Phòng|Hội|Đoàn|Sở|Bộ)(?:,|\s(?:ngành|ban))/u.test(after)) return false;
  // "UBND các xã, phường", "Sở Văn hóa, Thể thao": not a head by itself.
  if (/^(?:Ban|Bộ|Hội|Đoàn|Phòng|Vụ|Cục|Viện|Sở)(?:[,\s]*$|,\s|\s+và\s)/u.test(after)) return false;
  return true;
}
