import { inLanguage } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Strand } from '../answers.ts';
import { placeName } from '../places.ts';
import type { CycleStandard, Question } from '../queries.ts';
import type { Answer, Seat } from '../queries-seats.ts';
import { sheetStatusOf } from '../rules.ts';
import { kindText } from './bands.tsx';
import { Source } from './beside.tsx';

/** The answers of one strand where they cannot be changed, and why. */
export function AnsweredPage({
  seat,
  standard,
  strand,
  questions,
  answers,
  eliAddress,
}: {
  seat: Seat;
  standard: CycleStandard;
  strand: Strand;
  questions: readonly Question[];
  answers: ReadonlyMap<string, Answer>;
  /** What stands before a national ELI of the place; empty where none is known. */
  eliAddress: string;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  return (
    <>
      <Heading caption={`${seat.cycleTitle}, ${placeName(seat.code, language)}`}>
        {`${inLanguage(standard.title, locale)}: ${t(`matrix.cycle.strand.${strand}`)}`}
      </Heading>
      <p class="govuk-body">{inLanguage(standard.statement, locale)}</p>
      <p class="govuk-body">{t(`matrix.cycle.sheet.${sheetStatusOf(seat)}`)}</p>
      {questions.map(({ id, text }) => {
        const answer = answers.get(id);
        return (
          <>
            <Heading level={2}>
              <bdi>{text}</bdi>
            </Heading>
            <p class="govuk-body">
              <strong>
                {answer?.kind ? kindText(language, answer.kind) : t('matrix.cycle.answer.open')}
              </strong>
            </p>
            {answer?.sourceTitle ? (
              <p class="govuk-body">
                <Source source={answer} eliAddress={eliAddress} />
              </p>
            ) : null}
            {answer?.note ? <TypedText text={answer.note} /> : null}
          </>
        );
      })}
    </>
  );
}
