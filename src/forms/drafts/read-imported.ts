import { CST, Lexer, Parser } from 'yaml';
import { type FormFile, readFormFile } from '../read-form-file.ts';

/** Far more than any form that a person fills in; above them, reading would hold everybody else up. */
const most = { signs: 200_000, parts: 40_000, depth: 100, list: 1000 };

/** The form in a file that a person chose: nothing in it may make it larger than it is, and its shape is looked at before it is read. */
export function readImported(text: string): FormFile {
  if (text.length > most.signs) return refused('file_too_large', 1, { max: most.signs });
  return shapeFault(text) ?? readFormFile(text);
}

/** Walks through the parts of the file one by one and stops at the first that is too much. */
function shapeFault(text: string): FormFile | undefined {
  const parser = new Parser();
  let parts = 0;
  let whole = 0;
  let inScalar = false;
  for (const part of new Lexer().lex(text)) {
    const marks = !inScalar && (part.startsWith('&') || part.startsWith('*'));
    inScalar = !inScalar && part === CST.SCALAR;
    whole += [...parser.next(part)].length;
    parts += 1;
    const lineNow = () => text.slice(0, parser.offset).split('\n').length;
    if (marks) return refused('alias', lineNow());
    const around = parser.stack.at(-1);
    const much = parts > most.parts || whole > most.list || parser.stack.length > most.depth;
    if (much || (around && isLong(around))) return refused('too_nested', lineNow());
  }
  return undefined;
}

/** Whether a list has too many entries, or too much stands before one of them. */
function isLong(list: CST.Token): boolean {
  if (!('items' in list)) return false;
  const last = list.items.at(-1);
  return list.items.length > most.list || (last?.start?.length ?? 0) > most.list;
}

function refused(code: string, line: number, details: Readonly<Record<string, number>> = {}): FormFile {
  return { faults: [{ path: [], code, expected: '', line, details }], data: undefined };
}
