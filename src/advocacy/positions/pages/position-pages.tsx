import { AbsentOrganisation } from '../../../network/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Issue, Position } from '../queries.ts';
import { standingNow } from '../rules.ts';
import { alignments, alignmentWord, strengths } from '../schema.ts';
import { PositionMap } from './position-map.tsx';

export const titleOf = ({ title }: Pick<Issue, 'title'>, { locale }: Pick<Language, 'locale'>) =>
  typeof title === 'string' ? title : inLanguage(title, locale);

/** On what there are positions. */
export function IssueListPage({ issues }: { issues: readonly Issue[] }) {
  const language = useLanguage();
  const { t, number } = language;
  return (
    <>
      <Heading>{t('advocacy.position.list.title')}</Heading>
      <p class="govuk-body">{t('advocacy.position.list.text')}</p>
      <ButtonRow>
        <ButtonLink href="/staff/positions/new">{t('advocacy.position.record.action')}</ButtonLink>
      </ButtonRow>
      <Table
        caption={t('advocacy.position.list.title')}
        hideCaption
        rows={issues.filter(({ bodies }) => bodies > 0)}
        empty={t('advocacy.position.none')}
        columns={[
          {
            head: t('advocacy.position.issue'),
            href: ({ id }) => `/staff/positions/${id}`,
            cell: (one) => titleOf(one, language),
          },
          {
            head: t('advocacy.position.issue_kind'),
            cell: ({ kind }) => t(`advocacy.position.issue.${kind}`),
          },
          { head: t('advocacy.position.bodies'), numeric: true, cell: ({ bodies }) => number(bodies) },
        ]}
      />
    </>
  );
}

/** Where each body stands now, drawn and as a table, and what was noted before. */
export function IssuePage({
  issue,
  positions,
  token,
  today,
}: {
  issue: Issue;
  /** The latest first. */
  positions: readonly Position[];
  token: string;
  today: PlainDate;
}) {
  const language = useLanguage();
  const { t, number } = language;
  const now = standingNow(positions);
  const title = t('advocacy.position.map.title');
  return (
    <>
      <Heading caption={t('advocacy.position.list.title')}>
        <bdi>{titleOf(issue, language)}</bdi>
      </Heading>
      <p class="govuk-body">{t('advocacy.position.list.text')}</p>
      <ButtonRow>
        <ButtonLink href={`/staff/positions/new?issue=${issue.id}`}>
          {t('advocacy.position.record.action')}
        </ButtonLink>
      </ButtonRow>
      {now.length > 0 ? (
        <Figure
          title={title}
          source={t('advocacy.position.map.source')}
          date={today}
          table={
            <Table
              caption={t('advocacy.position.now')}
              rows={now.map((one, at) => ({ ...one, number: at + 1 }))}
              columns={[
                { head: t('advocacy.position.number'), numeric: true, cell: (one) => number(one.number) },
                {
                  head: t('advocacy.position.body'),
                  names: true,
                  cell: ({ bodyName }) => <bdi>{bodyName}</bdi>,
                },
                {
                  head: t('advocacy.position.alignment'),
                  cell: ({ alignment }) => t(`advocacy.position.alignment.${alignmentWord(alignment)}`),
                },
                {
                  head: t('advocacy.position.interest'),
                  cell: ({ interest }) => t(`advocacy.position.interest.${interest}`),
                },
                {
                  head: t('advocacy.position.influence'),
                  cell: ({ influence }) => t(`advocacy.position.influence.${influence}`),
                },
              ]}
            />
          }
        >
          <PositionMap positions={now} title={title} />
        </Figure>
      ) : null}
      <Heading level={2}>{t('advocacy.position.history')}</Heading>
      <Table
        caption={t('advocacy.position.history')}
        hideCaption
        rows={positions}
        empty={t('advocacy.position.none')}
        columns={[
          { head: t('common.date'), cell: ({ datedOn }) => <Day date={datedOn} /> },
          { head: t('advocacy.position.body'), names: true, cell: ({ bodyName }) => <bdi>{bodyName}</bdi> },
          {
            head: t('advocacy.position.alignment'),
            cell: ({ alignment }) => t(`advocacy.position.alignment.${alignmentWord(alignment)}`),
          },
          {
            head: t('advocacy.position.interest'),
            cell: ({ interest }) => t(`advocacy.position.interest.${interest}`),
          },
          {
            head: t('advocacy.position.influence'),
            cell: ({ influence }) => t(`advocacy.position.influence.${influence}`),
          },
          { head: t('advocacy.position.source'), cell: ({ source }) => <bdi>{source}</bdi> },
          {
            head: t('advocacy.position.withdraw'),
            cell: ({ id, bodyName, withdrawnAt }) =>
              withdrawnAt === null ? (
                <ButtonForm action={`/staff/positions/${id}/withdraw`} token={token} look="secondary">
                  {t('advocacy.position.withdraw')}
                  <span class="govuk-visually-hidden">: {bodyName}</span>
                </ButtonForm>
              ) : (
                t('advocacy.engagement.withdrawn')
              ),
          },
        ]}
      />
    </>
  );
}

/** Noting where a body stands on an issue. */
export function PositionFormPage({
  context,
  state,
  issues,
  organisations,
}: {
  context: ActingContext;
  state: FormState;
  issues: readonly Issue[];
  organisations: readonly { readonly id: string; readonly name: string }[];
}) {
  const { language } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.position.record.action')}
    >
      <p class="govuk-body">{t('advocacy.position.list.text')}</p>
      <Select
        name="issue"
        label={t('advocacy.position.issue')}
        empty={t('people.choose')}
        options={issues.map((one) => ({ value: one.id, text: titleOf(one, language) }))}
      />
      <Select
        name="body"
        absent={<AbsentOrganisation />}
        label={t('advocacy.practice.body_known')}
        empty={t('common.none')}
        optional
        options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextInput
        name="body_name"
        label={t('advocacy.practice.body_name')}
        hint={t('advocacy.practice.body_hint')}
        optional
      />
      <Radios
        name="alignment"
        label={t('advocacy.position.alignment')}
        choices={alignments.map((value) => ({
          value,
          text: t(`advocacy.position.alignment.${alignmentWord(Number(value))}`),
        }))}
      />
      <Radios
        name="interest"
        label={t('advocacy.position.interest')}
        choices={strengths.map((value) => ({ value, text: t(`advocacy.position.interest.${value}`) }))}
      />
      <Radios
        name="influence"
        label={t('advocacy.position.influence')}
        choices={strengths.map((value) => ({ value, text: t(`advocacy.position.influence.${value}`) }))}
      />
      <DateInput name="dated_on" label={t('advocacy.position.dated_on')} />
      <TextInput
        name="source"
        label={t('advocacy.position.source')}
        hint={t('advocacy.position.source_hint')}
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
