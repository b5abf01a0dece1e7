import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Pages with a long field and without the rail: why. */
const wordless: Readonly<Record<string, string>> = {
  'src/grants/applications/pages/verify-page.tsx': 'a receipt is pasted, and no words are typed',
  'src/training/certificates/pages/verify-page.tsx': 'the file of a wallet is pasted',
  'src/action/rates/pages/rates-page.tsx': 'a table of exchange rates is pasted',
  'src/action/budget/pages/table-as-text.tsx': 'a table that was pasted and read is corrected',
  'src/grants/assessment/pages/cut-fields.tsx': 'a part of the page of the scores, which says it',
  'src/grants/committee/pages/departure-fields.tsx': 'a part of the record of a meeting, which says it',
  'src/voice/pages/kept-away.tsx':
    'it asks who must not read a complaint, and names of them are what it is for',
};

it('wherever people type at length or attach files, the page says not to enter people they help', () => {
  const pages = globSync('src/**/pages/*.tsx').filter((file) =>
    /<(TextArea|FileUpload)\b/.test(readFileSync(file, 'utf8')),
  );
  expect(pages.length).toBeGreaterThan(100);
  // `FileUpload` says it itself, in words of its own.
  const silent = pages.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return /<TextArea\b/.test(text) && !/<SafetyRail\b/.test(text);
  });
  expect(silent.sort()).toEqual(Object.keys(wordless).sort());
  expect(readFileSync('src/ui/file-upload.tsx', 'utf8')).toContain('<SafetyRail kind="file" />');
  for (const form of ['reason-form', 'file-decision'])
    expect(readFileSync(`src/ui/${form}.tsx`, 'utf8')).toContain('<SafetyRail />');
});
