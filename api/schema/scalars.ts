import { isPlainDate } from '../domain/dates.ts';
import { BadInputError } from '../domain/errors.ts';
import { builder } from './builder.ts';
import { feedPosition } from './feed-position.ts';

builder.scalarType('PlainDate', {
  description:
    'A date of the Vietnamese calendar as ISO text: `2024-04-05`, or shorter (`2024-04`, `2024`) where the document leaves the day or month blank. A missing part is never filled in; a shorter date counts by the whole stretch it may mean. Null where nothing is known.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && isPlainDate(value)) return value;
    throw new BadInputError('Ngày phải có dạng 2024-04-05, 2024-04 hoặc 2024 và có trên lịch.', { value: String(value).slice(0, 40) });
  },
});

builder.scalarType('DateTime', {
  description: 'A moment as ISO 8601 text in UTC (`2026-01-31T08:15:00.000Z`). Only given, never taken; where a moment is taken the argument says so.',
  serialize: (value) => value,
});

builder.scalarType('File', {
  description: 'A file of a multipart request (GraphQL multipart request specification). Only taken, never given.',
  serialize: () => {
    throw new BadInputError('Tệp chỉ được gửi lên.');
  },
  parseValue: (value) => {
    if (value instanceof File) return value;
    throw new BadInputError('Tệp phải được gửi trong yêu cầu multipart/form-data.');
  },
});

builder.scalarType('FeedPosition', {
  description:
    'A place in the feed of changes. Taken as the `sequence` of an entry (0 and up, a number or its digits) or as a moment with its time zone (`2026-01-31T08:15:00Z`); given as a sequence. Null where nothing is known.',
  serialize: (value) => value,
  parseValue: feedPosition,
});
