import { type DocumentNode, Kind, type ValueNode, type VariableDefinitionNode, visit } from 'graphql';
import { LIMITS, withinLimit } from '../access/limits.ts';

/**
 * Refuses a page size below zero wherever it stands in a request, before its cost is reckoned: rows are a factor of the
 * cost, and one field's negative factor must not pay for others. Errors: LimitError.
 */
export function checkPageSizes(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  const usual = new Map<string, ValueNode>();
  const note = ({ variable, defaultValue }: VariableDefinitionNode): void => {
    if (defaultValue !== undefined) usual.set(variable.name.value, defaultValue);
  };
  const sizeOf = (value: ValueNode | undefined): unknown => {
    if (value?.kind === Kind.INT) return Number(value.value);
    return value?.kind === Kind.VARIABLE ? (variables[value.name.value] ?? sizeOf(usual.get(value.name.value))) : undefined;
  };
  visit(document, { enter: (node) => (node.kind === Kind.VARIABLE_DEFINITION ? note(node) : undefined) });
  visit(document, {
    enter: (node) => {
      const size = node.kind === Kind.ARGUMENT && node.name.value === 'first' ? sizeOf(node.value) : undefined;
      if (typeof size === 'number' && size < 0) withinLimit('first', size, LIMITS.page);
    },
  });
}
