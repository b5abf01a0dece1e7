import { isNode, LineCounter, parseDocument } from 'yaml';
import type { DefinitionFault, FormDefinition } from './definition.ts';
import { FormDefinitionError, parseForm } from './parse-form.ts';

/** What is wrong in a file, and on which line; without a path it is no YAML at all, and `expected` is what its reader says. */
export type FileFault = DefinitionFault & { readonly line: number };
/** What a file holds: a form, or faults, and the data as far as it could be read. */
export type FormFile =
  | { readonly form: FormDefinition }
  | { readonly form?: undefined; readonly faults: readonly FileFault[]; readonly data: unknown };

/** A form from YAML text; JSON is YAML, too. */
export function readFormFile(text: string): FormFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  if (document.errors.length > 0)
    return {
      data: undefined,
      faults: document.errors.map(({ pos, message }) => ({
        ...{ path: [], code: 'unreadable', expected: message, line: lines.linePos(pos[0]).line },
      })),
    };
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    const expected = error instanceof Error ? error.message : '';
    return { data, faults: [{ path: [], code: 'unreadable', expected, line: 1 }] };
  }
  try {
    return { form: parseForm(data) };
  } catch (error) {
    if (!(error instanceof FormDefinitionError)) throw error;
    return { data, faults: error.faults.map((fault) => ({ ...fault, line: lineOf(fault) })) };
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
