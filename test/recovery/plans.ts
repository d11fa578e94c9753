import { plan } from '../importing/setup.ts';

export type PlanFile = { readonly name: string; readonly bytes: Uint8Array };

const PROVINCES = ['Bắc Kạn', 'Bắc Ninh', 'Hà Giang', 'Lạng Sơn', 'Nghệ An', 'Quảng Nam'] as const;

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * So many plans in words of our own: the first of each province carries out one conclusion of the Politburo, the others
 * carry out the one before them and name the conclusion again, so that every text touches what came before it.
 */
export function plans(count: number): readonly PlanFile[] {
  const encoder = new TextEncoder();
  return Array.from({ length: count }, (_, index) => {
    const place = PROVINCES[index % PROVINCES.length] ?? PROVINCES[0];
    const step = Math.floor(index / PROVINCES.length);
    const day = `${two((index % 27) + 1)}`;
    const central = 'Kết luận số 95-KL/TW ngày 20/9/2024 của Bộ Chính trị';
    const before = index - PROVINCES.length;
    const upper = step === 0 ? central : `Kế hoạch số ${100 + before}-KH/TU ngày ${two((before % 27) + 1)}/${two(step)}/2025 của Tỉnh ủy ${place}; ${central}`;
    const text = plan({ symbol: `${100 + index}-KH/TU`, organ: `Tỉnh ủy ${place}`, place, date: `${day} tháng ${two(step + 1)} năm 2025`, upper });
    return { name: `ke-hoach-${two(index)}.txt`, bytes: encoder.encode(text) };
  });
}
