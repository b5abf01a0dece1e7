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
      title={t('influence.ask.action')}
      caption={outcome.title}
    >
      <p class="govuk-body">{t('influence.ask.text')}</p>
      <Select
        name="organisation"
        label={t('influence.ask.organisation')}
        empty={t('people.choose')}
        options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Button>{t('influence.ask.action')}</Button>
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
      title={t('influence.letter.action')}
      caption={outcome.title}
    >
      <p class="govuk-body">{t('influence.letter.text')}</p>
      <TextInput name="body_name" label={t('influence.letter.body')} hint={t('practice.body_hint')} />
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
      <Heading>{t('influence.asked.title')}</Heading>
      <p class="govuk-body">{t('influence.asked.text')}</p>
      <Table
        caption={t('influence.asked.title')}
        hideCaption
        rows={asked}
        empty={t('influence.asked.none')}
        columns={[
          {
            head: t('influence.outcome.name'),
            href: ({ id }) => `/substantiations/${id}`,
            cell: ({ title }) => title,
          },
          { head: t('influence.asked.on'), cell: ({ askedOn }) => <Day date={askedOn} /> },
          {
            head: t('influence.asked.given_on'),
            cell: ({ givenOn }) => (givenOn ? <Day date={givenOn} /> : t('influence.asked.waits')),
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
        <Heading caption={t('influence.outcome.one')}>
          <bdi>{outcome.title}</bdi>
        </Heading>
        <p class="govuk-body">{t('influence.substantiate.done')}</p>
        <OutcomeFacts outcome={outcome} />
      </>
    );
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('influence.substantiate.title')}
      caption={outcome.title}
    >
      <p class="govuk-body">
        {t('influence.substantiate.text')} <bdi>{outcome.harvester}</bdi>
      </p>
      <OutcomeFacts outcome={outcome} />
      <Heading level={2}>{t('influence.substantiate.verdict')}</Heading>
      <VerdictFields />
      <SeenField state={state} now={seenOfOutcome(outcome)} />
      <Button>{t('influence.substantiate.send')}</Button>
    </FormPage>
  );
}
