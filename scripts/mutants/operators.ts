import ts from 'typescript';

/** One wrong change of a source: what it puts in place of `[start, end)`, and in words what that is. */
export type Mutant = {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** Counted from 1. */
  readonly line: number;
  readonly what: string;
};

type Change = {
  readonly node: { getStart(): number; end: number };
  readonly replacement: string;
  readonly what: string;
};
type Operator = (node: ts.Node) => readonly Change[];

const swapped: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
};
/** Without one of these a query still runs, and answers too much, unlocked or in another order. */
const narrowing = new Set([
  'where',
  'whereRef',
  'having',
  'forUpdate',
  'forNoKeyUpdate',
  'orderBy',
  'limit',
  'onConflict',
]);

const operators: Readonly<Record<string, Operator>> = {
  negate: (node) => {
    const condition = ts.isIfStatement(node)
      ? node.expression
      : ts.isConditionalExpression(node)
        ? node.condition
        : undefined;
    return condition
      ? [{ node: condition, replacement: `!(${condition.getText()})`, what: `not (${condition.getText()})` }]
      : [];
  },
  swap: (node) => {
    if (!ts.isBinaryExpression(node)) return [];
    const other = swapped[node.operatorToken.kind];
    const { operatorToken } = node;
    return other
      ? [{ node: operatorToken, replacement: other, what: `${operatorToken.getText()} becomes ${other}` }]
      : [];
  },
  'leave out': (node) => {
    if (!ts.isExpressionStatement(node)) return [];
    const called = ts.isAwaitExpression(node.expression) ? node.expression.expression : node.expression;
    return ts.isCallExpression(called)
      ? [{ node, replacement: ';', what: `without ${called.expression.getText()}(…)` }]
      : [];
  },
  constant: (node) => {
    if (ts.isNumericLiteral(node) && !isKey(node))
      return [{ node, replacement: `(${node.getText()} + 1)`, what: `${node.getText()} becomes one more` }];
    if (node.kind === ts.SyntaxKind.TrueKeyword && !ts.isLiteralTypeNode(node.parent))
      return [{ node, replacement: 'false', what: 'true becomes false' }];
    if (node.kind === ts.SyntaxKind.FalseKeyword && !ts.isLiteralTypeNode(node.parent))
      return [{ node, replacement: 'true', what: 'false becomes true' }];
    return [];
  },
  shorten: (node) => {
    if (
      ts.isArrayLiteralExpression(node) &&
      node.elements.length > 1 &&
      node.elements.every(ts.isStringLiteral)
    ) {
      const [, second] = node.elements;
      const first = node.elements[0]!;
      const gap = { getStart: () => first.getStart(), end: second!.getStart() };
      return [{ node: gap, replacement: '', what: `without ${first.getText()}` }];
    }
    if (!ts.isObjectLiteralExpression(node) || !node.properties.every(leadsToWord)) return [];
    return node.properties
      .map((one) => ({ node: one, replacement: '', what: `without ${one.getText()}` }))
      .slice(0, -1)
      .map((change, at) => ({
        ...change,
        node: { getStart: () => change.node.getStart(), end: node.properties[at + 1]!.getStart() },
      }));
  },
  'loosen a step': (node) => {
    const loosened = ['within', 'another', 'guard', 'task', 'tells'].flatMap((name) => {
      const part = partOfStep(node, name);
      return part
        ? [{ node: part, replacement: `${name}: undefined`, what: `without ${part.getText()}` }]
        : [];
    });
    const [from, to] = ['from', 'to'].map((name) => {
      const part = partOfStep(node, name);
      return part && ts.isPropertyAssignment(part) ? part.initializer : undefined;
    });
    if (!from || !ts.isArrayLiteralExpression(from) || !to) return loosened;
    const longer = `[${[...from.elements, to].map((one) => one.getText()).join(', ')}]`;
    return [...loosened, { node: from, replacement: longer, what: `also from ${to.getText()}` }];
  },
  'drop a where': (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const { expression, name } = node.expression;
    if (!narrowing.has(name.text)) return [];
    const part = { getStart: () => expression.end, end: node.end };
    return [
      {
        node: part,
        replacement: '',
        what: `without .${name.text}(${node.arguments.map((one) => one.getText()).join(', ')})`,
      },
    ];
  },
};

/** The part of a step (`platform/workflow/steps.ts`) of this name; undefined for objects that are no step. */
function partOfStep(node: ts.Node, name: string): ts.ObjectLiteralElementLike | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const part = (wanted: string) => node.properties.find((one) => one.name?.getText() === wanted);
  return part('permission') && part('from') ? part(name) : undefined;
}

/** `{ 7: … }`: a name, although it is a number. */
function isKey(node: ts.NumericLiteral): boolean {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

/** `{ request: 'requested' }`: a row of a table of states, say. */
function leadsToWord(property: ts.ObjectLiteralElementLike): boolean {
  return ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer);
}

/** Every mutant of a source, in its order. Types are left alone: a test that runs would not see them. */
export function findMutants(text: string): Mutant[] {
  const source = ts.createSourceFile('source.tsx', text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    for (const operator of Object.values(operators))
      for (const { node: place, replacement, what } of operator(node)) {
        const start = place.getStart();
        const line = source.getLineAndCharacterOfPosition(start).line + 1;
        found.push({
          start,
          end: place.end,
          replacement,
          line,
          what: what.replace(/\s+/g, ' ').slice(0, 90),
        });
      }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The source with the mutant in it. */
export function withMutant(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
