import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { buildStyles } from '../../scripts/build-styles.ts';
import { MatrixPage } from '../../src/matrix/cycles/pages/matrix-page.tsx';
import { RiskMatrix } from '../../src/results/risks/pages/risk-matrix.tsx';
import { Lines } from '../../src/tasks/task-lines.tsx';
import { renderIn, uiLanguage } from '../../src/ui/testing.tsx';
import { openWindow } from '../support/window.ts';

let css: string;
let page: Page;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phone-'));
  const { ltr } = await buildStyles(folder);
  css = await readFile(join(folder, ltr), 'utf8');
  await rm(folder, { recursive: true });
  page = await (await openWindow({ viewport: { width: 360, height: 800 } })).newPage();
});

const show = (body: string) =>
  page.setContent(`<style>${css}</style><div class="govuk-width-container"><main>${body}</main></div>`);

it('A task on a phone has the whole width for its title, and its day on one line', async () => {
  const due = '2026-12-31T23:00:00.000Z';
  const lines = [{ text: 'Confirm the outcome', about: 'A long title of a recommendation', href: '/x', due }];
  for (const locale of ['en', 'sq', 'mk', 'sr-Cyrl', 'hr'] as const) {
    await show(renderIn(uiLanguage(locale), <Lines lines={lines} now="2026-12-01T12:00:00.000Z" />));
    const [title, day, all] = await page.evaluate<[number, number, number]>(
      `['.govuk-task-list__link', '.govuk-tag, .govuk-task-list__status > *', '.govuk-task-list__item'].map((name, at) => {
        const box = document.querySelector(name).getBoundingClientRect();
        return at === 1 ? box.height : box.width;
      })`,
    );
    expect([locale, title === all, day < 40]).toEqual([locale, true, true]);
  }
});

it('The matrix of risks on a phone shows the cells that hold a risk and no other', async () => {
  const risk = { id: 'r', title: 'A risk of the tests', likelihood: 1, impact: 3 };
  await show(renderIn(uiLanguage(), <RiskMatrix risks={[risk as never]} />));
  const shown = await page.evaluate<string>('document.querySelector("main").innerText');
  expect(shown).toContain('A risk of the tests');
  const rows = await page.evaluate<string[]>(
    '[...document.querySelectorAll("tbody tr")].map((row) => getComputedStyle(row).display)',
  );
  expect(rows.filter((display) => display !== 'none')).toHaveLength(1);
  const cells = await page.evaluate<number>(
    '[...document.querySelectorAll("tbody td")].filter((cell) => cell.getClientRects().length > 0).length',
  );
  expect(cells).toBe(1);
});

it('The matrix on a phone leads to each jurisdiction, with two beside each other and nothing cut off', async () => {
  const score = { score: 62, applicable: 3, answered: 3 };
  const whole = { strands: { law: score, policy: { ...score, score: 8 }, practice: score }, whole: score };
  const codes = ['AL', 'BA', 'MK', 'XK'];
  const matrix = {
    places: codes.map((code) => ({ id: code, code })),
    standards: [
      { id: 's', key: 'S1', area: 'prevention', title: { en: 'Non-punishment of smuggled persons' } },
    ],
    scoreOf: () => whole,
  };
  for (const locale of ['en', 'sq', 'mk', 'sr-Cyrl', 'hr'] as const) {
    const props: object = {
      cycle: { id: 'c', title: 'Cycle', asOf: '2026-06-30', language: 'en', sha256: 'x' },
      ...{ cycles: [], errata: [], unassessed: ['RS'], matrix },
    };
    await show(renderIn(uiLanguage(locale), <MatrixPage {...(props as Parameters<typeof MatrixPage>[0])} />));
    const seen = await page.evaluate<{ over: number; tops: number[]; cut: number; links: string[] }>(`(() => {
      const cells = [...document.querySelectorAll('.m-matrix td')];
      return {
        over: document.documentElement.scrollWidth - window.innerWidth,
        tops: cells.map((cell) => Math.round(cell.getBoundingClientRect().top)),
        cut: cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length,
        links: [...document.querySelectorAll('main a')]
          .filter((link) => link.closest('thead') === null)
          .map((link) => link.getAttribute('href')),
      };
    })()`);
    expect([locale, seen.over, seen.cut]).toEqual([locale, 0, 0]);
    expect([seen.tops[0] === seen.tops[1], seen.tops[2] === seen.tops[3]]).toEqual([true, true]);
    expect(seen.links).toEqual(
      expect.arrayContaining([...codes.map((code) => `/matrix/c/places/${code}`), '/jurisdictions/RS']),
    );
  }
});
