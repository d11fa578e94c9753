import type { Evidence, Fact } from '../../domain/evidence.ts';
import type { Level, Line } from '../../domain/lists.ts';
import { blockAt, evidenceAt, type Page } from '../layout/page.ts';
import { departments } from './departments.ts';
import { centralOffice, enactingOrgan, jointLines, letterheadLines, type OrganSpan, spellOrgan, titledIssuer } from './issuer.ts';
import { issuerLine } from './issuer-line.ts';
import { districtAbove, withEnactingPlace, withPlaceOfIssue } from './lost-place.ts';
import { ownLines } from './own-lines.ts';
import { completeOrgan, mostFrequent, type OwnPlace, placesOf } from './own-place.ts';
import type { Parts } from './parts.ts';
import { levelOf, lineOf } from './system.ts';
import { toldIssuer } from './told-issuer.ts';

/** Who issued the document and where it stands: issuers, system, level, own place. */
export type Identity = {
  readonly issuers: readonly Fact<string>[];
  readonly line: Fact<Line> | null;
  readonly level: Fact<Level> | null;
  readonly place: OwnPlace;
  readonly province: Fact<string> | null;
  readonly district: Fact<string> | null;
  readonly commune: Fact<string> | null;
  /** Flow offset of the organ of the enacting sentence. */
  readonly enactsAt: number | null;
};

const PARTY_HEAD = /ĐẢNG|TỈNH [ỦU]|THÀNH [ỦU]|HUYỆN [ỦU]|MẶT TRẬN|MTTQ|CÔNG ĐOÀN|LIÊN ĐOÀN|BAN CHẤP HÀNH|ĐOÀN|HỘI (?!ĐỒNG)/u;

export function readIdentity(page: Page, parts: Parts, placeOfIssue: string | null, signature: string): Identity {
  const head = letterheadLines(page, parts);
  const enacting = enactingOrgan(page, parts);
  const headText = head.map((line) => line.name).join(' ');
  const chosen = chooseIssuers(page, head, headText, enacting, parts).map((span) => withPlaceOfIssue(span, placeOfIssue));
  const known = [headText, enacting?.name ?? '', ...chosen.map((span) => span.name)].join(' | ');
  const title = page.blocks
    .slice(...parts.title)
    .map((block) => block.text)
    .join(' ');
  const rough = levelOf(chosen[0]?.name ?? known, null) ?? levelOf(known, null);
  const place = findPlace(page, { known, title, placeOfIssue, central: rough === 'central' });
  const names = chosen.length > 0 ? chosen : fromBody(page, signature);
  const first = names[0];
  const full = first ? completeOrgan(dropAbbreviations(first.name), place) : '';
  const level = full === '' ? null : (levelOf(full, place.province) ?? committeeLevel(full, page.flow));
  const commune = level === 'commune' ? (place.commune ?? bareCommune(placeOfIssue)) : null;
  const own: OwnPlace = {
    province: level === 'central' ? null : place.province,
    district: level === 'district' || level === 'commune' || names.length === 0 ? place.district : null,
    commune,
  };
  const evidence = first ? [evidenceAt(page, first.start, first.end)] : [];
  const issuers = names.map((span): Fact<string> => {
    const plain = dropAbbreviations(span.name);
    const completed = withTail(completeOrgan(plain, own), level, own);
    const proof = [evidenceAt(page, span.start, span.end)];
    return completed === span.name || completed === plain
      ? { value: completed, source: 'read', evidence: proof }
      : { value: completed, source: 'completed', from: 'own place', evidence: proof };
  });
  return {
    issuers,
    line: first ? { value: lineOf(full), source: 'completed', from: 'name of the issuer', evidence } : null,
    level: level === null ? null : { value: level, source: 'completed', from: 'name of the issuer', evidence },
    place: own,
    province: own.province === null || place.said ? fact(own.province, page) : mostNamed(own.province, place.rivals, page),
    district: fact(own.district, page),
    commune: fact(own.commune, page),
    enactsAt: enacting?.start ?? null,
  };
}

/** A steering committee whose name says no level is central where the text calls it the Government's or the State's. */
function committeeLevel(issuer: string, flow: string): Level | null {
  return /^Ban [Cc]hỉ đạo/u.test(issuer) && /[Bb]an [Cc]hỉ đạo (?:của Chính phủ|Trung ương|Nhà nước|quốc gia)/u.test(flow) ? 'central' : null;
}

/** State organs sign by their letterhead; Party, Front and unions by the organ of the enacting sentence. */
function chooseIssuers(page: Page, head: readonly OrganSpan[], headText: string, enacting: OrganSpan | null, parts: Parts): OrganSpan[] {
  const titled = PARTY_HEAD.test(headText) || head.length === 0 ? (titledIssuer(page, parts) ?? toldIssuer(page, parts, head, enacting !== null)) : null;
  if (titled !== null) return splitJoint(titled);
  const lines = sameCell(
    page,
    head.filter((line, place) => !/^ĐẢNG BỘ/u.test(line.name) && !isSuperior(line.name, head.slice(place + 1))),
  );
  const joint = jointLines(lines);
  if (joint !== null) return joint;
  const fromHead = subordinate(page, lines) ?? joinHead(page, ownLines(lines));
  const line = issuerLine(page, parts);
  const enacts =
    enacting !== null && enacting.name.length < 150
      ? fromHeadLine(page, enacting, head)
      : PARTY_HEAD.test(headText) && line !== null
        ? fromHeadLine(page, line, head)
        : null;
  if (enacts !== null && (fromHead === null || PARTY_HEAD.test(headText))) return splitJoint(enacts);
  if (fromHead !== null) return departments(page, withEnactingPlace(withEnactingPlace(fromHead, enacts), line));
  if (enacts !== null) return splitJoint(enacts);
  const capitals = page.blocks
    .slice(parts.opening[0], parts.opening[0] + 2)
    .find((block) => ISSUER_LINE.test(block.text) && block.text === block.text.toUpperCase());
  if (line !== null) return [line];
  return capitals ? [{ name: spellOrgan(capitals.text, page.flow), start: capitals.start, end: capitals.end }] : fromSiteTable(page);
}

/** "Ban Thường vụ Đảng ủy Khối" under "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH": the sentence says the short name, the head the whole. */
function fromHeadLine(page: Page, enacting: OrganSpan, head: readonly OrganSpan[]): OrganSpan {
  // "Ban Chấp hành Đảng bộ" under "ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH X": the committee's own organisation.
  const own = /\sĐảng bộ$/u.test(enacting.name) ? head.find(({ name }) => /^ĐẢNG [ỦU][ỶY]\s/u.test(name)) : undefined;
  if (own) return { ...enacting, name: `${enacting.name} ${spellOrgan(own.name, page.flow).replace(/^Đảng [ủu][ỷy] /u, '')}` };
  const short = /(?:Đảng [ủu][ỷy]|Công đoàn|Hội|Đoàn)(?:\s\p{L}+){0,2}$/u.exec(enacting.name)?.[0].toUpperCase();
  if (short === undefined) return enacting;
  const at = head.findIndex(({ name }) => name.startsWith(short));
  const lines = head.slice(at === -1 ? head.length : at);
  // "ĐẢNG ỦY XÃ X" over "VĂN PHÒNG": the lower line is no part of the committee's name.
  const lower = lines.findIndex(({ name }, place) => place > 0 && BELOW.test(name));
  const whole = lines
    .slice(0, lower === -1 ? lines.length : lower)
    .map(({ name }) => name)
    .join(' ');
  const rest = whole.slice(short.length).replace(/\s*\*.*$/u, '');
  return /^\s\p{Lu}/u.test(rest) && rest.length < 90
    ? {
        ...enacting,
        name: `${enacting.name} ${spellOrgan(rest.trim(), page.flow).replace(/^(?:Các|Tỉnh|Thành phố|Huyện|Quận|Xã|Phường|Đặc khu|Thị trấn)(?= )/u, (rank) => rank.toLowerCase())}`,
      }
    : enacting;
}

/** "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH X" over "ĐẢNG ỦY PHƯỜNG Y": the committee above the one that issues. */
const isSuperior = (line: string, below: readonly OrganSpan[]): boolean =>
  /^(?:BAN CHẤP HÀNH )?ĐẢNG BỘ /u.test(line) &&
  below.some(({ name }) => /^(?:ĐẢNG [ỦU][ỶY]|HUYỆN [ỦU][ỶY]|THỊ [ỦU][ỶY]|QUẬN [ỦU][ỶY]|THÀNH [ỦU][ỶY])(?:\s|$)/u.test(name));

const ISSUER_LINE = /^(?:CHỦ TỊCH [ỦU][ỶY] BAN|THỦ TƯỚNG|BỘ TRƯỞNG|[ỦU][ỶY] BAN|HỘI ĐỒNG|CHÍNH PHỦ|QUỐC HỘI)/u;

/** "Nơi ban hành: | Chính phủ", as web sites print above the text. */
function fromSiteTable(page: Page): OrganSpan[] {
  const at = page.blocks.slice(0, 45).findIndex((block) => /^(?:Nơi|Cơ quan) ban hành:?$/u.test(block.text));
  const value = at === -1 ? undefined : page.blocks[at + 1];
  return value && value.text.length < 120 ? [{ name: value.text, start: value.start, end: value.end }] : [];
}

/** The lines that stand in the cell of the first one: the other column names no issuer. */
function sameCell(page: Page, lines: readonly OrganSpan[]): OrganSpan[] {
  const cellOf = (line: OrganSpan): number | undefined => blockAt(page, line.start)?.cell;
  const first = lines[0];
  return first ? lines.filter((line) => cellOf(line) === cellOf(first)) : [];
}

const ABOVE = /^(?:[ỦU][ỶY] BAN (?:NHÂN DÂN|MTTQ|MẶT TRẬN)|UBND|TỈNH [ỦU][ỶY]|THÀNH [ỦU][ỶY]|HUYỆN [ỦU][ỶY]|ĐẢNG [ỦU][ỶY]|BỘ )/u;
const BELOW = /^(?:SỞ|BAN(?! CHẤP HÀNH| THƯỜNG)|PHÒNG|VĂN PHÒNG|CHI CỤC|CỤC|THANH TRA|TRUNG TÂM|[ỦU][ỶY] BAN KIỂM TRA)(?:\s|$)/u;

/** "UBND TỈNH X" over "SỞ Y", "TỈNH ỦY X" over "BAN Y": the lower one issues, and takes its place from the upper. */
function subordinate(page: Page, lines: readonly OrganSpan[]): OrganSpan | null {
  const at = lines.findIndex(({ name }, place) => place > 0 && BELOW.test(name));
  const [first] = lines;
  const last = lines[lines.length - 1];
  const own = lines[at];
  if (at < 1 || !first || !own || !last || !ABOVE.test(first.name)) return null;
  const upper = lines
    .slice(0, at)
    .map(({ name }) => name)
    .join(' ');
  const lower = spellOrgan(
    lines
      .slice(at)
      .map(({ name }) => name)
      .join(' '),
    page.flow,
  );
  // A committee's commission bears the committee's whole name, a department the place alone.
  const party = /^(?:(?:TỈNH|THÀNH|HUYỆN|ĐẢNG) [ỦU]|[ỦU][ỶY] BAN M)/u.test(upper);
  const place = party ? spellOrgan(upper, page.flow) : /(?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|HUYỆN)\s.*$/u.exec(upper)?.[0];
  const tail = place === undefined || party ? place : spellOrgan(`UBND ${place}`, page.flow).replace(/^UBND\s/u, '');
  return { name: tail === undefined || lower.includes(tail) ? lower : `${lower} ${tail}`, start: own.start, end: last.end };
}

function joinHead(page: Page, lines: readonly OrganSpan[]): OrganSpan | null {
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (!first || !last) return null;
  const office = centralOffice(lines.map((line) => line.name));
  return { name: office ?? spellOrgan(lines.map((line) => line.name).join(' '), page.flow), start: first.start, end: last.end };
}

function splitJoint(span: OrganSpan): OrganSpan[] {
  const both = /^(Bộ Chính trị),?\s(?:và\s)?(Ban Bí thư)$/u.exec(span.name);
  if (both?.[1] && both[2]) {
    return [
      { name: both[1], start: span.start, end: span.start + both[1].length },
      { name: both[2], start: span.end - both[2].length, end: span.end },
    ];
  }
  const joint = /^(.*?),?\s+(?:và|phối hợp với)\s+((?:Ủy ban|UBND|Ban|Sở|Hội|Đoàn|Liên đoàn|Bộ|Công an)\s.*)$/u.exec(span.name);
  const [, left = '', right = ''] = joint ?? [];
  if (!joint || left.length < 8 || /^(?:Ban|Sở|Bộ)\s\p{Ll}/u.test(right)) return [span];
  const at = span.end - right.length;
  return [
    { name: left, start: span.start, end: span.start + left.length },
    { name: right, start: at, end: span.end },
  ];
}

/** Where neither head nor opening names the issuer: "T/M BAN THƯỜNG VỤ TỈNH ỦY", "Trên đây là Kế hoạch của …". */
function fromBody(page: Page, signature: string): OrganSpan[] {
  const closing = /Trên đây là [^.]{0,400}?\scủa\s((?:Ban|[ỦU][ỷy] ban|UBND|Đảng|Sở|Hội|Đoàn)[^,.;/]{4,120})/u.exec(page.flow);
  if (closing?.[1]) {
    const start = closing.index + closing[0].length - closing[1].length;
    return [{ name: closing[1].trim(), start, end: start + closing[1].length }];
  }
  const at = signature === '' ? -1 : page.flow.indexOf(signature);
  return at === -1 ? [] : [{ name: spellOrgan(signature), start: at, end: at + signature.length }];
}

/** "Mặt trận Tổ quốc (MTTQ) Việt Nam": the short form in brackets is not part of the name. */
function dropAbbreviations(name: string): string {
  return name.replace(/\s*\((?:sau đây )?(?:gọi (?:tắt|chung) là |viết tắt(?: là)? )?[\p{Lu}&.\s]{2,12}\)/gu, '').trim();
}

function withTail(name: string, level: Level | null, place: OwnPlace): string {
  if (level === 'bloc' && place.province !== null && !name.includes(place.province) && /(?:tỉnh|thành phố)$/iu.test(name)) return `${name} ${place.province}`;
  return name;
}

const bareCommune = (name: string | null): string | null => name;

/** A place of the document's own: read where it is printed, completed where the register spells it otherwise. */
function fact(value: string | null, page: Page): Fact<string> | null {
  if (value === null) return null;
  const proof = placeProof(value, page);
  return proof.length > 0 ? { value, source: 'read', evidence: proof } : { value, source: 'completed', from: 'register of places', evidence: [] };
}

function placeProof(value: string, page: Page): Evidence[] {
  const at = page.flow.indexOf(value);
  const capitals = at === -1 ? page.flow.indexOf(value.toUpperCase()) : at;
  return capitals === -1 ? [] : [evidenceAt(page, capitals, capitals + value.length)];
}

/** Where neither head nor title names it: the province named most; several named as often decide for none. */
function mostNamed(value: string, rivals: readonly string[], page: Page): Fact<string> {
  const evidence = placeProof(value, page);
  return rivals.length > 0
    ? {
        value,
        source: 'ambiguous',
        from: 'places named in the text',
        candidates: [value, ...rivals],
        evidence: [...evidence, ...rivals.flatMap((rival) => placeProof(rival, page))],
      }
    : { value, source: 'completed', from: 'places named in the text', evidence };
}

type Hints = { readonly known: string; readonly title: string; readonly placeOfIssue: string | null; readonly central: boolean };

/** `said`: head or title names the province; `rivals`: others that the text names as often. */
type FoundPlace = OwnPlace & { readonly said: boolean; readonly rivals: readonly string[] };

function findPlace(page: Page, hints: Hints): FoundPlace {
  const near = `${hints.known} | ${hints.title}`;
  const closing = page.flow.indexOf('Nơi nhận');
  const citable = closing === -1 ? page.flow : page.flow.slice(0, closing);
  const first = (rank: 'province' | 'district' | 'commune'): string | null => placesOf(hints.known, rank)[0] ?? placesOf(hints.title, rank)[0] ?? null;
  const district = first('district');
  const commune = first('commune') ?? placesOf(page.flow.slice(-1500), 'commune')[0] ?? null;
  const stated = first('province');
  const named = stated === null && !hints.central ? placesOf(citable, 'province') : [];
  const province = stated ?? (hints.central ? null : (mostFrequent(named) ?? misnamed(citable)));
  const often = (name: string | null): number => named.filter((other) => other === name).length;
  const rivals = [...new Set(named)].filter((name) => name !== province && often(name) === often(province));
  const fallbackDistrict =
    district ??
    (/thành phố|thành [ủu]|thị xã|huyện|quận/iu.test(withoutProvince(near, province))
      ? placeNamed(hints.placeOfIssue, citable)
      : districtAbove(hints.known, citable));
  return {
    said: stated !== null,
    rivals,
    province,
    district: fallbackDistrict,
    commune: commune ?? (/(?:^|\s)(?:xã(?!\shội)|phường)(?:\s|$)/iu.test(hints.known) ? hints.placeOfIssue : null),
  };
}

/** "thành phố Đà Nẵng" over a ward is the province, no district. */
function withoutProvince(text: string, province: string | null): string {
  return province === null ? text : text.toLowerCase().split(`thành phố ${province.toLowerCase()}`).join(' ');
}

function placeNamed(placeOfIssue: string | null, text: string): string | null {
  return placeOfIssue !== null && placeOfIssue.length > 2 ? placeOfIssue : (placesOf(text, 'district')[0] ?? null);
}

/** A province that is only named with a wrong rank ("xã Quảng Ninh") is still named. */
function misnamed(text: string): string | null {
  const names = [
    ...text.matchAll(/(?:MTTQ Việt Nam|Mặt trận Tổ quốc Việt Nam|UBND|Ủy ban nhân dân|HĐND|Đảng bộ)\s(?:xã|huyện|phường)\s(\p{Lu}\p{L}+\s\p{Lu}\p{L}+)/gu),
  ].map((match) => match[1] ?? '');
  return mostFrequent(names.flatMap((name) => placesOf(`tỉnh ${name}`, 'province')));
}
