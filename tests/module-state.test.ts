import fs from 'node:fs';
import { expect, it } from 'vitest';

/** What a module may keep for as long as its process lives, and why no test sees another's through it. */
const kept: Readonly<Record<string, string>> = {
  'src/platform/database/dialect.ts ahead': 'holds a query while it runs, weakly',
  'src/platform/database/dialect.ts columns': 'the same name always becomes the same column',
  'src/platform/http/typed-days.ts noted': 'a schema is noted once, where it is made, and held weakly',
  'src/platform/http/tokens.ts subkeys': 'the same secret and purpose always give the same key',
  'src/platform/mac.ts prepared': 'the same key is always prepared in the same way',
  'src/platform/action-currency.ts served': 'of the Action that the process serves: the start sets it, once',
  'src/platform/language/jurisdictions.ts brought':
    'of the Action that the process serves: the start fills it, once',
  'src/platform/messages/make-language.ts offsetFormats': 'a format depends on its key only',
  'src/platform/dates.ts dayFormats': 'a format depends on its zone only',
  'src/platform/dates.ts clockFormats': 'a format depends on its zone only',
  'src/platform/documents/write-pdf.ts typesetter':
    'one thread; a document does not depend on the one before',
  'src/platform/documents/write-pdf.ts last': 'numbers orders to that thread',
  'src/platform/disclosure/solver.ts loaded': 'always the same program; each model is of its own',
  'src/platform/disclosure/disclose.ts last': 'one table after the other; none depends on the one before',
  'src/platform/disclosure/disclosure-worker.ts told': 'a thread of its own for each table',
  'src/platform/documents/emblem.ts drawn': 'always the same picture',
  'src/program.ts end': 'the program itself, which is started as a process',
  'src/results/public/published-values.ts computed': 'by Action, and what it holds for is asked each time',
  'src/action/queries.ts definitions': 'by Action and hash of the content',
  'src/action/queries.ts kept': 'by Action; only the start keeps one',
  'src/translations/routes.tsx read': 'by folders, whose files never change while the process lives',
  'src/forms/queries.ts read': 'by the id of what never changes',
  'tests/support/ends.ts ends': 'emptied with each file',
  'tests/support/database.ts owner': 'a connection of the worker',
  'tests/support/database.ts shared': 'the database of the worker: all that is written in it is rolled back',
  'tests/support/database.ts made': 'numbers databases',
  'tests/support/database.ts own': 'forgotten with each file',
  'tests/support/counted.ts figures': 'counts of this process, which only grow',
  'tests/support/counted.ts line': 'the file that they are written to',
  'tests/support/built-program.ts running': 'processes to be ended with the worker',
  'tests/support/window.ts browser': 'one browser a worker; each window has a context of its own',
  'tests/support/look-at.ts table': 'one page a worker, on which each drawing is put anew and judged',
  'tests/support/look-at.ts found': 'of the file that runs',
  'tests/support/look-at.ts heights': 'of the file that runs: how long its pages are',
  'tests/support/look-at.ts forgets': 'of the file that runs: whether its end was asked for already',
  'tests/support/look-at.ts judgedKinds': 'kinds of pages that were judged already: once a worker is enough',
  'tests/support/crossed-steps.ts asked': 'what a walk’s page asks for, which never changes: read once',
  'tests/support/part-walk.ts written': 'ids of parts that are with their partner; no id comes twice',
  'tests/matrix/kept-world.ts kept':
    'the instance of the worker, which all files share and leave as they found it',
  'tests/matrix/kept-world.ts built': 'the world in that instance',
  'tests/matrix/instance.ts lookedAt': 'the instance of the worker that is only looked at: it takes no form',
  'tests/parsers/guided-worker.ts reached': 'the search itself, in a process of its own',
  'tests/parsers/guided-worker.ts faults': 'the search itself, in a process of its own',
  'tests/parsers/guided-worker.ts inputs': 'the search itself, in a process of its own',
  'tests/parsers/guided-worker.ts batch': 'the search itself, in a process of its own',
};

/** Names that a module can set or fill while it runs: variables, and containers that begin empty. */
function stateOf(source: string): string[] {
  const variable = /^(?:export )?(?:let|var) (\w+)/gm;
  const container =
    /^(?:export )?const (\w+)(?:: (?!Readonly|readonly)[^=\n]+)? = (?:new (?:Map|Set|WeakMap|WeakSet)(?:<.*>)?\(\)|\[\]|\{\});/gm;
  return [variable, container].flatMap((shape) => [...source.matchAll(shape)].map(([, name]) => name!));
}

// What a file of tests sets for itself goes with it: it is evaluated once. What it imports stays for the files after it.
const modules = ['src', 'tests']
  .flatMap((folder) =>
    fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

it('no module keeps a state that one test could leave to another, but for what is listed with its reason', () => {
  const found = modules.flatMap((file) =>
    stateOf(fs.readFileSync(file, 'utf8')).map((name) => `${file} ${name}`),
  );
  expect(found.filter((state) => !(state in kept))).toEqual([]);
  const gone = Object.keys(kept).filter((state) => state.startsWith('src/') && !found.includes(state));
  expect(gone).toEqual([]);
});

it('hooks are registered by tests, not by what they import: a module is evaluated once a worker, not once a file', () => {
  const hook = /^(?:afterAll|afterEach|beforeAll|beforeEach)\(/m;
  const found = modules.filter((file) => hook.test(fs.readFileSync(file, 'utf8')));
  expect(found).toEqual(['tests/support/each-file.ts']);
});

it('finds a variable and a container that begins empty, and leaves what is only read', () => {
  const source = `let a = 1;\nexport let b: string;\nconst c = new Map<string, Set<string>>();\nconst d: string[] = [];
const e = new Set(['x']);\nconst f: ReadonlySet<string> = new Set();\nfunction g() {\n  let h = 1;\n}`;
  expect(stateOf(source)).toEqual(['a', 'b', 'c', 'd']);
});
