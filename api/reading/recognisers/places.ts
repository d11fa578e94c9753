/**
 * Names of the provinces and centrally run cities, of both maps (63 until 30 June 2025, 34 since): to know, where a
 * document prints a bare name ("Ninh Thuận, ngày …"), that it speaks of a province.
 */
const CITIES = ['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ', 'Huế'];
const PROVINCES =
  'An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Tĩnh|Hải Dương|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái'.split(
    '|',
  );

const settle = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/hoà/gu, 'hòa')
    .replace(/hoá/gu, 'hóa')
    .replace(/daklak|đăk lăk|đắc lắc/gu, 'đắk lắk')
    .replace(/\s*[-–]\s*/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

const bySettled = new Map<string, string>([...PROVINCES, ...CITIES].map((name) => [settle(name), name]));
const centralCities = new Set(CITIES);

/** The province or centrally run city of that name, properly printed; null when it is none. */
export function provinceNamed(name: string): string | null {
  return bySettled.get(settle(name)) ?? null;
}

/** Whether the name is that of a centrally run city. */
export function isCentralCity(name: string): boolean {
  const known = provinceNamed(name);
  return known !== null && centralCities.has(known);
}
