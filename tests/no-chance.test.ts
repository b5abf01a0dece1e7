import fs from 'node:fs';
import { expect, test } from 'vitest';
import { testFiles } from '../scripts/second-database.ts';

/** What a random id may hold by chance: up to five characters that all are of its alphabet. */
const ofAnId = /not\.toContain\(\s*(['"`])[0-9a-f]{1,5}\1\s*\)/;
/** What is read as a person reads it holds no id. */
const readsWhatIsSeen = /innerText/;

test('no test expects that a few digits are absent where a random id may hold them', () => {
  expect(
    ofAnId.test("expect(text).not.toContain('709')") && ofAnId.test('expect(x).not.toContain("cafe")'),
  ).toBe(true);
  expect(ofAnId.test("expect(text).not.toContain('7,000')")).toBe(false);
  const byChance = testFiles()
    .filter((file) => file !== 'tests/no-chance.test.ts')
    .flatMap((file) =>
      fs
        .readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          ofAnId.test(line) && !readsWhatIsSeen.test(line) ? [`${file}:${at + 1}`] : [],
        ),
    );
  expect(byChance).toEqual([]);
});
