import { inLanguage, type Language } from '../platform/language/language.ts';
import type { MoneyAnswer, SimpleAnswer } from './answers.ts';
import { boundsOf } from './check-simple.ts';
import type { FormContext } from './problems.ts';
import type { Question, QuestionOf, SimpleQuestion } from './questions.ts';
import { kindsText, megabytes } from './uploads.ts';

/** An answer in words of the reader's language; what a person wrote stays as it is. '' when there is none. */
export function answerText(
  language: Language,
  question: SimpleQuestion | QuestionOf<'declaration'>,
  answer: SimpleAnswer | undefined,
): string {
  if (answer === undefined) return '';
  switch (question.type) {
    case 'number':
      return language.number(Number(answer), { decimals: decimalsOf(Number(answer)) });
    case 'money':
      return language.money(answer as MoneyAnswer);
    case 'date':
      return language.day(String(answer));
    case 'choice':
      return optionText(language, question, String(answer));
    case 'choices':
      return language.list((answer as readonly string[]).map((key) => optionText(language, question, key)));
    case 'yes_no':
      return language.t(answer ? 'forms.yes' : 'forms.no');
    case 'declaration':
      return answer ? language.t('forms.declared') : '';
    default:
      return String(answer);
  }
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function optionText(
  language: Language,
  { options }: QuestionOf<'choice'> | QuestionOf<'choices'>,
  key: string,
): string {
  const option = options.find((one) => one.key === key);
  return option ? inLanguage(option.label, language.locale) : key;
}

/** The limits of an answer in words, as the page and the printed form say them before one writes. Undefined when there are none. */
export function limitsText(language: Language, question: Question, context: FormContext): string | undefined {
  const { t } = language;
  switch (question.type) {
    case 'text':
      return t('forms.limit.characters', { max: question.max });
    case 'long_text':
      return t('forms.limit.words', { max: question.words });
    case 'number':
      return between(language, boundsOf(question, context), String);
    case 'money': {
      const currency = question.currencies[0]!;
      const { min, max } = question;
      return between(language, { max, ...(min > 0 ? { min } : {}) }, (minor) =>
        language.money({ minor, currency }),
      );
    }
    case 'date':
      return between(language, question, (day) => language.day(day));
    case 'choices':
      return question.max ? t('forms.limit.choices', { max: question.max }) : undefined;
    case 'attachment':
      return t('forms.limit.files', {
        kinds: kindsText(question),
        megabytes: megabytes(question.maxSize),
        max: question.maxFiles,
      });
    case 'group':
      return t('forms.limit.entries', {
        min: Math.max(question.min, question.required ? 1 : 0),
        max: question.max,
      });
    default:
      return undefined;
  }
}

function between<Value>(
  language: Language,
  { min, max }: { min?: Value; max?: Value },
  say: (value: Value) => string,
): string | undefined {
  if (min !== undefined && max !== undefined)
    return language.t('forms.limit.between', { min: say(min), max: say(max) });
  if (min !== undefined) return language.t('forms.limit.at_least', { min: say(min) });
  return max === undefined ? undefined : language.t('forms.limit.at_most', { max: say(max) });
}
