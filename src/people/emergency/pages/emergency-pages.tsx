import type { Instant } from '../../../platform/dates.ts';
import type { FormState } from '../../../platform/http/route.ts';
import { type Actor, may } from '../../../platform/permissions.ts';
import { zone } from '../../../platform/zone.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import {
  beginEmergencyPermission,
  endEmergencyPermission,
  reviewEmergencyPermission,
} from '../../permissions.ts';
import type { Emergency, Look } from '../queries.ts';
import { stands } from '../rules.ts';

function EmergencyState({ emergency, now }: { emergency: Emergency; now: Instant }) {
  const { t } = useLanguage();
  if (stands(emergency, now)) return <Tag tone="bad">{t('people.emergency.state.stands')}</Tag>;
  if (emergency.reviewedAt) return <Tag tone="over">{t('people.emergency.state.reviewed')}</Tag>;
  return <Tag tone="waiting">{t('people.emergency.state.over')}</Tag>;
}

/** Who could look at more, when, and whether anybody has looked that through. */
export function EmergencyListPage({
  actor,
  now,
  hours,
  emergencies,
}: {
  actor: Actor | undefined;
  now: Instant;
  hours: number;
  emergencies: readonly Emergency[];
}) {
  const { t, number } = useLanguage();
  const standing = emergencies.some((one) => stands(one, now));
  return (
    <>
      <Heading>{t('people.emergency.title')}</Heading>
      <p class="govuk-body-l">{t('people.emergency.intro', { hours })}</p>
      {may(actor, beginEmergencyPermission, undefined) && !standing ? (
        <ButtonLink href="/staff/emergencies/new">{t('people.emergency.begin')}</ButtonLink>
      ) : null}
      <Table
        caption={t('people.emergency.title')}
        hideCaption
        rows={emergencies}
        empty={t('people.emergency.none')}
        columns={[
          {
            head: t('people.field.name'),
            cell: ({ personName }) => personName,
            href: ({ id }) => `/staff/emergencies/${id}`,
          },
          { head: t('people.emergency.since'), cell: ({ since }) => <DateTime at={since} zone={zone} /> },
          {
            head: t('people.emergency.until'),
            cell: ({ until, endedAt }) => <DateTime at={endedAt ?? until} zone={zone} />,
          },
          { head: t('people.emergency.looks'), numeric: true, cell: ({ looks }) => number(looks) },
          {
            head: t('people.emergency.state'),
            cell: (emergency) => <EmergencyState emergency={emergency} now={now} />,
          },
        ]}
      />
    </>
  );
}

/** Asking for it: what it opens, what it does not, who learns of it. */
export function BeginPage({
  hours,
  ...form
}: FormState & { readonly action: string; readonly token: string; readonly hours: number }) {
  const { t } = useLanguage();
  return (
    <FormPage
      {...form}
      title={t('people.emergency.begin')}
      intro={
        <>
          <p class="govuk-body">{t('people.emergency.begin_text', { hours })}</p>
          <WarningText>{t('people.emergency.begin_warning')}</WarningText>
        </>
      }
    >
      <SafetyRail />
      <TextArea name="reason" label={t('common.reason')} hint={t('people.emergency.reason_hint')} rows={4} />
      <Button look="warning">{t('people.emergency.begin_button', { hours })}</Button>
    </FormPage>
  );
}

/** One of them: why, how long, what was looked at; ending it, and having looked it through. */
export function EmergencyPage({
  actor,
  now,
  token,
  emergency,
  reason,
  looks,
}: {
  actor: Actor | undefined;
  now: Instant;
  token: string;
  emergency: Emergency;
  reason: string | undefined;
  looks: readonly Look[];
}) {
  const { t, number } = useLanguage();
  const { id, personName, organisationName, since, until, endedAt, reviewedAt } = emergency;
  const lasts = stands(emergency, now);
  const path = `/staff/emergencies/${id}`;
  return (
    <>
      <Heading caption={personName}>{t('people.emergency.one')}</Heading>
      <SummaryList
        rows={[
          { key: t('people.emergency.state'), value: <EmergencyState emergency={emergency} now={now} /> },
          { key: t('people.field.organisation'), value: <bdi>{organisationName}</bdi> },
          { key: t('common.reason'), value: reason ? <TypedText text={reason} /> : t('ui.not_given') },
          { key: t('people.emergency.since'), value: <DateTime at={since} zone={zone} /> },
          { key: t('people.emergency.until'), value: <DateTime at={endedAt ?? until} zone={zone} /> },
          { key: t('people.emergency.looks'), value: number(emergency.looks) },
        ]}
      />
      {lasts && may(actor, endEmergencyPermission, emergency) ? (
        <ButtonForm action={`${path}/end`} token={token} look="warning">
          {t('people.emergency.end')}
        </ButtonForm>
      ) : null}
      {!lasts && !reviewedAt && may(actor, reviewEmergencyPermission, emergency) ? (
        <ButtonForm action={`${path}/reviewed`} token={token}>
          {t('people.emergency.review')}
        </ButtonForm>
      ) : null}
      <Table
        caption={t('people.emergency.looked_at')}
        rows={looks}
        empty={t('people.emergency.nothing')}
        columns={[
          { head: t('people.emergency.when'), cell: ({ at }) => <DateTime at={at} zone={zone} /> },
          { head: t('people.emergency.page'), names: true, code: true, cell: ({ route }) => route },
          {
            head: t('people.emergency.record'),
            cell: ({ reference }) => <bdi>{reference ?? t('ui.not_given')}</bdi>,
          },
        ]}
      />
    </>
  );
}
