import { type FormDefinition, questionsOf } from '../../forms/index.ts';
import { taggedTable } from '../../platform/documents/hxl.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { answerText } from './answer-text.ts';
import type { Said } from './rules.ts';

/**
 * What people chose, as rows of a table file; none while it could grow or where fewer than five answered, as on the page, and no question that fewer answered. What was
 * written in own words stays there: words can tell whose they are, and they go with the names.
 */
export function saidRows(language: Language, form: FormDefinition | undefined, said: Said | undefined) {
  const questions = new Map(form ? questionsOf(form).map((question) => [question.key, question]) : []);
  return taggedTable(
    [
      ['question', '#item+question+code'],
      ['question_text', '#item+question+name'],
      ['answer', '#item+answer+code'],
      ['answer_text', '#item+answer+name'],
      ['people', '#respondee+num'],
      ['of_people', '#respondee+all+num'],
    ],
    (said?.chosen ?? []).flatMap(({ key, counts }) => {
      const question = questions.get(key)!;
      const label = inLanguage(question.label, language.locale);
      return counts.map(({ option, count }) => [
        key,
        label,
        option,
        answerText(language, question, option),
        count,
        said!.people,
      ]);
    }),
  );
}
