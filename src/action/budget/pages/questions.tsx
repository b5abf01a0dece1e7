import type { Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import type { Entry, Question } from '../questions.ts';

/** One question about an entry, as a sentence with the figures it comes from. */
export function questionText(
  language: Language,
  question: Question,
  { entry, currency }: { entry: Pick<Entry, 'originalCurrency' | 'line'>; currency: string },
): string {
  const { t } = language;
  const shown = (minor: number) => language.money(money(minor, currency));
  const key = `action.expenditure.question.${question.kind}`;
  switch (question.kind) {
    case 'over_line':
    case 'over_heading': {
      const { budget, spent, committed } = question;
      const amounts = { line: entry.line, budget: shown(budget), spent: shown(spent) };
      return committed === 0
        ? t(key, amounts)
        : t(`${key}_committed`, { ...amounts, committed: shown(committed) });
    }
    case 'large':
      return t(key, { budget: shown(question.budget), amount: shown(question.amount) });
    case 'more_than_spent':
      return t(key, { amount: shown(question.amount), spent: shown(question.spent) });
    case 'duplicate':
    case 'same_document':
      return t(key, { day: language.day(question.known.spentOn), what: question.known.description });
    case 'outside_action': {
      const day = (date: string | null) => (date ? language.day(date) : t('action.not_known'));
      return t(key, { from: day(question.startsOn), until: day(question.endsOn) });
    }
    case 'frozen_period':
      return t(key, { period: question.period });
    case 'rate':
      return t(key, { rate: question.rate, usual: question.usual, currency: entry.originalCurrency });
    case 'over_contract':
    case 'contract_other_line':
    case 'before_contract': {
      const { number, left, signedOn } = question.contract;
      return t(key, { number, left: language.money(left), day: language.day(signedOn) });
    }
    case 'contract_ended': {
      const { number, endedOn } = question.contract;
      return t(key, { number, day: language.day(endedOn!) });
    }
    case 'vat_not_eligible':
      return t(key, { because: question.because });
    case 'open_contract':
      return t(key, { numbers: question.numbers.join(', ') });
    case 'no_budget':
      return t(key);
  }
}

/** What is out of line with an entry, each with what it is compared with. */
export function Questions({
  questions,
  entry,
  currency,
}: {
  questions: readonly Question[];
  entry: Pick<Entry, 'originalCurrency' | 'line'>;
  currency: string;
}) {
  const language = useLanguage();
  return (
    <ul class="govuk-list govuk-list--bullet">
      {questions.map((question) => (
        <li>
          {questionText(language, question, { entry, currency })}
          {'known' in question && question.known.id ? (
            <>
              {' '}
              <a class="govuk-link" href={`/staff/budget/expenditure/${question.known.id}`}>
                {language.t('action.expenditure.question.open')}
              </a>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
