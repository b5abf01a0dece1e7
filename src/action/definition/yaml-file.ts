import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { DefinitionError, type DefinitionFault, describe } from './faults.ts';

type Path = readonly (string | number)[];

/** A file of a definition that was read: its content, and a way to point at a place in it. */
export type YamlFile<Content> = {
  readonly file: string;
  readonly content: Content;
  /** A fault at a path of the file: at its line, or at the nearest line around it that the file has. */
  fault(path: Path, expected: string): DefinitionFault;
};

/** Reads YAML text by a schema. `file` names it in errors. Throws DefinitionError with every fault found. */
export function readYaml<Content>(text: string, file: string, schema: z.ZodType<Content>): YamlFile<Content> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const troubles = [...document.errors, ...document.warnings];
  if (troubles.length > 0) {
    throw new DefinitionError(
      troubles.map(({ pos, message }) => {
        const { line, col } = counter.linePos(pos[0]);
        return { file, path: [], line, column: col, found: message, expected: 'valid YAML' };
      }),
    );
  }
  const fault = (path: Path, expected: string, found?: string): DefinitionFault => {
    const { line, col } = counter.linePos(offsetOf(document, path));
    const value = path.length === 0 ? document.toJS() : document.getIn(path);
    return { file, path, line, column: col, found: found ?? describe(plain(value)), expected };
  };
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { file, content: parsed.data, fault };
  throw new DefinitionError(parsed.error.issues.flatMap((issue) => faultsOf(issue, fault)));
}

function plain(value: unknown): unknown {
  return isNode(value) ? value.toJSON() : value;
}

/** The character where a path begins: the key for a member of a map, the item for a list; else the nearest thing around. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(path[depth - 1]));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
      continue;
    }
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

type MakeFault = (path: Path, expected: string, found?: string) => DefinitionFault;

function faultsOf(issue: z.core.$ZodIssue, fault: MakeFault): DefinitionFault[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) =>
      fault([...path, name], 'no such key here', `the unknown key ${describe(name)}`),
    );
  return [fault(path, expectedOf(issue))];
}

function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `at least ${issue.minimum} in the list`
        : `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
    default:
      return issue.message;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};
