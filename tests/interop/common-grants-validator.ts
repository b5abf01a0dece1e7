import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { standardFile } from './standards-folder.ts';

type Validate = (data: unknown) => string[];

/** YAML without its examples: some carry an `$id` of their own, which a validator takes for a schema. */
function withoutExamples(text: string): object {
  return parse(text, (key, value: unknown) =>
    key === 'example' || key === 'examples' ? undefined : value,
  ) as object;
}

/** The schemas of CommonGrants 0.4 by name, and the answers that its OpenAPI document declares for the routes we serve. */
export function commonGrantsValidator(context: { skip(note: string): void }): {
  schema(name: string): Validate;
  answer(path: string, status: string): Validate;
} {
  const folder = standardFile(context, 'common-grants', 'schemas');
  const openapi = withoutExamples(
    readFileSync(standardFile(context, 'common-grants', 'openapi.0.4.0.yaml'), 'utf8'),
  );
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const name of readdirSync(folder))
    ajv.addSchema(withoutExamples(readFileSync(join(folder, name), 'utf8')));
  ajv.addSchema({ ...openapi, $id: 'openapi' });
  const errorsOf = (ref: string): Validate => {
    const validate = ajv.compile({ $ref: ref });
    return (data) => {
      validate(data);
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    };
  };
  return {
    schema: (name) => errorsOf(`${name}.yaml`),
    answer: (path, status) => {
      const pointer = ['paths', path, 'get', 'responses', status, 'content', 'application/json', 'schema'];
      const escaped = pointer.map((part) =>
        encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')),
      );
      return errorsOf(`openapi#/${escaped.join('/')}`);
    },
  };
}
