import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Pages with a field that takes no words about anything: a receipt, a wallet's file, exchange rates. */
const wordless = [
  'src/grants/applications/pages/verify-page.tsx',
  'src/training/certificates/pages/verify-page.tsx',
  'src/action/rates/pages/rates-page.tsx',
  // The first field of the report form, which has the rail beside the story.
  'src/voice/pages/kept-away.tsx',
  // Both of its pages have the rail above the rows.
  'src/action/budget/pages/table-as-text.tsx',
];

it('wherever people type at length or attach files, the page says not to enter people they help', () => {
  const pages = globSync('src/**/pages/*.tsx').filter((file) =>
    /<(TextArea|FileUpload)\b/.test(readFileSync(file, 'utf8')),
  );
  expect(pages.length).toBeGreaterThan(15);
  // `FileUpload` says it itself, in words of its own.
  const silent = pages.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return /<TextArea\b/.test(text) && !/<SafetyRail\b/.test(text);
  });
  expect(silent.sort()).toEqual(wordless.sort());
  expect(readFileSync('src/ui/file-upload.tsx', 'utf8')).toContain('<SafetyRail kind="file" />');
  for (const form of ['reason-form', 'file-decision'])
    expect(readFileSync(`src/ui/${form}.tsx`, 'utf8')).toContain('<SafetyRail />');
});
