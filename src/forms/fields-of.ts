import { dayFields } from '../platform/http/fields.ts';
import type { Typed } from '../platform/http/route.ts';
import { toDecimal } from '../platform/money.ts';
import { budgetOf, type Draft, entriesOf, type MoneyAnswer, type SimpleAnswer } from './answers.ts';
import type { Section } from './definition.ts';
import type { QuestionOf, SimpleQuestion } from './questions.ts';
import { fieldName } from './read-typed.ts';

type Fields = Record<string, string | readonly string[]>;

/** The fields of a section's page from a draft: the inverse of `readTyped`, with unreadable text as it was typed. */
export function fieldsOf(section: Section, draft: Draft): Typed {
  const fields: Fields = {};
  for (const question of section.questions) {
    const answer = draft.answers[question.key];
    const name = fieldName(question.key);
    if (question.type === 'group') {
      const entries = entriesOf(answer);
      fields[`${name}-rows`] = String(entries.length);
      entries.forEach((entry, index) => {
        for (const one of question.questions)
          fill(one, `${name}.${index}.${one.key}`, entry[one.key], fields);
      });
    } else if (question.type === 'budget') fillBudget(question, name, draft, fields);
    else if (question.type === 'declaration') {
      if (answer === true) fields[name] = 'yes';
    } else if (question.type !== 'attachment')
      fill(question, name, answer as SimpleAnswer | undefined, fields);
    for (const [field, text] of Object.entries(draft.raw)) {
      if (field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}-`))
        fields[field] = text;
    }
  }
  return fields;
}

function fill(
  question: SimpleQuestion,
  name: string,
  answer: SimpleAnswer | undefined,
  fields: Fields,
): void {
  if (answer === undefined) return;
  switch (question.type) {
    case 'choices':
      fields[`${name}[]`] = answer as readonly string[];
      return;
    case 'date':
      Object.assign(fields, dayFields(name, String(answer)));
      return;
    case 'money':
      fields[name] = toDecimal(answer as MoneyAnswer);
      if (question.currencies.length > 1) fields[`${name}-currency`] = (answer as MoneyAnswer).currency;
      return;
    case 'yes_no':
      fields[name] = answer ? 'yes' : 'no';
      return;
    case 'number':
      fields[name] = decimalField(String(answer));
      return;
    default:
      fields[name] = String(answer);
  }
}

function fillBudget(
  { key, currency }: QuestionOf<'budget'>,
  name: string,
  draft: Draft,
  fields: Fields,
): void {
  const { lines, requestedMinor } = budgetOf(draft.answers[key]);
  fields[`${name}-rows`] = String(lines.length);
  lines.forEach((line, index) => {
    const at = `${name}.${index}`;
    if (line.heading) fields[`${at}.heading`] = line.heading;
    if (line.description) fields[`${at}.description`] = line.description;
    if (line.unit) fields[`${at}.unit`] = line.unit;
    if (line.units) fields[`${at}.units`] = decimalField(line.units);
    if (line.rateMinor !== undefined) fields[`${at}.rate`] = toDecimal({ minor: line.rateMinor, currency });
  });
  if (requestedMinor !== undefined)
    fields[`${name}-requested`] = toDecimal({ minor: requestedMinor, currency });
}

/** Three decimals get a fourth, so that `1.234` cannot be taken for a thousand when it is read again. */
function decimalField(decimal: string): string {
  return /^-?\d+\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal;
}
