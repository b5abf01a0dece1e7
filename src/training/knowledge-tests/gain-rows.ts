import { questionsOf } from '../../forms/index.ts';
import { taggedTable } from '../../platform/documents/hxl.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { type Figures, type Gain, pointsGained } from './figures.ts';
import { groupText } from './group-text.ts';
import type { StoredTest } from './queries.ts';

const oneDecimal = (value: number) => Number(value.toFixed(1));

/**
 * What a test showed as rows of a table file: together, by question, by group. It is written from the figures that were left when the test
 * closed, as the page is: what was hidden then is in neither, and nothing is there while people still answer.
 */
export function gainRows(language: Language, test: Pick<StoredTest, 'definition' | 'figures'> | undefined) {
  return taggedTable(
    [
      ['level', '#indicator+level'],
      ['key', '#group+code'],
      ['name', '#group+name'],
      ['answered_both_times', '#respondee+num'],
      ['answers', '#indicator+answers+num'],
      ['right_before', '#indicator+baseline+right+num'],
      ['right_after', '#indicator+value+right+num'],
      ['before_percent', '#indicator+baseline+num'],
      ['after_percent', '#indicator+value+num'],
      ['gain_points', '#indicator+change+num'],
      ['knew_more', '#respondee+gained+num'],
      ['hidden', '#meta+hidden'],
    ],
    test?.figures ? rowsOf(language, test.definition, test.figures) : [],
  );
}

function rowsOf(language: Language, definition: StoredTest['definition'], figures: Figures) {
  const { all, perQuestion, groups, questions } = figures;
  const cells = (gain: Gain | null, asked: number, gained: number | null = null) => {
    if (!gain) return [null, null, null, null, null, null, null, null, 'yes'];
    const { n, before, after } = gain;
    const share = (right: number) => oneDecimal((right / (n * asked)) * 100);
    const points = oneDecimal(pointsGained(gain, asked));
    return [n, n * asked, before, after, share(before), share(after), points, gained, 'no'];
  };
  const whole = ['all', 'all', null, ...cells(all, questions.length, all && figures.gained)];
  if (!all) return [whole];
  const labels = new Map(questionsOf(definition).map(({ key, label }) => [key, label]));
  return [
    whole,
    ...perQuestion.map((one) => {
      const label = labels.get(one.key);
      return ['question', one.key, label ? inLanguage(label, language.locale) : null, ...cells(one, 1)];
    }),
    ...groups.map((one) => [
      one.dimension,
      one.value,
      groupText(language, one),
      ...cells(one.gain, questions.length),
    ]),
  ];
}
