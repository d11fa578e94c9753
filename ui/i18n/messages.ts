import type { app } from './vi/app.ts';
import type { common } from './vi/common.ts';
import type { coverage } from './vi/coverage.ts';
import type { decided } from './vi/decided.ts';
import type { directives } from './vi/directives.ts';
import type { due } from './vi/due.ts';
import type { importing } from './vi/import.ts';
import type { items } from './vi/items.ts';
import type { lineage } from './vi/lineage.ts';
import type { overview } from './vi/overview.ts';
import type { review } from './vi/review.ts';
import type { scope } from './vi/scope.ts';
import type { tasks } from './vi/tasks.ts';

/** One dictionary per room; Vietnamese is the measure that English is held against. */
export type Rooms = {
  readonly app: typeof app;
  readonly common: typeof common;
  readonly directives: typeof directives;
  readonly import: typeof importing;
  readonly lineage: typeof lineage;
  readonly overview: typeof overview;
  readonly coverage: typeof coverage;
  readonly due: typeof due;
  readonly items: typeof items;
  readonly review: typeof review;
  readonly decided: typeof decided;
  readonly scope: typeof scope;
  readonly tasks: typeof tasks;
};

export type Room = keyof Rooms;

/** The rooms whose texts come with the first page. */
export type FirstRoom = 'app' | 'common' | 'overview' | 'scope';

/** A room's dictionary in another language: exactly the same keys. */
export type Translation<Name extends Room> = { readonly [Key in keyof Rooms[Name]]: string };

/** All rooms in one language. */
export type Dictionary = { readonly [Name in Room]: Translation<Name> };

/** `room.key`, for every key of every room. */
export type MessageKey = { [Name in Room]: `${Name}.${keyof Rooms[Name] & string}` }[Room];

/** The Vietnamese text of a key. */
export type MessageOf<Key extends MessageKey> = Key extends `${infer Name extends Room}.${infer Rest}`
  ? Rest extends keyof Rooms[Name]
    ? Rooms[Name][Rest]
    : never
  : never;

/** The names in braces of a text: what must be given to print it. */
export type ParamNames<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never;
