import { describe, expect, it } from 'vitest';
import { readList } from './read-list.ts';
import { screeningTermsOf, usualColumns } from './terms.ts';
import { type ListRow, listText } from './testing.ts';

const terms = screeningTermsOf({});
async function read(text: string) {
  return readList(new Blob([text]).stream() as unknown as AsyncIterable<Uint8Array>, terms);
}
const rows = (...given: ListRow[]) => read(listText(given));

describe('the file of a list', () => {
  it('is refused when its columns are others: each is named with what was found', async () => {
    const columns = { ...usualColumns, entity: 'Id', name: 'Name' };
    expect(await read(listText([{ name: 'Someone' }], { columns }))).toMatchObject({
      faults: [
        { line: 1, fault: 'column', column: 'Entity_LogicalId', found: expect.stringContaining('Id;Name') },
        { line: 1, fault: 'column', column: 'NameAlias_WholeName' },
      ],
    });
  });

  it('is refused with every fault at once', async () => {
    const found = await rows(
      { name: 'First' },
      { name: 'Second', listedOn: 'soon' },
      { name: 'Third', listedOn: '27/02/2026' },
      { name: 'Fourth', entity: '' },
      { name: 'x'.repeat(501) },
    );
    expect(found.faults.map(({ line, fault }) => [line, fault])).toEqual([
      [3, 'day'],
      [4, 'other_day'],
      [5, 'entity'],
      [6, 'name_too_long'],
    ]);
  });

  it('says fifty faults and counts the others', async () => {
    const found = await rows(...Array.from({ length: 60 }, () => ({ name: 'One', listedOn: '' })));
    expect(found).toMatchObject({ more: 10 });
    expect(found.faults).toHaveLength(50);
  });

  it.each([
    ['without names', '', 'no_names'],
    ['with names of nobody', listText([{}]), 'no_names'],
    ['with a quotation mark that is not closed', `${listText([{ name: 'A' }])}"`, 'unreadable'],
  ])('is refused %s', async (_what, text, fault) => {
    expect((await read(text)).faults).toMatchObject([{ fault }]);
  });

  it('gives its date and each name once, with the dates of birth of other rows', async () => {
    const found = await rows(
      { entity: '7', name: 'Invented  Person', reference: 'EU.7', kind: 'person' },
      { entity: '7', name: 'Invented Person' },
      { entity: '7', name: 'Person, Invented' },
      { entity: '7', born: '1961-02-03' },
      { entity: '7', born: '1962-02-03' },
    );
    const born = '1961-02-03, 1962-02-03';
    expect(found).toEqual({
      faults: [],
      listedOn: '2026-02-26',
      names: [
        { entity: '7', name: 'Invented Person', reference: 'EU.7', kind: 'person', born },
        { entity: '7', name: 'Person, Invented', reference: '', kind: '', born },
      ],
    });
  });
});

it('An Action names its own columns and days, and what it does not name is as usual', () => {
  const columns = { name: 'Name' };
  expect(screeningTermsOf({ action: { screening: { listDays: 10, columns } } as never })).toEqual({
    ...{ required: true, listDays: 10, delimiter: ';', columns: { ...usualColumns, name: 'Name' } },
  });
});
