import { expect, test } from 'vitest';
import { inFrame } from '../../tests/ui/gallery-frame.tsx';
import { uiLanguage } from './testing.tsx';

const assets = {
  ltr: '/assets/a.css',
  rtl: '/assets/a-rtl.css',
  street: '/assets/s.css',
  icon: '/assets/a.svg',
};
const text = <p>Content</p>;

test('the title says error first, then the page, the Action and the platform', () => {
  expect(inFrame(uiLanguage(), assets, text)).toContain(
    '<title>Error: Describe your project – Security for Human Beings and Borders – Mostura</title>',
  );
  expect(inFrame(uiLanguage(), assets, text, { errors: false, serviceName: '', title: 'Sign in' })).toContain(
    '<title>Sign in – Mostura</title>',
  );
});

test('language and direction stand on the document and choose the sheet', () => {
  expect(inFrame(uiLanguage('mk'), assets, text)).toMatch(/^<!doctype html><html lang="mk" dir="ltr"/);
  const mirrored = inFrame(uiLanguage('en', 'rtl'), assets, text);
  expect(mirrored).toContain('dir="rtl"');
  expect(mirrored).toContain('href="/assets/a-rtl.css"');
});

test('the emblem has its statement beside it, above and below, and both go when a derogation says so', () => {
  const shown = inFrame(uiLanguage(), assets, text);
  expect(shown.match(/class="m-eu__flag"/g)).toHaveLength(2);
  expect(shown.match(/<span class="m-eu__statement">Funded by the European Union<\/span>/g)).toHaveLength(2);
  const hidden = inFrame(uiLanguage(), assets, text, { euStatement: undefined });
  expect(hidden).not.toContain('m-eu');
  expect(hidden).not.toContain('#003399');
});

test('twelve stars, in the emblem’s own colours', () => {
  const stars = /fill="#FFCC00" d="([^"]+)"/.exec(inFrame(uiLanguage(), assets, text))![1]!;
  expect(stars.match(/M/g)).toHaveLength(12);
  // The uppermost star's uppermost point: 18 - 12 - 2 high, in the middle.
  expect(stars.startsWith('M27 4L')).toBe(true);
});

test('every page of a demonstration says that it is one; no other page does', () => {
  expect(inFrame(uiLanguage(), assets, text)).toContain(
    'The organisations, people and amounts shown here are invented.',
  );
  expect(inFrame(uiLanguage(), assets, text, { demonstration: undefined })).not.toContain('m-demo');
});

test('the section one is in is marked, by the longest beginning', () => {
  const html = inFrame(uiLanguage(), assets, text, { currentPath: '/calls' });
  expect(html).toContain('href="/calls" aria-current="page"');
  const below = inFrame(uiLanguage(), assets, text, { currentPath: '/applications/1' });
  expect(below).toContain('href="/applications" aria-current="true"');
  expect(below).not.toContain('href="/calls" aria-current');
});

test('a section holds pages that lie elsewhere: on them and below it is the current one', () => {
  const navigation = [
    { href: '/menu/law', text: 'Law', holds: ['/standards', '/matrix'] },
    { href: '/menu/results', text: 'Results', holds: ['/', '/results'] },
  ];
  const at = (currentPath: string) =>
    inFrame(uiLanguage(), assets, text, { navigation, currentPath }).match(
      /href="([^"]+)" aria-current/,
    )?.[1];
  expect(at('/standards/return')).toBe('/menu/law');
  expect(at('/menu/law')).toBe('/menu/law');
  expect(at('/')).toBe('/menu/results');
  expect(at('/contact')).toBeUndefined();
});

test('what does not fit into one line of a wide screen opens without script, and says where one is', () => {
  const navigation = Array.from({ length: 12 }, (_, at) => ({ href: `/s${at}`, text: `Section ${at}` }));
  const html = inFrame(uiLanguage(), assets, text, { navigation, currentPath: '/s9/1' });
  const more = html.slice(html.indexOf('<details class="m-nav__more"'), html.indexOf('</nav>'));
  expect(more.match(/href="[^"]+"/g)).toEqual(['7', '8', '9', '10', '11'].map((at) => `href="/s${at}"`));
  expect(more).toMatch(/<summary class="m-nav__link" aria-current="true">\s*Section 9/);
  for (const { href } of navigation) expect(html.match(new RegExp(`href="${href}"`, 'g'))).toHaveLength(2);
  expect(inFrame(uiLanguage(), assets, text)).not.toContain('m-nav__more');
});

test('the languages are named each in itself', () => {
  const html = inFrame(uiLanguage(), assets, text);
  expect(html).toContain('<span lang="bs">Bosanski</span></a>');
  expect(html).toContain('<span lang="mk">Македонски</span></a>');
});

test('where something may be typed, choosing a language sends the form, and Enter still saves', () => {
  const form = <form id="page-form" />;
  const html = inFrame(uiLanguage(), assets, form, { typing: true });
  expect(html).toMatch(
    /<button class="m-menu__link" type="submit" form="page-form" formaction="\?lang=mk" [^>]*name="_language" value="mk"/,
  );
  const [first] = html.match(/<button[^>]*form="page-form"[^>]*>/) ?? [];
  expect(first).not.toContain('name=');
  expect(inFrame(uiLanguage(), assets, form)).toContain('href="?lang=mk"');
  expect(inFrame(uiLanguage(), assets, text, { typing: true })).toContain('href="?lang=mk"');
});

test('the footnote and the two hidden fields of signing out are there', () => {
  const html = inFrame(uiLanguage(), assets, text);
  expect(html).toContain('id="kosovo-footnote">* This designation');
  expect(html).toContain(
    '<input type="hidden" name="_token" value="abc~d"/><input type="hidden" name="_once" value="e"/>',
  );
});

test('without a script the page has none', () => {
  expect(inFrame(uiLanguage(), assets, text)).not.toContain('<script');
});
