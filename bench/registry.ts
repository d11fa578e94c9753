import { createRegister } from '../api/registry/register.ts';
import { resolveOrgan } from '../api/registry/resolve-organ.ts';

/** Prints what the register of places costs: time to load, memory, and organs resolved per second. Nothing passes or fails here. */
const PHRASES = [
  'Ban Thường vụ Tỉnh ủy',
  'UBND thành phố Từ Sơn',
  'Sở Văn hóa, Thể thao và Du lịch tỉnh Nghệ An',
  'Thủ tướng Chính phủ',
  'Ban Chỉ đạo phong trào thể thao',
];
const ROUNDS = 2_000;

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

const heapBefore = process.memoryUsage().heapUsed;
const started = performance.now();
const register = createRegister();
console.log(`register: ${register.places.size} places in ${(performance.now() - started).toFixed(0)} ms`);
globalThis.gc?.();
console.log(`memory: heap ${megabytes(process.memoryUsage().heapUsed)} (${megabytes(heapBefore)} with the packages' tables alone)`);

const began = performance.now();
for (let round = 0; round < ROUNDS; round++) {
  for (const phrase of PHRASES)
    resolveOrgan(phrase, { province: 'Bắc Ninh', district: 'Từ Sơn', commune: null, line: 'state', level: 'district', asOf: '2024-04' });
}
const seconds = (performance.now() - began) / 1_000;
console.log(`organs: ${Math.round((ROUNDS * PHRASES.length) / seconds)} per second`);
