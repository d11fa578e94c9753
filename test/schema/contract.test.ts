import { readFileSync } from 'node:fs';
import { GraphQLEnumType, GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType, isSpecifiedScalarType, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../api/schema/schema.ts';

const SUBSTANCE = 8;

/** Every element of the API with its description. */
function elements(): readonly { readonly name: string; readonly description: string }[] {
  const found: { name: string; description: string }[] = [];
  const add = (name: string, description: string | null | undefined): unknown => found.push({ name, description: description ?? '' });
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    add(type.name, type.description);
    if (type instanceof GraphQLEnumType) for (const value of type.getValues()) add(`${type.name}.${value.name}`, value.description);
    if (type instanceof GraphQLInputObjectType) for (const field of Object.values(type.getFields())) add(`${type.name}.${field.name}`, field.description);
    if (type instanceof GraphQLObjectType || type instanceof GraphQLInterfaceType) {
      for (const field of Object.values(type.getFields())) {
        add(`${type.name}.${field.name}`, field.description);
        for (const argument of field.args) add(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
  }
  return found;
}

describe('the contract', () => {
  it('is written down in schema.graphql as the code has it', () => {
    const committed = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
    expect(`${printSchema(schema)}\n`, 'run `npm run schema` and commit schema.graphql').toBe(committed);
  });

  it('describes every type, field, argument, input field and enum value', () => {
    const all = elements();
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(({ description }) => description.trim().length < SUBSTANCE).map(({ name }) => name)).toEqual([]);
  });

  it('says what null means wherever null can be given', () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (!(type instanceof GraphQLObjectType) || type.name.startsWith('__')) continue;
      for (const field of Object.values(type.getFields())) {
        if (!String(field.type).endsWith('!') && !/\bnull\b/i.test(field.description ?? '')) silent.push(`${type.name}.${field.name}`);
        for (const argument of field.args) {
          if (!String(argument.type).endsWith('!') && !/\bnull\b/i.test(argument.description ?? ''))
            silent.push(`${type.name}.${field.name}(${argument.name})`);
        }
      }
    }
    expect(silent).toEqual([]);
  });

  it('says what empty means wherever a list can be given', () => {
    const silent = Object.values(schema.getTypeMap()).flatMap((type) =>
      type instanceof GraphQLObjectType && !type.name.startsWith('__')
        ? Object.values(type.getFields())
            .filter((field) => String(field.type).startsWith('[') && !/\bempty\b|left out/i.test(field.description ?? ''))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
    expect(silent).toEqual([]);
  });

  it('says what null means in every input field that may be left out', () => {
    const silent = Object.values(schema.getTypeMap()).flatMap((type) =>
      type instanceof GraphQLInputObjectType
        ? Object.values(type.getFields())
            .filter((field) => !/\bnull\b/i.test(field.description ?? ''))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
    expect(silent).toEqual([]);
  });
});
