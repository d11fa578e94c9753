import { readFileSync, writeFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { schema } from '../api/schema/schema.ts';

/**
 * Writes schema.graphql from the code. `--check`: writes nothing, exit code 1 when the file says something else.
 * `--release`: also keeps it as what the next changes are held to (docs/schema/released.graphql); then commit and tag.
 */
const path = fileURLToPath(new URL('../schema.graphql', import.meta.url));
const released = fileURLToPath(new URL('../docs/schema/released.graphql', import.meta.url));
const printed = `${printSchema(schema)}\n`;
const committed = readFileSync(path, 'utf8');

if (argv.includes('--check')) {
  if (printed !== committed) {
    console.error('schema.graphql is not what the code says. Run `npm run schema` and commit the file.');
    exit(1);
  }
} else if (printed !== committed) {
  writeFileSync(path, printed);
}

if (argv.includes('--release')) {
  writeFileSync(released, printed);
  console.log('Commit docs/schema/released.graphql, then tag that commit schema-v<number>.');
}
