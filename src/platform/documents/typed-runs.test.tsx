import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkedRunsOf, paragraph, runsOf } from './document.ts';
import { DocumentPage } from './document-page.tsx';
import { buildDocument } from './testing.ts';
import { typedBlocks } from './typed-blocks.ts';
import { runsIn, wordsIn } from './typed-runs.ts';

const law = 'https://law.example/acts/12?of=2026';

it('Words lead to their address, and an address leads to itself', () => {
  expect(runsIn(`See [the act](${law}), and ${law}.`)).toEqual([
    'See ',
    { linked: 'the act', to: law },
    ', and ',
    { linked: law, to: law },
    '.',
  ]);
  expect(runsIn(`**Read [the act](${law}) now**`)).toEqual([
    { bold: 'Read ' },
    { linked: 'the act', to: law, bold: true },
    { bold: ' now' },
  ]);
  expect(runsIn('[a](https://a.example/b_(c))')).toEqual([
    { linked: 'a', to: 'https://a.example/b_%28c%29' },
  ]);
});

it('Only addresses of https are links, and none that hides where it leads', () => {
  for (const typed of [
    '[a](http://a.example)',
    '[a](javascript:alert)',
    '[a](/staff)',
    '[a](https://bank.example@a.example/)',
    '[a](https://a.example',
    '[ ](https://)',
    'https://',
    'http://a.example',
  ])
    expect(
      linkedRunsOf(runsIn(typed)).filter(({ to }) => to !== undefined && to !== 'https://a.example'),
    ).toEqual([]);
});

it('Paper says the address behind the words, and so do headings and cells of tables', () => {
  const typed = `[The act](${law}) and ${law}`;
  const printed = `The act (${law}) and ${law}`;
  const said = (text: Parameters<typeof runsOf>[0]) => runsOf(text).map((run) => run.text);
  expect(said(runsIn(typed)).join('')).toBe(printed);
  expect(wordsIn(typed)).toBe(printed);
});

it('A page draws a link that can be followed, without letting its words become markup', () => {
  const blocks = typedBlocks(`[<b>"act"</b>](${law})`);
  const page = (<DocumentPage document={{ ...buildDocument(), blocks }} />).toString();
  expect(page).toContain(`href="${law}" rel="noopener noreferrer nofollow"`);
  expect(page).not.toContain('<b>');
});

it('Every text with links is read again as it was typed', () => {
  const words = fc.stringMatching(/^[a-zšА-Я](?:[a-zšА-Я ]{0,8}[a-zšА-Я])?$/u);
  const to = fc.webUrl({ validSchemes: ['https'] }).filter((url) => !/[()\\<>"]/u.test(url));
  const link = fc.record({ linked: words, to });
  fc.assert(
    fc.property(fc.array(fc.tuple(words, link), { minLength: 1, maxLength: 5 }), (all) => {
      const typed = all.map(([before, one]) => `${before} [${one.linked}](${one.to})`).join('');
      expect(typedBlocks(typed)).toEqual([paragraph(all.flatMap(([before, one]) => [`${before} `, one]))]);
    }),
  );
});
