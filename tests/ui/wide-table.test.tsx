import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildStyles } from '../../scripts/build-styles.ts';
import { ButtonLink } from '../../src/ui/button.tsx';
import { Table } from '../../src/ui/table.tsx';
import { Tag } from '../../src/ui/tag.tsx';
import { renderIn, uiLanguage } from '../../src/ui/testing.tsx';
import { Day } from '../../src/ui/time.tsx';
import { openWindow } from '../support/window.ts';

it('A table of expenditure with a long button fits a page of 1280 pixels in every language', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wide-table-'));
  const { ltr } = await buildStyles(folder);
  const css = await readFile(join(folder, ltr), 'utf8');
  await rm(folder, { recursive: true });
  const page = await (await openWindow({ viewport: { width: 1280, height: 800 } })).newPage();
  for (const locale of ['en', 'sq', 'mk', 'sr-Cyrl', 'bs', 'hr', 'cnr'] as const) {
    const { t } = uiLanguage(locale);
    const column = (head: string, text: string, numeric = false) => ({ head, numeric, cell: () => text });
    const table = renderIn(
      uiLanguage(locale),
      <Table
        caption={t('grants.report.lines.title')}
        rows={[{}]}
        columns={[
          column(t('common.description'), 'Координаторка, пола радног времена'),
          { head: t('grants.line.spent_on'), cell: () => <Day date="2026-09-25" /> },
          column(t('grants.line.original'), '193.843,90 RSD', true),
          column(t('grants.line.rate'), '117.4262 (2026-09)', true),
          column(t('common.amount'), '1.637,22 EUR', true),
          { head: t('common.state'), cell: () => <Tag tone="waiting">{t('grants.line.state.queried')}</Tag> },
          {
            head: t('common.actions'),
            cell: () => <ButtonLink href="/">{t('grants.line.review.action')}</ButtonLink>,
          },
        ]}
      />,
    );
    await page.setContent(
      `<style>${css}</style><div class="govuk-width-container"><main>${table}</main></div>`,
    );
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect([locale, over]).toEqual([locale, 0]);
  }
});
