import type { EnumRef } from '@pothos/core';
import type { builder as schemaBuilder } from './builder.ts';

/** The name of a value of a closed list in the API: `report-about` is REPORT_ABOUT. */
export function apiName(id: string): string {
  return id.toUpperCase().replaceAll('-', '_');
}

/** A closed list of the domain as an enum of the API, each value with its description. */
export function closedList<Id extends string>(
  builder: typeof schemaBuilder,
  name: string,
  description: string,
  values: Readonly<Record<Id, string>>,
): EnumRef<(typeof schemaBuilder)['$inferSchemaTypes'], Id, Id> {
  const ids = Object.keys(values) as Id[];
  const entries: Record<string, { value: string; description: string }> = Object.fromEntries(
    ids.map((id) => [apiName(id), { value: id, description: values[id] }]),
  );
  return builder.enumType(name, { description, values: entries }) as EnumRef<(typeof schemaBuilder)['$inferSchemaTypes'], Id, Id>;
}
