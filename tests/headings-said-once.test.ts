import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const heading =
  /<Heading[^>]*>\s*\{t\('([^']+)'\)\}\s*<\/Heading>\s*<(?:Folded|Details)\s+summary=\{t\('([^']+)'\)/g;
const twiceIn = (source: string) => [...source.matchAll(heading)].filter(([, one, two]) => one === two);

it('A folded part does not repeat the heading above it', () => {
  expect(
    twiceIn("<Heading level={2}>{t('a.b')}</Heading>\n <Folded summary={t('a.b')} rows={3}>"),
  ).toHaveLength(1);
  const pages = globSync('src/**/*.tsx');
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.flatMap((file) => twiceIn(readFileSync(file, 'utf8')).map(([, key]) => [file, key]))).toEqual(
    [],
  );
});
