import type { ActingContext, Context, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Table } from '../../../ui/table.tsx';
import type { PlaceName } from '../../place-name.ts';
import { contributionPath } from '../desk/release-paths.ts';
import { spanText } from '../line-name.ts';
import { isAnswerable, seenOfContribution } from './answer-contribution.ts';
import { OwnNumbers } from './own-numbers.tsx';
import type { ContributionRow, OwnNumber } from './queries.ts';

/** The half-years that closed, and what one's own organisation answered. */
export function ContributionListPage({
  context: { language },
  contributions,
}: {
  context: Context;
  contributions: readonly ContributionRow[];
}) {
  const { t, day } = language;
  return (
    <>
      <Heading>{t('release.contribution.list.title')}</Heading>
      <p class="govuk-body">{t('release.contribution.list.intro')}</p>
      <Table
        caption={t('release.contribution.list.title')}
        hideCaption
        rows={contributions}
        empty={t('release.contribution.list.empty')}
        columns={[
          {
            head: t('release.span'),
            cell: (row) => spanText(language, row),
            href: (row: ContributionRow) => contributionPath(row),
          },
          { head: t('release.contribution.answer'), cell: (row) => t(answerKey(row)) },
          { head: t('release.contribution.answer_by'), cell: ({ answerBy }) => day(answerBy) },
        ]}
      />
    </>
  );
}

const answerKey = ({ answer }: ContributionRow) => `release.contribution.answer.${answer ?? 'none'}`;

/** One half-year: the organisation's own numbers, what it answered, and until when that may be changed. */
export function ContributionPage({
  context: { language },
  contribution,
  numbers,
  today,
  placeName,
}: {
  context: Context;
  contribution: ContributionRow;
  numbers: readonly OwnNumber[];
  today: string;
  placeName: PlaceName;
}) {
  const { t, day } = language;
  const open = isAnswerable(contribution, today);
  return (
    <>
      <Heading caption={spanText(language, contribution)}>{t('release.contribution.title')}</Heading>
      <InsetText>
        <p class="govuk-body">
          {t('release.contribution.answer')}: {t(answerKey(contribution))}
        </p>
        <p class="govuk-body">
          {t(open ? 'release.contribution.open' : 'release.contribution.closed', {
            day: day(contribution.answerBy),
          })}
        </p>
      </InsetText>
      {open ? (
        <ButtonLink href={`${contributionPath(contribution)}/answer`}>
          {t('release.contribution.action')}
        </ButtonLink>
      ) : null}
      <Numbers numbers={numbers} placeName={placeName} />
    </>
  );
}

/** What the organisation has in the half-year. */
function Numbers({ numbers, placeName }: { numbers: readonly OwnNumber[]; placeName: PlaceName }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('release.contribution.numbers')}</Heading>
      <p class="govuk-body">{t('release.contribution.numbers.text')}</p>
      {numbers.length === 0 ? (
        <InsetText>{t('release.contribution.none')}</InsetText>
      ) : (
        <OwnNumbers numbers={numbers} placeName={placeName} />
      )}
    </>
  );
}

/** Yes or no, for the whole organisation and half-year, beside what would be counted. */
export function AnswerPage({
  context: { language, url, token },
  contribution,
  numbers,
  placeName,
  state,
}: {
  context: ActingContext;
  contribution: ContributionRow;
  numbers: readonly OwnNumber[];
  placeName: PlaceName;
  state: FormState;
}) {
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('release.contribution.action')}
      caption={spanText(language, contribution)}
      intro={
        <>
          <p class="govuk-body">{t('release.contribution.text')}</p>
          <Numbers numbers={numbers} placeName={placeName} />
        </>
      }
    >
      <SeenField state={state} now={seenOfContribution(contribution, numbers)} />
      <Radios
        name="answer"
        label={t('release.contribution.question')}
        choices={(['yes', 'no'] as const).map((value) => ({
          ...{ value, text: t(`release.contribution.answer.${value}`) },
          hint: t(`release.contribution.answer.${value}.hint`),
        }))}
      />
      <Button>{t('release.contribution.save')}</Button>
    </FormPage>
  );
}
