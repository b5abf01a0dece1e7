import { describe, expect, it } from 'vitest';
import { rowsOfSheets, rowsOfText } from './budget-sheet.ts';
import { gridOf } from './grid.ts';

describe('the cells of pasted rows', () => {
  it('are parted by the sign of most lines: a title above them may have another', () => {
    const rows = 'Description,Units,Price\nBus to Tirana,2,20\nPaper,3,4';
    expect(gridOf(`Budget of the project; draft\n${rows}`).slice(1)).toEqual([
      ['Description', 'Units', 'Price'],
      ['Bus to Tirana', '2', '20'],
      ['Paper', '3', '4'],
    ]);
    expect(gridOf('Description;Units;Price\nBus;2,5;20')[1]).toEqual(['Bus', '2,5', '20']);
  });

  it('are the same when the text that is made of them is read again, with commas in most lines', () => {
    const rows = [...Array.from({ length: 5 }, () => ['First, read this']), ['Bus', '2'], ['One, two']];
    const again = (text: string) => gridOf(text).map((cells) => cells.filter(Boolean));
    expect(again(rowsOfSheets([{ name: 'Budget', rows }])!.text)).toEqual(rows);
    expect(again(rowsOfSheets([{ name: 'Budget', rows: [['a, b'], ['c, d']] }])!.text)).toEqual([
      ['a, b'],
      ['c, d'],
    ]);
    expect(gridOf(rowsOfText('"First, and"\n"a, b"\n"c, d"').text)).toHaveLength(3);
  });
});
