import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { answerKinds } from '../answers.ts';
import { placeName } from '../places.ts';
import type { CycleStandard, Question } from '../queries.ts';
import type { PlacedAnswer } from '../queries-seats.ts';
import type { ReachedPlace, Verdict } from '../queries-verdicts.ts';
import { kindText } from './bands.tsx';
import { Source } from './beside.tsx';

/** A place with what is still to be decided in each standard. */
export function DecidePlacePage({
  place,
  rows,
}: {
  place: ReachedPlace;
  rows: readonly { readonly standard: CycleStandard; readonly decided: number }[];
}) {
  const language = useLanguage();
  const { t, locale } = language;
  return (
    <>
      <Heading caption={place.cycleTitle}>{placeName(place.code, language)}</Heading>
      <p class="govuk-body">{t('matrix.cycle.adjudicate.text')}</p>
      <Table
        caption={t('matrix.cycle.standards')}
        rows={rows}
        columns={[
          {
            head: t('matrix.cycle.standard'),
            cell: ({ standard }) => inLanguage(standard.title, locale),
            href: ({ standard }) => `/staff/matrix/places/${place.id}/${standard.key}`,
          },
          {
            head: t('matrix.cycle.decided'),
            cell: ({ standard, decided }) =>
              t('matrix.cycle.decided.value', { decided, questions: standard.questions }),
          },
        ]}
      />
    </>
  );
}

/** What is decided as the fields of the form. */
export function typedVerdicts(
  questions: readonly Question[],
  verdicts: readonly Verdict[],
  seen: string,
): Record<string, string> {
  return Object.assign(
    { seen },
    ...questions.map(({ id }, at) => {
      const verdict = verdicts.find(({ questionId }) => questionId === id);
      return { [`kind-${at}`]: verdict?.kind ?? '', [`reason-${at}`]: verdict?.reason ?? '' };
    }),
  );
}

/** Deciding on one standard in one place: what both assessors said beside each other, and what is found. */
export function DecideFormPage({
  context,
  state,
  place,
  standard,
  questions,
  answers,
  eliAddress,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  place: ReachedPlace;
  standard: CycleStandard;
  questions: readonly Question[];
  answers: readonly PlacedAnswer[];
  eliAddress: string;
  stored: Readonly<Record<string, string>>;
}) {
  const { language } = context;
  const { t, locale } = language;
  const { seen = '', ...compared } = stored;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={inLanguage(standard.title, locale)}
      caption={`${place.cycleTitle}, ${placeName(place.code, language)}`}
      intro={<p class="govuk-body">{t('matrix.cycle.adjudicate.text')}</p>}
    >
      <SeenField state={state} now={seen} />
      {state.conflict ? (
        <BothVersions
          typed={state.typed}
          stored={compared}
          label={(name) => {
            const [kind, at] = name.split('-');
            const key = kind === 'kind' ? 'matrix.cycle.found_number' : 'matrix.cycle.reason_number';
            return t(key, { number: Number(at) + 1 });
          }}
        />
      ) : null}
      {questions.map(({ id, text, strand }, at) => (
        <>
          <Heading level={2}>
            {t(`matrix.cycle.strand.${strand}`)}: {text}
          </Heading>
          <SummaryList
            rows={(['national', 'second'] as const).map((seat) => {
              const answer = answers.find((one) => one.questionId === id && one.seat === seat);
              return {
                key: t(`matrix.cycle.seat.${seat}`),
                value: answer?.kind ? (
                  <>
                    <strong>{kindText(language, answer.kind)}</strong>
                    {answer.sourceTitle ? (
                      <>
                        <br />
                        <Source source={answer} eliAddress={eliAddress} />
                      </>
                    ) : null}
                    {answer.note ? (
                      <>
                        <br />
                        {answer.note}
                      </>
                    ) : null}
                  </>
                ) : (
                  ''
                ),
              };
            })}
          />
          <Select
            name={`kind-${at}`}
            label={t('matrix.cycle.found_number', { number: at + 1 })}
            empty={t('matrix.cycle.answer.open')}
            options={answerKinds.map((value) => ({ value, text: kindText(language, value) }))}
          />
          <TextArea
            name={`reason-${at}`}
            label={t('matrix.cycle.reason_number', { number: at + 1 })}
            hint={t('matrix.cycle.reason_hint')}
            rows={3}
            optional
          />
        </>
      ))}
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
