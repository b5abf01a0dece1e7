import { dayIn } from '../../../platform/dates.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { PublicQuestion } from '../queries.ts';
import { lastDays } from '../rules.ts';

type Props = {
  call: Parameters<typeof lastDays>[0] & { readonly id: string };
  questions: readonly PublicQuestion[];
  open: boolean;
};

/** What was asked about a call and answered for all, and until when one asks. */
export function QuestionList({ call, questions, open }: Props) {
  const language = useLanguage();
  const { t } = language;
  const days = lastDays(call);
  return (
    <>
      <Heading level={2}>{t('grants.question.title')}</Heading>
      <p class="govuk-body">
        {t('grants.question.days', { ask: language.day(days.ask), answer: language.day(days.answer) })}{' '}
        {open ? (
          <a class="govuk-link" href={`/calls/${call.id}/ask`}>
            {t('grants.question.ask.title')}
          </a>
        ) : null}
      </p>
      {questions.length === 0 ? <p class="govuk-body">{t('grants.question.none')}</p> : null}
      {questions.map(({ number, question, answer, answeredAt, language: written }) => (
        <section id={`question-${number}`}>
          <Heading level={3}>{t('grants.question.numbered', { number })}</Heading>
          <TypedText text={question} />
          <p class="govuk-body">
            <strong>
              {t('grants.question.answered', {
                day: language.day(dayIn(zone, answeredAt)),
                language: localeName(written),
              })}
            </strong>
          </p>
          <TypedText text={answer} />
        </section>
      ))}
    </>
  );
}
