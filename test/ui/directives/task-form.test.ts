import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../ui/directives/selected-words.ts';
import { BLANK_TARGET, checkForm, factsOf, parseDue, parseNumber, type TaskForm } from '../../../ui/directives/task-form.ts';

const FORM: TaskForm = {
  leads: 'Sở Y tế',
  coordinates: '',
  due: '6 tháng một lần',
  targets: [{ comparator: 'AT_LEAST', low: '43', high: '', unit: '%', of: 'dân số tập luyện', by: '2030' }],
  orders: true,
};

describe('what a person says of a task', () => {
  it('sends only what was changed, and leaves a phrase that is no date alone', () => {
    expect(checkForm(FORM, FORM, 'vi')).toEqual({ changes: [], wrongDue: false, wrongTargets: [] });
    expect(checkForm(FORM, { ...FORM, leads: ' Sở Nội vụ \n\nSở Y tế' }, 'vi').changes).toEqual([{ fact: 'LEADS', values: ['Sở Nội vụ', 'Sở Y tế'] }]);
    expect(checkForm(FORM, { ...FORM, due: '', orders: false }, 'vi').changes).toEqual([
      { fact: 'ORDERS', values: ['false'] },
      { fact: 'DUE', values: [] },
    ]);
  });

  it('refuses a time that is none, and a target without number or matter', () => {
    expect(checkForm(FORM, { ...FORM, due: '31/02/2026' }, 'vi')).toMatchObject({ wrongDue: true });
    const targets = [{ ...BLANK_TARGET, low: '60' }, BLANK_TARGET, { ...BLANK_TARGET, low: '60', high: '45', of: 'xã' }];
    expect(checkForm(FORM, { ...FORM, targets }, 'vi').wrongTargets).toEqual([0, 2]);
  });

  it('gives the API numbers and days', () => {
    const targets = [{ ...BLANK_TARGET, low: '1.200,5', high: '1.500', unit: 'xã', of: 'xã có điểm tập', by: '12/2030' }, BLANK_TARGET];
    expect(factsOf({ ...FORM, targets }, 'vi').at(-1)).toEqual({
      fact: 'TARGETS',
      targets: [{ comparator: 'AT_LEAST', low: 1200.5, high: 1500, unit: 'xã', of: 'xã có điểm tập', by: '2030-12' }],
    });
    expect([parseNumber('43,5', 'vi'), parseNumber('43.5', 'vi'), parseNumber('1,200', 'en'), parseNumber('ít', 'vi')]).toEqual([43.5, 43.5, 1200, null]);
  });

  it('understands days, months, years and days of every year', () => {
    expect(['30/9/2025', '09/2025', '2030', 'hằng năm trước 20/10', '15/12 hằng năm', 'quý I'].map(parseDue)).toEqual([
      '2025-09-30',
      '2025-09',
      '2030',
      '10-20',
      '12-15',
      null,
    ]);
  });
});

describe('words that were copied', () => {
  it('are found whatever the line breaks and capitals, and told to be in several places', () => {
    const text = 'Mở lớp\ntập huấn. Báo cáo.\nbáo cáo.';
    expect(placesOf(text, ' mở  lớp tập huấn')).toEqual([{ start: 0, end: 15 }]);
    expect(placesOf(text, 'Báo cáo.')).toHaveLength(2);
    expect(placesOf(text, 'không có')).toEqual([]);
    expect(placesOf(text, '  ')).toEqual([]);
  });
});
