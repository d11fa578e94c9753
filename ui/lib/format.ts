/** The two languages of the screens. */
export type Language = 'vi' | 'en';

/** `2024-04-05` → 05/04/2024, `2024-04` → 04/2024, `2024` → 2024: only what is known. */
export function formatDate(date: string): string {
  return date.slice(0, 10).split('-').reverse().join('/');
}

const WEEKDAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  vi: new Intl.DateTimeFormat('vi-VN', { timeZone: 'UTC', weekday: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' }),
};

/** The day of the week of a whole day: “Thứ Hai”. */
export function weekdayText(day: string, language: Language): string {
  return WEEKDAYS[language].format(new Date(`${day}T00:00:00Z`));
}

const INSTANT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const DAYS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Today in Viet Nam as an ISO day, wherever the computer stands. */
export function todayInVietNam(now = new Date()): string {
  return DAYS.format(now);
}

/** An ISO instant as people in Viet Nam read their clocks: 05/04/2024 16:30. */
export function formatInstant(instant: string): string {
  return INSTANT.format(new Date(instant)).replace(',', '');
}

const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
};

/** 1.234,5 in Vietnamese, 1,234.5 in English. */
export function formatNumber(value: number, language: Language): string {
  return NUMBERS[language].format(value);
}

/** Bytes as people say them: 812 B, 24 KB, 1,5 MB. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${formatNumber(bytes, language)} B`;
  if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1000), language)} KB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10, language)} MB`;
}

/** dd/MM/yyyy, MM/yyyy or yyyy as typed → ISO text; null where it names no day of the calendar. */
export function parseDate(text: string): string | null {
  const found = /^\s*(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})\s*$/.exec(text);
  if (!found) return null;
  const [, day, month, year] = found;
  if (year === undefined || Number(year) < 1900 || Number(year) > 2199) return null;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const yearMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return yearMonth;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > last) return null;
  return `${yearMonth}-${day.padStart(2, '0')}`;
}
