import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A regular expression of the program, and where it is written or made. */
export type Expression = { readonly made: RegExp; readonly at: string };

/** What is put together here reads notes of incidents alone: one of more than 280 signs is refused before it is read. */
const ofShortTexts = 'protection/incidents/rules/';

/** What comes before an expression; a file without it is not worth a parse. */
const mayHoldOne = /(?:^|[(=,:[!&|?>]|return)[ \t]*\/(?![/*>])/m;

const isOurs = (file: string) =>
  /\.tsx?$/.test(file) && !/\.test\.|testing|^(browser|demonstration)\//.test(file);

/** Every expression that the source of the program writes, and those that its modules put together when they are read. */
export async function expressionsOf(folder: string): Promise<readonly Expression[]> {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isOurs)
    .map((file) => ({ file, text: fs.readFileSync(path.join(folder, file), 'utf8') }));
  const written = files.flatMap(({ file, text }) => (mayHoldOne.test(text) ? writtenIn(file, text) : []));
  const makers = files.filter(({ text }) => text.includes('new RegExp('));
  return onceEach([
    ...written,
    ...(await madeBy(
      folder,
      makers.map(({ file }) => file),
    )),
  ]);
}

function writtenIn(file: string, text: string): Expression[] {
  const found: Expression[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const walk = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = source.getLineAndCharacterOfPosition(node.end).line + 1;
      const made = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
      found.push({ made, at: `${file}:${line}` });
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

/** Those that modules make of words, noted while they are read. */
async function madeBy(folder: string, files: readonly string[]): Promise<Expression[]> {
  const found: Expression[] = [];
  const usual = globalThis.RegExp;
  globalThis.RegExp = new Proxy(usual, {
    construct(target, given, as) {
      const made = Reflect.construct(target, given, as) as RegExp;
      const at = /src\/([^\n:?]+?\.tsx?)[^\n]*/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1];
      if (at && !at.startsWith(ofShortTexts)) found.push({ made, at });
      return made;
    },
  });
  try {
    // A fresh instance: a worker keeps its modules from file to file, and one that is known is not evaluated again.
    for (const file of files) await import(`${path.resolve(folder, file)}?made`);
  } finally {
    globalThis.RegExp = usual;
  }
  return found;
}

function onceEach(expressions: readonly Expression[]): Expression[] {
  const known = new Map<string, Expression>();
  for (const one of expressions) if (!known.has(String(one.made))) known.set(String(one.made), one);
  return [...known.values()];
}
