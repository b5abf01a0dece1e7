import { expect, test } from 'vitest';
import { uiLanguage } from '../../src/ui/testing.tsx';
import { htmlValidator } from '../support/html-validator.ts';
import { Gallery } from './gallery.tsx';
import { inFrame } from './gallery-frame.tsx';

const assets = {
  ltr: '/assets/a.css',
  rtl: '/assets/a-rtl.css',
  street: '/assets/s.css',
  icon: '/assets/a.svg',
  script: '/assets/a.js',
};

function gallery(locale: 'en' | 'mk' | 'sq' | 'sr-Cyrl', dir: 'ltr' | 'rtl' = 'ltr'): string {
  const language = uiLanguage(locale, dir);
  return inFrame(language, assets, <Gallery />);
}

test('a page that links to nowhere or names an element twice is found by the validator', async () => {
  const planted = gallery('en').replace('</main>', '<p id="title">twice</p></main>');
  const report = await htmlValidator.validateString(planted);
  expect(report.results[0]?.messages.map(({ ruleId }) => ruleId)).toContain('no-dup-id');
});

test.each([
  ['en', 'ltr'],
  ['en', 'rtl'],
  ['mk', 'ltr'],
  ['sq', 'ltr'],
  ['sr-Cyrl', 'ltr'],
] as const)('every component on one page is valid HTML in %s, %s', async (locale, dir) => {
  const report = await htmlValidator.validateString(gallery(locale, dir));
  expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
});

test('nothing on the page is inline: no style, no handler, no script text', () => {
  const html = gallery('en');
  expect(html).not.toMatch(/\sstyle=/);
  expect(html).not.toMatch(/<style/);
  expect(html).not.toMatch(/\son[a-z]+=/);
  expect(html.match(/<script[^>]*>[^<]/)).toBeNull();
});

test('what a person typed comes back escaped and whole', () => {
  const html = gallery('en');
  expect(html).toContain('value="Rrugë e sigurt – «Пат» &amp; &lt;i&gt;sicher&lt;/i&gt;"');
  expect(html).toContain('Druga &lt;b&gt;rečenica&lt;/b&gt;.');
});

test('every description and every link within the page finds its element', () => {
  const html = gallery('en');
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const named = [...html.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g)].flatMap(([, list = '']) =>
    list.split(' '),
  );
  const linked = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
  expect(named.length).toBeGreaterThan(15);
  expect([...named, ...linked].filter((id) => !ids.has(id))).toEqual([]);
});
