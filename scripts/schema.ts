import { readFileSync, writeFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { schema } from '../api/schema/schema.ts';

/** Writes schema.graphql from the code. `--check`: writes nothing, exit code 1 when the file says something else. */
const path = fileURLToPath(new URL('../schema.graphql', import.meta.url));
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
