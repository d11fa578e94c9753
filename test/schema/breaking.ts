import {
  type BreakingChange,
  BreakingChangeType,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** What is marked to go, and from when on: `Type.field`, `Type.value`, `Type.field(argument)` or `Type` by what its mark says. */
type Marked = { readonly name: string; readonly reason: string };

const DAY = /Goes after (\d{4}-\d{2}-\d{2})\.$/;

type Part = { readonly name: string; readonly type: string; readonly reason: string | null };

/** Every field, argument, input field and enum value, with the bare name of the type it gives or takes. */
function partsOf(schema: GraphQLSchema): readonly Part[] {
  const bare = (type: unknown): string => String(type).replace(/[[\]!]/g, '');
  return Object.values(schema.getTypeMap()).flatMap((type): Part[] => {
    if (type.name.startsWith('__')) return [];
    const part = (name: string, given: string, reason: string | null | undefined): Part => ({
      name: `${type.name}.${name}`,
      type: given,
      reason: reason ?? null,
    });
    if (isEnumType(type)) return type.getValues().map((value) => part(value.name, type.name, value.deprecationReason));
    if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => part(field.name, bare(field.type), field.deprecationReason));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      part(field.name, bare(field.type), field.deprecationReason),
      ...field.args.map((arg) => part(`${field.name}(${arg.name})`, bare(arg.type), arg.deprecationReason)),
    ]);
  });
}

/** Everything that a schema has marked as deprecated. */
export function marked(schema: GraphQLSchema): readonly Marked[] {
  return partsOf(schema).flatMap(({ name, reason }) => (reason === null ? [] : [{ name, reason }]));
}

/** The day after which something marked may go; null where its mark names none. */
export const goesAfter = (reason: string): string | null => DAY.exec(reason)?.[1] ?? null;

const REMOVALS: ReadonlySet<string> = new Set([BreakingChangeType.FIELD_REMOVED, BreakingChangeType.VALUE_REMOVED_FROM_ENUM, BreakingChangeType.ARG_REMOVED]);

/** What of a breaking change was taken away: `Directive.old was removed.`, `old was removed from enum type Level.`, `Query.directives arg old was removed.` */
function removed({ type, description }: BreakingChange): string | null {
  if (!REMOVALS.has(type)) return null;
  const value = /^(\w+) was removed from enum type (\w+)\.$/.exec(description);
  if (value) return `${value[2]}.${value[1]}`;
  const arg = /^(\w+\.\w+) arg (\w+) was removed\.$/.exec(description);
  if (arg) return `${arg[1]}(${arg[2]})`;
  return /^(\w+\.\w+) was removed\.$/.exec(description)?.[1] ?? null;
}

/** Where a type is given or taken: `Type.field`, `Type.field(argument)`. */
const usesOf = (schema: GraphQLSchema, typeName: string): readonly string[] =>
  partsOf(schema).flatMap(({ name, type }) => (type === typeName && !name.startsWith(`${typeName}.`) ? [name] : []));

/** Changes that break an asker of the released schema and were not announced, or whose day has not passed. `today`: ISO day. */
export function unannounced(released: GraphQLSchema, now: GraphQLSchema, today: string): readonly string[] {
  const days = new Map(marked(released).map(({ name, reason }) => [name, goesAfter(reason)]));
  const mayGo = (name: string): boolean => {
    const day = days.get(name) ?? null;
    return day !== null && today > day;
  };
  return findBreakingChanges(released, now)
    .filter((change) => {
      // A type goes with the last place that gave or took it.
      const type = change.type === BreakingChangeType.TYPE_REMOVED ? (/(\w+) was removed/.exec(change.description)?.[1] ?? null) : null;
      if (type !== null) return !usesOf(released, type).every(mayGo);
      const name = removed(change);
      return name === null || !mayGo(name);
    })
    .map(({ description }) => description);
}
