import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { standardFile } from './standards-folder.ts';

type Schema = { $id: string; $schema: string };

/**
 * 360Giving's own JSON Schemas and codelists. Three traps of the published files: `$schema` says http where ajv knows https, the package
 * refers to the grant schema 1.4.2 while that calls itself 1.4.3, and `codelist` is a keyword that JSON Schema does not enforce.
 */
export function threeSixtyValidator(context: { skip(note: string): void }): (data: unknown) => string[] {
  const read = (name: string) => {
    const text = readFileSync(standardFile(context, '360giving', name), 'utf8');
    return JSON.parse(
      text.replace('http://json-schema.org/draft/2020-12', 'https://json-schema.org/draft/2020-12'),
    ) as Schema;
  };
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const grant = read('360-giving-schema.json');
  ajv.addSchema(grant);
  ajv.addSchema({ ...grant, $id: grant.$id.replace('1.4.3', '1.4.2') });
  const validate = ajv.compile(read('360-giving-package-schema.json'));
  const codes = (list: string) =>
    codesOf(readFileSync(standardFile(context, '360giving', 'codelists', list), 'utf8'));
  const lists = { regrantType: codes('regrantType.csv'), locationScope: codes('locationScope.csv') };
  return (data) => {
    validate(data);
    const grants = (data as { grants: Record<string, string | undefined>[] }).grants;
    const unknown = grants.flatMap((one) =>
      Object.entries(lists).flatMap(([field, known]) => {
        const code = one[field];
        return code === undefined || known.has(code) ? [] : [`codelist ${field}: ${code}`];
      }),
    );
    return [
      ...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
      ...unknown,
    ];
  };
}

function codesOf(csv: string): Set<string> {
  return new Set(csv.split('\n').map((line) => line.split(',')[0]!.trim()));
}
