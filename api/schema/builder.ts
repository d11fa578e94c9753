import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import { LIMITS } from '../access/limits.ts';
import type { PlainDate } from '../domain/dates.ts';
import { LimitError } from '../domain/errors.ts';
import type { GraphContext } from './context.ts';
import type { FeedPosition } from './feed-position.ts';

/** Builds the schema; the types themselves stand in one module each. Fields are non-null unless they say otherwise. */
export const builder = new SchemaBuilder<{
  Context: GraphContext;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    PlainDate: { Input: PlainDate; Output: PlainDate };
    DateTime: { Input: string; Output: string };
    File: { Input: File; Output: never };
    FeedPosition: { Input: FeedPosition; Output: number };
  };
}>({
  defaultFieldNullability: false,
  plugins: [ComplexityPlugin],
  complexity: {
    limit: { complexity: LIMITS.queryCost, depth: LIMITS.queryDepth },
    defaultListMultiplier: 4,
    complexityError: (kind, { complexity, depth }) =>
      String(kind) === 'Depth'
        ? new LimitError(`Yêu cầu lồng ${depth} tầng; nhiều nhất ${LIMITS.queryDepth}. Hỏi làm nhiều lần.`, {
            argument: 'depth',
            value: depth,
            limit: LIMITS.queryDepth,
          })
        : new LimitError(`Yêu cầu có chi phí ${complexity}; nhiều nhất ${LIMITS.queryCost}. Bớt trường hoặc giảm số dòng mỗi trang.`, {
            argument: 'cost',
            value: complexity,
            limit: LIMITS.queryCost,
          }),
  },
});
