import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { brokenRules, type Ruleset } from './iati-ruleset.ts';
import { standardFile } from './standards-folder.ts';

type Codelists = {
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly map: readonly (readonly [path: string, list: string])[];
  readonly orgIdPrefixes: readonly string[];
};
export type IatiValidator = (xml: string, now: string) => string[];

/** The standard's own three layers, read from its own files: XSD, ruleset, codelists. Answers what each found, in words. */
export function iatiValidator(context: { skip(note: string): void }): IatiValidator {
  const schemaFile = standardFile(context, 'iati', 'schemas', 'iati-activities-schema.xsd');
  const ruleset = readJson<Ruleset>(standardFile(context, 'iati', 'rulesets', 'standard.json'));
  const codelists = readJson<Codelists>(standardFile(context, 'iati', 'codelist_rules.compact.json'));
  xmlRegisterFsInputProviders();
  const schema = XmlDocument.fromBuffer(readFileSync(schemaFile), { url: schemaFile });
  const validator = XsdValidator.fromDoc(schema);
  return (xml, now) => {
    const document = XmlDocument.fromString(xml);
    try {
      return [
        ...schemaErrors(validator, document),
        ...brokenRules(document.root, ruleset, { now, prefixes: codelists.orgIdPrefixes }),
        ...unknownCodes(document, codelists),
      ];
    } finally {
      document.dispose();
    }
  };
}

function schemaErrors(validator: XsdValidator, document: XmlDocument): string[] {
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [`xsd: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function unknownCodes(document: XmlDocument, { lists, map }: Codelists): string[] {
  return map.flatMap(([path, list]) => {
    const codes = new Set(lists[list]);
    return document
      .find(path)
      .map(({ content }) => content)
      .filter((code) => !codes.has(code))
      .map((code) => `codelist ${list}: ${code} at ${path}`);
  });
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
