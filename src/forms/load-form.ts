import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormDefinition } from './definition.ts';
import { isMadeKey } from './made-keys.ts';
import { readFormFile } from './read-form-file.ts';

/** A file of an Action that holds no form: each line says file, line, place and what was expected. */
export class FormFileError extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'FormFileError';
  }
}

/** A form of an Action from YAML text; `file` is named in errors. Throws FormFileError. */
export function formFromYaml(text: string, file: string): FormDefinition {
  const read = readFormFile(text);
  if (!read.form)
    throw new FormFileError(
      read.faults.map(({ code, path, line, expected }) =>
        code === 'unreadable'
          ? `${file}:${line}: ${expected}`
          : `${file}:${line}: ${path.join('.') || 'form'}: expected ${expected}`,
      ),
    );
  if (isMadeKey(read.form.key))
    throw new FormFileError([
      `${file}:1: key: expected a key that does not begin as those of forms made in the browser do (made_)`,
    ]);
  return read.form;
}

/** The forms of an Action's folder (`actions/<slug>`), in the order of their file names. Throws FormFileError. */
export async function loadForms(actionFolder: string): Promise<readonly FormDefinition[]> {
  const folder = join(actionFolder, 'forms');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (name) => formFromYaml(await readFile(join(folder, name), 'utf8'), `${folder}/${name}`)),
  );
}
