import { expect, test } from 'vitest';
import { FirstRows, Folded } from './details.tsx';
import { Pagination } from './pagination.tsx';
import { ShowAll, ShownOf, WholeContext } from './show-all.tsx';
import { renderIn, uiLanguage } from './testing.tsx';

const drawn = (node: Parameters<typeof renderIn>[1]) => renderIn(uiLanguage(), node);
const rows = ['a', 'b', 'c'];
const list = (some: readonly string[], first: boolean) => <p>{`${some.join()}${first ? '!' : ''}`}</p>;

test('a part with few rows is open, and one with many is behind a line that says how many', () => {
  const part = (count: number) => drawn(<Folded summary="Rates" of="2026" rows={count} children="rows" />);
  expect(part(4)).toBe('rows');
  expect(part(5)).toContain('Rates (5)<span class="govuk-visually-hidden"> – 2026</span>');
  expect(part(5)).not.toContain('open');
});

test('the first rows are open, and the others behind a line that says how many', () => {
  expect(drawn(<FirstRows rows={rows} most={3} of="Letters" draw={list} />)).toBe('<p>a,b,c!</p>');
  const folded = drawn(<FirstRows rows={rows} most={1} of="Letters" draw={list} />);
  expect(folded).toMatch(/^<p>a!<\/p><details class="govuk-details">.*Show 2 more.* – Letters.*<p>b,c<\/p>/);
});

test('all that is folded is open where the whole page was asked for, and the link leads back', () => {
  const page = (whole: boolean) =>
    drawn(
      <WholeContext.Provider value={whole}>
        <FirstRows rows={rows} most={1} of="Letters" draw={list} />
        <ShowAll query={{ partner: 'x', after: 'y', show: 'all' }} />
      </WholeContext.Provider>,
    );
  expect(page(false)).toContain('href="?partner=x&amp;show=all"');
  expect(page(false)).not.toContain('<details class="govuk-details" open');
  expect(page(true)).toContain('<details class="govuk-details" open');
  expect(page(true)).toContain('href="?partner=x"');
});

test('a list of several pages leads to all of it, and says how many it shows', () => {
  expect(drawn(<Pagination next="?q=a&after=b" />)).toContain('href="?q=a&amp;show=all"');
  expect(drawn(<Pagination next="?show=all&after=b" />)).not.toContain('m-pagination__whole');
  expect(drawn(<Pagination />)).toBe('');
  expect(drawn(<ShownOf shown={20} total={1043} />)).toContain('Shown: 20 of 1,043');
  expect(drawn(<ShownOf shown={20} total={20} />)).toBe('');
});
