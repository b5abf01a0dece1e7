import fs from 'node:fs';
import path from 'node:path';

export type SourceFunction = { readonly file: string; readonly text: string; readonly exported: boolean };
export type Source = {
  /** Every function by its name. */
  readonly functions: ReadonlyMap<string, readonly SourceFunction[]>;
  /** What each file imports or hands on: the name and the file that it is from. */
  readonly imports: ReadonlyMap<string, ReadonlyMap<string, string>>;
};

/** Every function of the source by its name, with its text, and from where each file has what it calls. */
export function sourceOf(folder: string): Source {
  const functions = new Map<string, SourceFunction[]>();
  const imports = new Map<string, Map<string, string>>();
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /\.test\./.test(file)) continue;
    const whole = fs.readFileSync(path.join(folder, file), 'utf8');
    imports.set(file, importsOf(file, whole));
    if (/^platform\/(?!files)/.test(file)) continue;
    for (const text of whole.split(/^(?=(?:export )?(?:async )?function \w|(?:export )?const \w)/m)) {
      const [, one, other] =
        /^(?:export )?(?:(?:async )?function (\w+)|const (\w+)[^=]*=[^=])/.exec(text) ?? [];
      const name = one ?? other;
      if (!name) continue;
      functions.set(name, [
        ...(functions.get(name) ?? []),
        { file, text, exported: text.startsWith('export') },
      ]);
    }
  }
  return { functions, imports };
}

function importsOf(file: string, whole: string): Map<string, string> {
  const from = [...whole.matchAll(/^(?:import|export)(?: type)? \{([^}]*)\} from '(\.[^']*)'/gm)];
  return new Map(
    from.flatMap(([, names, where]) =>
      names!
        .split(',')
        .map((one): [string, string] => [
          one.replace(/^\s*(?:type )?(?:\w+ as )?/, '').trim(),
          path.join(path.dirname(file), where!),
        ]),
    ),
  );
}

/** The function that is called so in a file: its own, else what it imports, through each door. Of a text of no file: what is exported under the name. */
function meantBy(
  name: string,
  { file, text }: Pick<SourceFunction, 'file' | 'text'>,
  source: Source,
): SourceFunction[] {
  const named = (source.functions.get(name) ?? []).filter((one) => one.text !== text);
  const own = named.filter((one) => one.file === file);
  if (own.length > 0) return own;
  if (!source.imports.has(file)) return named.filter(({ exported }) => exported);
  let at: string | undefined = file;
  for (let doors = 0; at && doors < 4; doors++) {
    at = source.imports.get(at)?.get(name);
    const found = named.filter((one) => one.file === at);
    if (found.length > 0) return found;
  }
  return [];
}

/** The functions that one calls, itself and what those call. */
export function* reachedFrom(
  one: Pick<SourceFunction, 'file' | 'text'>,
  source: Source,
  depth = 5,
): Generator<Pick<SourceFunction, 'file' | 'text'>> {
  yield one;
  if (depth === 0) return;
  for (const [, name] of one.text.matchAll(called))
    for (const meant of meantBy(name!, one, source)) yield* reachedFrom(meant, source, depth - 1);
}
const called = /(?<![.\w])([a-z]\w+)(?:<[^(]*>)?\(/g;
