import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Why something follows the entry of the audit trail. */
const reasons: Readonly<Record<string, string>> = {
  'src/evidence/sign-head.ts': 'It signs the end of the trail, which is its own entry.',
  'src/people/recovery/open-by-recovery.ts':
    'Sign-ins are outside the transaction: they go once all else is done.',
  'src/people/registration/confirm-email.ts': 'Another verb follows, which ends with an entry of its own.',
};

/** What a function still waits for after its last entry: up to what it returns. */
function afterLastEntry(body: string): string | undefined {
  const last = [...body.matchAll(/\bawait (?:audit|finishStep|writeEvent)\(/g)].at(-1);
  if (!last) return undefined;
  const rest = body.slice(last.index + last[0].length);
  return rest.match(/^.*?\n {2}return\b.*?;\n/s)?.[0] ?? rest;
}
const functionsOf = (text: string) => text.split(/^\}$/m);
const waitsAfter = (text: string) =>
  functionsOf(text).some((body) => /\bawait\b/.test(afterLastEntry(body) ?? ''));

it('The entry of the audit trail is the last that a verb does: it takes the head of the chain until the transaction ends', () => {
  const verbs = globSync('src/**/*.ts')
    .filter((file) => !/\.test\.ts$|testing[^/]*\.ts$|^src\/(platform|demonstration)\//.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const writing = verbs.filter(({ text }) =>
    functionsOf(text).some((body) => afterLastEntry(body) !== undefined),
  );
  expect(writing.length).toBeGreaterThan(300);
  const late = writing.filter(({ text }) => waitsAfter(text)).map(({ file }) => file);
  expect(late.toSorted()).toEqual(Object.keys(reasons).toSorted());
});

it('A verb that writes, tells or asks after its entry is found, and one that only returns is not', () => {
  const verb = (after: string) =>
    `async function pay(work) {\n  await save(work);\n  await audit(work, 'pay', {});\n${after}}\n`;
  expect(waitsAfter(verb('  await tell(work);\n'))).toBe(true);
  expect(waitsAfter(verb('  return (await list(work)).length;\n'))).toBe(true);
  expect(waitsAfter(verb('  return id;\n'))).toBe(false);
  expect(waitsAfter(verb('  return id;\n\n  async function told() {\n    await tell(work);\n  }\n'))).toBe(
    false,
  );
});
