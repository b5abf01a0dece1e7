import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { standardFile } from './standards-folder.ts';

type Schema = { definitions?: Record<string, unknown> };

/** HSDS 3.0: each service by the compiled schema of a whole service, the page around them by the OpenAPI document of HSDS. */
export function hsdsValidator(context: { skip(note: string): void }): (data: unknown) => string[] {
  const read = (...name: string[]) =>
    JSON.parse(readFileSync(standardFile(context, 'hsds', ...name), 'utf8')) as Schema & {
      components: { schemas: { Page: object } };
    };
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const service = read('compiled', 'service_with_definitions.json');
  const validate = ajv.compile({
    $id: 'page',
    allOf: [read('openapi.json').components.schemas.Page],
    required: ['contents', 'total_items'],
    properties: { contents: { type: 'array', items: { $ref: 'service' } } },
    $defs: { service: { ...service, $id: 'service' } },
  });
  return (data) => {
    validate(data);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
