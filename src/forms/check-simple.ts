import type { Draft, MoneyAnswer, SimpleAnswer } from './answers.ts';
import { isAnswered } from './conditions.ts';
import type { CheckMode, FormContext, Found } from './problems.ts';
import { longest, type QuestionOf, type SimpleQuestion } from './questions.ts';
import { fieldName } from './read-typed.ts';

type Fault = { code: string; details?: Found['details'] } | undefined;

/** What is wrong with one answer that neither repeats nor adds up: at most one thing. */
export function checkSimple(
  question: SimpleQuestion,
  path: string,
  answer: SimpleAnswer | undefined,
  raw: Draft['raw'],
  context: FormContext,
  mode: CheckMode,
): Found[] {
  const fault = faultOf(question, path, answer, raw, context, mode);
  return fault ? [{ path, ...fault }] : [];
}

function faultOf(
  question: SimpleQuestion,
  path: string,
  answer: SimpleAnswer | undefined,
  raw: Draft['raw'],
  context: FormContext,
  mode: CheckMode,
): Fault {
  const field = question.type === 'date' ? `${fieldName(path)}-day` : fieldName(path);
  if (raw[field] !== undefined) return { code: `malformed_${question.type}` };
  if (!isAnswered(answer)) {
    if (mode !== 'submit' || !question.required) return undefined;
    return { code: chosen.includes(question.type) ? 'nothing_chosen' : 'missing' };
  }
  return limitFault(question, answer as SimpleAnswer, context, mode);
}

const chosen: readonly string[] = ['choice', 'choices', 'yes_no'];

function limitFault(
  question: SimpleQuestion,
  answer: SimpleAnswer,
  context: FormContext,
  mode: CheckMode,
): Fault {
  switch (question.type) {
    case 'text':
      return tooLong(answer, question.max);
    case 'long_text': {
      const fault = tooLong(answer, longest.long_text);
      if (fault) return fault;
      const words = countWords(String(answer));
      return words > question.words
        ? { code: 'too_many_words', details: { max: question.words, words } }
        : undefined;
    }
    case 'number':
      return outside(Number(answer), boundsOf(question, context));
    case 'money':
      return amountOutside(answer as MoneyAnswer, question);
    case 'date':
      return dateOutside(String(answer), question);
    case 'choices':
      return choicesOutside((answer as readonly string[]).length, question, mode);
    default:
      return undefined;
  }
}

function tooLong(answer: SimpleAnswer, max: number): Fault {
  const { length } = String(answer);
  return length > max ? { code: 'too_long', details: { max, length } } : undefined;
}

/** The tighter of the form's limits and those of the call that it names. */
export function boundsOf(
  question: QuestionOf<'number'>,
  context: FormContext,
): { min?: number; max?: number } {
  const called = question.bounds ? context.bounds?.[question.bounds] : undefined;
  const mins = [question.min, called?.min].filter((limit) => limit !== undefined);
  const maxs = [question.max, called?.max].filter((limit) => limit !== undefined);
  return {
    ...(mins.length > 0 ? { min: Math.max(...mins) } : {}),
    ...(maxs.length > 0 ? { max: Math.min(...maxs) } : {}),
  };
}

function outside(value: number, { min, max }: { min?: number; max?: number }): Fault {
  const low = min !== undefined && value < min;
  const high = max !== undefined && value > max;
  if (!low && !high) return undefined;
  if (min !== undefined && max !== undefined) return { code: 'number_not_between', details: { min, max } };
  return low
    ? { code: 'number_too_low', details: { min: min! } }
    : { code: 'number_too_high', details: { max: max! } };
}

function amountOutside({ minor, currency }: MoneyAnswer, { min, max }: QuestionOf<'money'>): Fault {
  if (minor < min) return { code: 'amount_too_low', details: { leastMinor: min, currency } };
  if (max !== undefined && minor > max)
    return { code: 'amount_too_high', details: { mostMinor: max, currency } };
  return undefined;
}

function dateOutside(date: string, { min, max }: QuestionOf<'date'>): Fault {
  if (min && date < min) return { code: 'date_too_early', details: { min } };
  if (max && date > max) return { code: 'date_too_late', details: { max } };
  return undefined;
}

function choicesOutside(count: number, { min, max }: QuestionOf<'choices'>, mode: CheckMode): Fault {
  if (mode === 'submit' && count < min) return { code: 'too_few_choices', details: { min } };
  if (max !== undefined && count > max) return { code: 'too_many_choices', details: { max } };
  return undefined;
}

/** Words as people and word processors count them: what stands between spaces. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
