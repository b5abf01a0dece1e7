import { AbsentOrganisation } from '../../../network/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Outcome } from '../queries.ts';
import type { Substantiation } from '../queries-substantiations.ts';
import { seenOfOutcome } from '../rules.ts';
import { OutcomeFacts } from './outcome-parts.tsx';
import { VerdictFields } from './verdict-fields.tsx';

/** Asking another organisation whether it agrees. */
export function AskPage({
  context,
  state,
  outcome,
  organisations,
}: {
  context: ActingContext;
  state: FormState;
  outcome: Outcome;
  organisations: readonly { readonly id: string; readonly name: string }[];
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.outcome.ask.action')}
      caption={outcome.title}
    >
      <p class="govuk-body">{t('advocacy.outcome.ask.text')}</p>
      <Select
        name="organisation"
        absent={<AbsentOrganisation />}
        label={t('advocacy.outcome.ask.organisation')}
        empty={t('people.choose')}
        options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Button>{t('advocacy.outcome.ask.action')}</Button>
    </FormPage>
  );
}

/** Registering the letter of a body that has no account. */
export function LetterPage({
  context,
  state,
  outcome,
}: {
  context: ActingContext;
  state: FormState;
  outcome: Outcome;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.outcome.letter.action')}
      caption={outcome.title}
    >
      <p class="govuk-body">{t('advocacy.outcome.letter.text')}</p>
      <TextInput
        name="body_name"
        label={t('advocacy.outcome.letter.body')}
        hint={t('advocacy.practice.body_hint')}
      />
      <DateInput name="given_on" label={t('advocacy.letter.given_on')} />
      <TextInput
        name="letter_reference"
        label={t('advocacy.letter.reference')}
        hint={t('advocacy.letter.reference_hint')}
      />
      <VerdictFields />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** What an organisation was asked to confirm. */
export function AskedListPage({ asked }: { asked: readonly Substantiation[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('advocacy.outcome.asked.title')}</Heading>
      <p class="govuk-body">{t('advocacy.outcome.asked.text')}</p>
      <Table
        caption={t('advocacy.outcome.asked.title')}
        hideCaption
        rows={asked}
        empty={t('advocacy.outcome.asked.none')}
        columns={[
          {
            head: t('advocacy.outcome.name'),
            href: ({ id }) => `/substantiations/${id}`,
            cell: ({ title }) => title,
          },
          { head: t('advocacy.outcome.asked.on'), cell: ({ askedOn }) => <Day date={askedOn} /> },
          {
            head: t('advocacy.outcome.asked.given_on'),
            cell: ({ givenOn }) => (givenOn ? <Day date={givenOn} /> : t('advocacy.outcome.asked.waits')),
          },
        ]}
      />
    </>
  );
}

/** Reading an outcome and saying whether one agrees; once answered, only reading. */
export function SubstantiatePage({
  context,
  state,
  outcome,
  asked,
}: {
  context: ActingContext;
  state: FormState;
  outcome: Outcome;
  asked: Substantiation;
}) {
  const { t } = context.language;
  if (asked.givenOn !== null)
    return (
      <>
        <Heading caption={t('advocacy.outcome.one')}>
          <bdi>{outcome.title}</bdi>
        </Heading>
        <p class="govuk-body">{t('advocacy.outcome.substantiate.done')}</p>
        <OutcomeFacts outcome={outcome} />
      </>
    );
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.outcome.substantiate.title')}
      caption={outcome.title}
    >
      <p class="govuk-body">
        {t('advocacy.outcome.substantiate.text')} <bdi>{outcome.harvester}</bdi>
      </p>
      <OutcomeFacts outcome={outcome} />
      <Heading level={2}>{t('advocacy.outcome.substantiate.verdict')}</Heading>
      <VerdictFields />
      <SeenField state={state} now={seenOfOutcome(outcome)} />
      <Button>{t('advocacy.outcome.substantiate.send')}</Button>
    </FormPage>
  );
}
