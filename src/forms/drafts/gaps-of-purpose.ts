import { actionCurrency } from '../../platform/action-currency.ts';
import type { Currency } from '../../platform/money.ts';
import type { DefinitionFault, FormDefinition, Section } from '../definition.ts';
import type { Question } from '../questions.ts';

type Asked = {
  readonly section: Section;
  readonly at: number;
  readonly question: Question;
  readonly place: number;
};

/** What a form lacks for its purpose, although the engine could ask it: what calls, rankings and agreements take from its answers. */
export function gapsOfPurpose(
  form: FormDefinition,
  currency: Currency = actionCurrency(),
): DefinitionFault[] {
  const asked = form.sections.flatMap((section, at) =>
    section.questions.map((question, place): Asked => ({ section, at, question, place })),
  );
  if (form.purpose === 'application')
    return [...budgetGaps(asked, currency), ...asked.flatMap((one) => keptKeyGaps(one))];
  // Reports and visits keep their files and figures beside the form.
  return asked.flatMap((one) => {
    if (one.question.type === 'attachment') return [gap(one, 'attachment_not_here', 'no files')];
    return one.question.type === 'budget' ? [gap(one, 'budget_not_here', 'no budget')] : [];
  });
}

/** An application without a budget could not be ranked, and one in another currency would be ranked wrongly. */
function budgetGaps(asked: readonly Asked[], currency: Currency): DefinitionFault[] {
  const budgets = asked.filter(({ question }) => question.type === 'budget');
  if (budgets.length === 0) return [{ path: ['sections'], code: 'no_budget', expected: 'a budget' }];
  return budgets.flatMap((one) => {
    const { question, section } = one;
    const found: DefinitionFault[] = [];
    if (question.key !== 'budget') found.push(gap(one, 'budget_key', 'the key budget'));
    if (!question.required) found.push(gap(one, 'budget_optional', 'true', 'required'));
    if (question.when) found.push(gap(one, 'budget_conditional', 'no condition', 'when'));
    if (section.when)
      found.push({
        path: ['sections', one.at, 'when'],
        code: 'budget_conditional',
        expected: 'no condition',
      });
    if (question.type === 'budget' && question.currency !== currency)
      found.push({ ...gap(one, 'budget_currency', currency, 'currency'), details: { currency } });
    return found;
  });
}

/** The agreement takes summary, places and budget by these keys (`grants/applications/content.ts`): no other question may have them. */
function keptKeyGaps(one: Asked): DefinitionFault[] {
  const { question } = one;
  const wanted = { budget: 'budget', summary: 'long_text', places: 'group' }[question.key];
  if (!wanted) return [];
  if (question.type !== wanted) return [gap(one, 'key_kept', `the type ${wanted}`)];
  if (question.key !== 'places' || question.type !== 'group') return [];
  const names = question.questions.some(({ key, type }) => key === 'municipality' && type === 'text');
  return names ? [] : [gap(one, 'places_unnamed', 'a text with the key municipality', 'questions')];
}

function gap({ at, place }: Asked, code: string, expected: string, ...setting: string[]): DefinitionFault {
  return { path: ['sections', at, 'questions', place, ...setting], code, expected };
}
