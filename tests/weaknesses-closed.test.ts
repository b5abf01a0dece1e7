import fs from 'node:fs';
import { expect, it } from 'vitest';

const page = fs.readFileSync('docs/proofs.md', 'utf8');

/** The files that each row names: for the weakness, and for its class. */
const rowsOf = (text: string) =>
  [...text.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, number, what, weakness, itsClass]) => ({
      number: Number(number),
      what: what!.trim(),
      weakness: filesIn(weakness!),
      itsClass: filesIn(itsClass!),
    }),
  );
const filesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, file]) => file!);

/** What is wrong with the table: a row without a test, or one whose file is not there or has no test in it. */
const faultsIn = (text: string) =>
  rowsOf(text).flatMap(({ number, weakness, itsClass }) =>
    [weakness, itsClass].flatMap((files) =>
      files.length === 0
        ? [`${number} has no test`]
        : files.filter((file) => !isTest(file)).map((file) => `${number} names ${file}`),
    ),
  );
const isTest = (file: string) =>
  /\.test\.tsx?$/.test(file) &&
  fs.existsSync(file) &&
  /\b(it|describe|test)(\.\w+)?\(/.test(fs.readFileSync(file, 'utf8'));

it('each of the twenty-six walls names a test of its weakness and one of its class, and these are there', () => {
  expect(rowsOf(page).map(({ number }) => number)).toEqual(Array.from({ length: 26 }, (_, at) => at + 1));
  expect(faultsIn(page)).toEqual([]);
});

it('a row without a test is found, and one that names a file which is not there', () => {
  const [row] = rowsOf(page);
  const [weakness] = row!.weakness;
  expect(faultsIn(page.replace(`\`${weakness}\``, 'none'))).toEqual(['1 has no test']);
  expect(faultsIn(page.replace(weakness!, 'src/gone.test.ts'))).toEqual(['1 names src/gone.test.ts']);
});
