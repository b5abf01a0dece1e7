import { type FormDefinition, questionsOf } from '../../../forms/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { ShareBar } from '../../../ui/share-bar.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Gathering } from '../../queries.ts';
import { answerText } from '../answer-text.ts';
import type { OwnQuestion } from '../own-questions.ts';
import { type Chosen, fewest, type Said, type Standing } from '../rules.ts';

/** What those who took part say of a training, for those who hold it. */
export function EvaluationPage({
  gathering,
  form,
  own,
  given,
  standing,
  said,
  asks,
}: {
  gathering: Gathering;
  form: FormDefinition | undefined;
  /** What the trainer asks beside the form of the Action. */
  own: readonly OwnQuestion[];
  given: number;
  standing: Standing;
  said: Said | undefined;
  /** The reader may add questions, as long as nobody could answer. */
  asks: boolean;
}) {
  const { t, number } = useLanguage();
  return (
    <>
      <Heading caption={gathering.title}>{t('training.evaluation.title')}</Heading>
      <p class="govuk-body-l">{t('training.evaluation.intro')}</p>
      <SummaryList
        rows={[
          { key: t('common.state'), value: t(`training.evaluation.standing.${standing}`) },
          { key: t('training.evaluation.given'), value: number(given) },
        ]}
      />
      <Own gathering={gathering} own={own} asks={asks && standing === 'not_yet' && given === 0} />
      {form && said ? (
        <>
          {said.chosen.map((chosen) => (
            <ChosenTable form={form} chosen={chosen} people={said.people} />
          ))}
          {said.few.map((key) => (
            <Few form={form} questionKey={key} />
          ))}
          {said.texts.map((one) => (
            <Words form={form} questionKey={one.key} said={one.said} />
          ))}
          <TakeAway href={`/staff/gatherings/${gathering.id}/evaluation.csv`}>
            {t('common.download_csv')}
          </TakeAway>
        </>
      ) : (
        <InsetText>{t('training.evaluation.too_few', { count: fewest })}</InsetText>
      )}
    </>
  );
}

/** What the trainer asks, and the way to change it while nobody could answer. */
function Own({ gathering, own, asks }: { gathering: Gathering; own: readonly OwnQuestion[]; asks: boolean }) {
  const { t } = useLanguage();
  if (own.length === 0 && !asks) return null;
  return (
    <>
      <Heading level={2}>{t('training.evaluation.ask.own')}</Heading>
      {own.length === 0 ? (
        <p class="govuk-body">{t('training.evaluation.ask.none')}</p>
      ) : (
        <ol class="govuk-list govuk-list--number">
          {own.map(({ kind, text }) => (
            <li>
              <bdi>{text}</bdi> ({t(`training.evaluation.ask.kind.${kind}`)})
            </li>
          ))}
        </ol>
      )}
      {asks ? (
        <ButtonLink look="secondary" href={`/staff/gatherings/${gathering.id}/evaluation/questions`}>
          {t('training.evaluation.ask.title')}
        </ButtonLink>
      ) : null}
    </>
  );
}

function ChosenTable({ form, chosen, people }: { form: FormDefinition; chosen: Chosen; people: number }) {
  const language = useLanguage();
  const { t, locale, number } = language;
  const question = questionsOf(form).find(({ key }) => key === chosen.key)!;
  const label = inLanguage(question.label, locale);
  return (
    <Table
      caption={label}
      narrow="lines"
      rows={chosen.counts}
      columns={[
        {
          head: t('training.evaluation.answer'),
          names: true,
          cell: ({ option }) => answerText(language, question, option),
        },
        { head: t('training.evaluation.people'), numeric: true, cell: ({ count }) => number(count) },
        {
          head: t('training.evaluation.share'),
          cell: ({ count }) => <ShareBar part={count} whole={people} />,
        },
      ]}
    />
  );
}

/** A question that too few answered: that its counts are left out, and why. */
function Few({ form, questionKey }: { form: FormDefinition; questionKey: string }) {
  const { t, locale } = useLanguage();
  const question = questionsOf(form).find(({ key }) => key === questionKey)!;
  return (
    <>
      <Heading level={2}>{inLanguage(question.label, locale)}</Heading>
      <p class="govuk-body">{t('training.evaluation.few_of_question', { count: fewest })}</p>
    </>
  );
}

function Words({
  form,
  questionKey,
  said,
}: {
  form: FormDefinition;
  questionKey: string;
  said: readonly string[];
}) {
  const { t, locale } = useLanguage();
  const question = questionsOf(form).find(({ key }) => key === questionKey)!;
  return (
    <>
      <Heading level={2}>{inLanguage(question.label, locale)}</Heading>
      {said.length === 0 ? (
        <p class="govuk-body">{t('training.evaluation.no_words')}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {said.map((text) => (
            <li>
              <TypedText text={text} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
