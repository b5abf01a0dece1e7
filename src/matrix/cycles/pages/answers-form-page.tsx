import type { PlainDate } from '../../../platform/dates.ts';
import { dayFields } from '../../../platform/http/fields.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { CitableVersion } from '../../law/queries.ts';
import { answerKinds, type Strand } from '../answers.ts';
import { placeName } from '../places.ts';
import type { CycleStandard, Question } from '../queries.ts';
import type { Answer, Seat } from '../queries-seats.ts';
import { periodOf } from '../rules.ts';
import { AnswerBy } from './answer-by.tsx';
import { kindText } from './bands.tsx';
import { LastAnswer, type LastCycle, LastCycleNotice } from './beside-question.tsx';
import { LawChoice, UnrecordedAct } from './law-choice.tsx';

/** What was answered as the fields of the form. */
export function typedAnswers(
  questions: readonly Question[],
  answers: ReadonlyMap<string, Answer>,
): Record<string, string> {
  return Object.assign(
    {},
    ...questions.map(({ id }, at) => {
      const answer = answers.get(id);
      return answer
        ? {
            [`kind-${at}`]: answer.kind ?? '',
            [`note-${at}`]: answer.note,
            [`law-${at}`]: answer.lawVersionId ?? '',
            [`title-${at}`]: answer.lawVersionId ? '' : answer.sourceTitle,
            [`place-${at}`]: answer.sourcePlace,
            ...dayFields(`on-${at}`, answer.sourceOn),
            [`quote-${at}`]: answer.sourceQuote,
            [`url-${at}`]: answer.lawVersionId ? '' : (answer.sourceUrl ?? ''),
            [`identifier-${at}`]: answer.sourceIdentifier,
          }
        : {};
    }),
  );
}

/** One strand of a standard to answer: a value, and where it can be read. */
export function AnswersFormPage({
  context,
  state,
  seat,
  standard,
  strand,
  questions,
  versions,
  last,
  asOf,
  today,
}: {
  context: ActingContext;
  state: FormState;
  seat: Seat;
  standard: CycleStandard;
  strand: Strand;
  questions: readonly Question[];
  /** What a Law answer can cite; nothing in the other strands. */
  versions: readonly CitableVersion[];
  last: LastCycle | undefined;
  /** The day that the cycle describes. */
  asOf: PlainDate;
  today: PlainDate;
}) {
  const { language } = context;
  const { t, locale, day } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={`${inLanguage(standard.title, locale)}: ${t(`matrix.cycle.strand.${strand}`)}`}
      caption={`${seat.cycleTitle}, ${placeName(seat.code, language)}`}
      intro={
        <>
          <AnswerBy seat={seat} today={today} />
          <p class="govuk-body">{inLanguage(standard.statement, locale)}</p>
          <p class="govuk-body">{t(`matrix.cycle.evidence_needed.${strand}`)}</p>
          <LastCycleNotice last={last} />
        </>
      }
    >
      {questions.map((question, at) => {
        const { text } = question;
        const period = periodOf(question, asOf);
        const label = (key: string) => t(`matrix.cycle.source.${key}`);
        return (
          <>
            <Heading level={2}>{text}</Heading>
            <LastAnswer last={last} question={question} />
            <Select
              name={`kind-${at}`}
              label={t('matrix.cycle.answer_number', { number: at + 1 })}
              empty={t('matrix.cycle.answer.open')}
              options={answerKinds.map((value) => ({ value, text: kindText(language, value) }))}
            />
            {strand === 'law' ? (
              <LawChoice at={at} versions={versions} language={language} />
            ) : (
              <TextInput name={`title-${at}`} label={label(`title.${strand}`)} />
            )}
            <TextInput
              name={`place-${at}`}
              label={label('place')}
              hint={label(strand === 'law' ? 'place_hint' : 'page_hint')}
              optional={strand !== 'law'}
            />
            <DateInput
              name={`on-${at}`}
              label={label(strand === 'law' ? 'version_on' : 'on')}
              hint={
                strand === 'law'
                  ? label('version_on_hint')
                  : period && t('matrix.cycle.source.period', { from: day(period.from), to: day(period.to) })
              }
              optional={strand !== 'practice'}
            />
            <TextArea
              name={`quote-${at}`}
              label={label('quote')}
              hint={label('quote_hint')}
              rows={3}
              optional={strand !== 'law'}
            />
            {strand === 'law' ? (
              <UnrecordedAct at={at} language={language} />
            ) : (
              <TextInput name={`url-${at}`} type="url" label={label('url')} optional />
            )}
            <TextInput
              name={`identifier-${at}`}
              label={label('identifier')}
              hint={label('identifier_hint')}
              optional
            />
            <TextArea
              name={`note-${at}`}
              label={t('matrix.cycle.note')}
              hint={t('matrix.cycle.note_hint')}
              rows={3}
              optional
            />
          </>
        );
      })}
      <SafetyRail />
      <Button>{t('matrix.cycle.answer.save')}</Button>
    </FormPage>
  );
}
