import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A place in the program that asks for a message. */
export type Use = { readonly name: string; readonly at: string };
/** What the program says about messages, read from its source and not from running it. */
export type MessageUses = {
  /** Keys that must exist: asked for by name. */
  readonly keys: readonly Use[];
  /** Beginnings of keys that are asked for with something put in: at least one key must begin so. */
  readonly beginnings: readonly Use[];
  /** Everything in quotes, wherever it stands. */
  readonly quoted: ReadonlySet<string>;
};

const keyForm = /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/;
const beginningForm = /^[a-z][a-z0-9_]*\.[a-z0-9_.]*$/;
/** What asks for the text of a key. */
const askers = new Set(['t', 'has']);
/** What takes the key of a fault's text, in schemas. */
const faultTakers = new Set([
  'string',
  'min',
  'max',
  'regex',
  'refine',
  'enum',
  'email',
  'uuid',
  'date',
  'length',
]);
/** Records whose audit entries no page shows: their words need no text. */
const recordsWithoutHistory = new Set([
  'person',
  'invitation',
  'action',
  'form',
  'expenditure',
  'procurement',
  'income',
  'vat_rule',
  'retention',
  'file',
]);

/** Reads every file of the program; tests and test data are not part of it. */
export function readMessageUses(folder: string): MessageUses {
  const keys: Use[] = [];
  const beginnings: Use[] = [];
  const quoted = new Set<string>();
  const sources = programFiles(folder).map((file) =>
    ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
  );
  const words = permissionWords(sources);
  for (const source of sources) {
    const use = (name: string, node: ts.Node): Use => ({ name, at: placeOf(source, node) });
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) quoted.add(node.text);
      if (ts.isTemplateExpression(node) && beginningForm.test(node.head.text))
        beginnings.push(use(node.head.text, node));
      if (ts.isCallExpression(node)) keys.push(...keysOfCall(node, source, words, use));
      if (ts.isPropertyAssignment(node)) keys.push(...keysOfProperty(node, use));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { keys, beginnings, quoted };
}

type Make = (name: string, node: ts.Node) => Use;

/** Fields in which a key waits to be asked for. */
function keysOfProperty({ name, initializer }: ts.PropertyAssignment, use: Make): Use[] {
  if (!['error', 'message', 'key'].includes(name.getText())) return [];
  const literals = literalsOf(initializer).filter(({ text }) => keyForm.test(text));
  return literals.map((literal) => use(literal.text, literal));
}

function keysOfCall(
  call: ts.CallExpression,
  source: ts.SourceFile,
  words: ReadonlyMap<string, string>,
  use: Make,
): Use[] {
  const name = lastName(call.expression);
  const [first, second, third] = call.arguments;
  const named = (node: ts.Expression | undefined, before = '') =>
    literalsOf(node).map((literal) => use(`${before}${literal.text}`, literal));
  if (askers.has(name)) return named(first).filter(({ name: key }) => keyForm.test(key));
  if (name === 'problem' || name === 'Problem') return named(first, 'problem.');
  if (faultTakers.has(name))
    return call.arguments.flatMap((one) => named(one)).filter(({ name: key }) => keyForm.test(key));
  if (name === 'audit' && second && third && !recordsWithoutHistory.has(kindOf(third)))
    return wordsOf(second, source, words).map((word) => use(`history.${word}`, second));
  return [];
}

/** The string literals an expression may come to: itself, or either side of a choice. */
function literalsOf(node: ts.Expression | undefined): ts.StringLiteralLike[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  return [];
}

/** The words an audit entry may have: a literal, a permission's word, or a constant of the file that is one of them. */
function wordsOf(
  node: ts.Expression,
  source: ts.SourceFile,
  words: ReadonlyMap<string, string>,
): readonly string[] {
  const literals = literalsOf(node).map(({ text }) => text);
  if (literals.length > 0) return literals;
  const permission = words.get(node.getText(source).replace(/\.name$/, ''));
  if (permission) return [permission];
  if (!ts.isIdentifier(node)) return [];
  const found: string[] = [];
  const visit = (one: ts.Node): void => {
    if (ts.isVariableDeclaration(one) && one.name.getText(source) === node.text && one.initializer)
      found.push(...literalsOf(one.initializer).map(({ text }) => text));
    ts.forEachChild(one, visit);
  };
  visit(source);
  return found;
}

/** The word of each permission by the name it has in code: `callPermissions.publish`, `publishFormPermission`. */
function permissionWords(sources: readonly ts.SourceFile[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const source of sources) {
    const visit = (node: ts.Node, within: string): void => {
      const declared = ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node);
      const name = declared ? `${within}${node.name.getText(source)}` : '';
      if (declared && node.initializer && ts.isCallExpression(node.initializer))
        if (lastName(node.initializer.expression) === 'permission')
          for (const { text } of literalsOf(node.initializer.arguments[0])) words.set(name, text);
      ts.forEachChild(node, (child) => visit(child, declared ? `${name}.` : within));
    };
    visit(source, '');
  }
  return words;
}

function kindOf(subject: ts.Expression): string {
  if (!ts.isObjectLiteralExpression(subject)) return '';
  const kind = subject.properties.find((one) => one.name?.getText() === 'kind');
  return kind && ts.isPropertyAssignment(kind) ? (literalsOf(kind.initializer)[0]?.text ?? '') : '';
}

/** `t` of `language.t`, `problem` of `problem`. */
function lastName(called: ts.Expression): string {
  if (ts.isPropertyAccessExpression(called)) return called.name.text;
  return ts.isIdentifier(called) ? called.text : '';
}

function placeOf(source: ts.SourceFile, node: ts.Node): string {
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}

function programFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$|(^|\/)testing[^/]*\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}
