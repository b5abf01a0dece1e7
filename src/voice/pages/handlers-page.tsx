import type { Candidate } from '../../people/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { ActingContext, Context, FormState } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ButtonForm } from '../../ui/button-form.tsx';
import { Radios } from '../../ui/choices.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Select } from '../../ui/select.tsx';
import { Table } from '../../ui/table.tsx';
import { Day } from '../../ui/time.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import type { Appointment } from '../queries-handlers.ts';
import { type Desk, desks, type VoiceKind } from '../rules.ts';

/** Who handles what, and the kinds that nobody handles. */
export function HandlersPage({
  context,
  appointments,
  unhandled,
  ofOnePartner,
  ofOnePerson,
}: {
  context: Context;
  appointments: readonly Appointment[];
  unhandled: readonly Desk[];
  ofOnePartner: readonly VoiceKind[];
  ofOnePerson: readonly Desk[];
}) {
  const { language, token } = context;
  const { t } = language;
  const listed = (kinds: readonly Desk[]) => language.list(kinds.map((kind) => t(`voice.kind.${kind}`)));
  return (
    <>
      <Heading>{t('voice.handlers.title')}</Heading>
      <p class="govuk-body">{t('voice.handlers.intro')}</p>
      {unhandled.length > 0 ? (
        <WarningText>{t('voice.handlers.unhandled', { kinds: listed(unhandled) })}</WarningText>
      ) : null}
      {ofOnePartner.length > 0 ? (
        <WarningText>{t('voice.handlers.one_partner', { kinds: listed(ofOnePartner) })}</WarningText>
      ) : null}
      {ofOnePerson.length > 0 ? (
        <WarningText>{t('voice.handlers.one_person', { kinds: listed(ofOnePerson) })}</WarningText>
      ) : null}
      <p class="govuk-body">{t('voice.handlers.unclear')}</p>
      <p class="govuk-body">{t('voice.handlers.outside')}</p>
      <ButtonLink href="/staff/voice/handlers/new">{t('voice.appoint.title')}</ButtonLink>
      <Table
        caption={t('voice.handlers.title')}
        hideCaption
        rows={appointments}
        empty={t('voice.handlers.empty')}
        columns={[
          { head: t('voice.counts.kind'), cell: ({ kind }) => t(`voice.kind.${kind}`) },
          { head: t('voice.appoint.person'), cell: ({ personName }) => <bdi>{personName}</bdi> },
          { head: t('common.organisation'), cell: ({ organisationName }) => <bdi>{organisationName}</bdi> },
          {
            head: t('voice.handlers.since'),
            cell: ({ appointedAt }) => <Day date={dayIn(zone, appointedAt)} />,
          },
          {
            head: t('voice.handlers.change'),
            cell: ({ id }) => (
              <ButtonForm action={`/staff/voice/handlers/${id}/end`} token={token} look="secondary">
                {t('voice.end_appointment.button')}
              </ButtonForm>
            ),
          },
        ]}
      />
    </>
  );
}

/** Appointing somebody to handle one kind. */
export function AppointPage({
  context,
  state,
  candidates,
}: {
  context: ActingContext;
  state: FormState;
  candidates: readonly Candidate[];
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('voice.appoint.title')}
      intro={<p class="govuk-body">{t('voice.appoint.intro')}</p>}
    >
      <Select
        name="person"
        label={t('voice.appoint.person')}
        empty={t('people.choose')}
        options={candidates.map(({ personId, organisationId, name, organisationName }) => ({
          value: `${personId}:${organisationId}`,
          text: `${name} (${organisationName})`,
        }))}
      />
      <Radios
        name="kind"
        label={t('voice.kind')}
        choices={desks.map((kind) => ({
          value: kind,
          text: t(`voice.kind.${kind}`),
          ...(kind === 'unclear' || kind === 'outside' ? { hint: t(`voice.kind.${kind}.hint`) } : {}),
        }))}
      />
      <Button>{t('voice.appoint.button')}</Button>
    </FormPage>
  );
}
