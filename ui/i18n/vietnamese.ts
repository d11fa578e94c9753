import type { Dictionary, FirstRoom } from './messages.ts';
import { app } from './vi/app.ts';
import { common } from './vi/common.ts';
import { overview } from './vi/overview.ts';
import { scope } from './vi/scope.ts';

/** The Vietnamese texts of what stands on the first page: they come with it. */
export const VIETNAMESE_FIRST: Pick<Dictionary, FirstRoom> = { app, common, overview, scope };
