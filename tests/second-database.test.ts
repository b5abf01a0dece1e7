import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesForSecondDatabase, markOf, reasons, reasonsIn, testFiles } from '../scripts/second-database.ts';

const files = testFiles().map((file) => ({ file, text: fs.readFileSync(file, 'utf8') }));

describe('the second database is asked', () => {
  it('every test that touches what two databases may answer differently', () => {
    const unmarked = files.flatMap(({ file, text }) => {
      const given = markOf(text) ?? [];
      const missing = reasonsIn(text).filter((reason) => !given.includes(reason));
      return missing.length > 0 ? [`${file}: // @second-database: ${[...given, ...missing].join(', ')}`] : [];
    });
    expect(unmarked, 'The first line of these files says why they are asked twice').toEqual([]);
  });

  it('nothing for a reason that is not known, or no longer shown', () => {
    for (const { file, text } of files)
      for (const reason of markOf(text) ?? []) {
        expect(Object.keys(reasons), file).toContain(reason);
        const byHand = reasons[reason] === undefined || handpicked.includes(file);
        expect([file, reason, byHand || reasonsIn(text).includes(reason)]).toEqual([file, reason, true]);
      }
  });

  it('something for every reason', () => {
    const given = new Set(files.flatMap(({ text }) => markOf(text) ?? []));
    expect(Object.keys(reasons).filter((reason) => !given.has(reason))).toEqual([]);
  });

  it('a small part of the tests, by the mark in their head', () => {
    const chosen = filesForSecondDatabase();
    expect(chosen).toContain('src/grants/row-security.test.ts');
    expect(chosen).not.toContain('src/platform/money.test.ts');
    expect(chosen.length).toBeLessThan(files.length / 4);
  });
});

/** They race by what they send, which no word of theirs shows. */
const handpicked = ['tests/matrix/at-once.test.ts', 'src/people/accounts/accounts.test.ts'];

describe('a test that', () => {
  const asked = `import { rolledBack } from '../../tests/${'support'}/database.ts';\n`;
  it.each([
    ['roles and grants', 'await sql`set local role mostura_app`.execute(tx);'],
    ['row security', "rejects.toThrow('row-level security')"],
    ['migrations', "await makeDatabase('empty')"],
    ['locks and races', 'select id from grants.call for update skip locked'],
    ['jobs', 'const queue = await startQueue({});'],
  ])('touches %s shows it', (reason, line) => {
    expect(reasonsIn(asked + line)).toContain(reason);
    expect(reasonsIn(line), 'without a database').toEqual([]);
  });
  it('changes a role of a person touches none', () => {
    expect(reasonsIn(`${asked}'update people.membership set role = $2'`)).toEqual([]);
  });
});
