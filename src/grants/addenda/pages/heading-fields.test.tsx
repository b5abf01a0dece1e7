import { expect, it } from 'vitest';
import { FormContext } from '../../../ui/form-context.ts';
import { renderIn, uiLanguage } from '../../../ui/testing.tsx';
import type { Facts } from '../facts.ts';
import { HeadingFields } from './heading-fields.tsx';

const language = uiLanguage('en');
const hintOf = (travel: number) => {
  const budget = { travel: 1_106_35, human_resources: 4_000_00 };
  const facts = {
    ...{ headings: budget, base: budget, currency: 'EUR', transferPercent: 25, reported: { travel } },
  } as unknown as Facts;
  return renderIn(
    language,
    <FormContext.Provider value={{ typed: {}, errors: {} }}>
      <HeadingFields facts={facts} texts="draft" />
    </FormContext.Provider>,
  ).replaceAll('\u00a0', ' ');
};

it('A heading of which more is reported than it has says so, and names no range without its amount of today.', () => {
  const over = hintOf(1_110_98);
  expect(over).toContain(
    'Now 1,106.35 EUR. Reports already contain 1,110.98 EUR, more than this heading has. Raise it to at least 1,110.98 EUR.',
  );
  expect(over).not.toContain('Between 1,110.98 EUR');
  expect(hintOf(900_00)).toContain(
    'Between 900.00 EUR and 1,382.93 EUR, no addendum is needed. Reports already',
  );
  expect(hintOf(0)).toContain('Between 829.77 EUR and 1,382.93 EUR, no addendum is needed.');
  expect(hintOf(1_400_00)).toContain('For more, you need an addendum.');
});
