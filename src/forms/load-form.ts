import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { DefinitionFault, FormDefinition } from './definition.ts';
import { FormDefinitionError, parseForm } from './parse-form.ts';

/** A file of an Action that holds no form: each line says file, line, place and what was expected. */
export class FormFileError extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'FormFileError';
  }
}

/** A form from YAML text; `file` is named in errors. Throws FormFileError. */
export function formFromYaml(text: string, file: string): FormDefinition {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  if (document.errors.length > 0) {
    throw new FormFileError(
      document.errors.map(({ pos, message }) => `${file}:${lines.linePos(pos[0]).line}: ${message}`),
    );
  }
  try {
    return parseForm(document.toJS({ maxAliasCount: 1000 }));
  } catch (error) {
    if (!(error instanceof FormDefinitionError)) throw error;
    throw new FormFileError(
      error.faults.map(
        (fault) => `${file}:${lineOf(fault)}: ${fault.path.join('.') || 'form'}: expected ${fault.expected}`,
      ),
    );
  }

  /** The line of the place itself, or of the nearest thing around it that the file has. */
  function lineOf({ path }: DefinitionFault): number {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}

/** The forms of an Action's folder (`actions/<slug>`), in the order of their file names. Throws FormFileError. */
export async function loadForms(actionFolder: string): Promise<readonly FormDefinition[]> {
  const folder = join(actionFolder, 'forms');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (name) => formFromYaml(await readFile(join(folder, name), 'utf8'), `${folder}/${name}`)),
  );
}
