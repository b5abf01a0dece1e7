import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Context } from '../../../platform/http/route.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { money } from '../../../platform/money.ts';
import { hasRole, may } from '../../../platform/permissions.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { RulesSummary } from '../../calls/pages/rules-summary.tsx';
import { InstalmentTable } from '../../payments/pages/instalment-table.tsx';
import { PeriodTable } from '../../reports/pages/period-table.tsx';
import { agreementPermissions } from '../permissions.ts';
import type { Agreement, Instalment, Period } from '../queries.ts';
import { agreementLifecycle } from '../rules.ts';
import { agreementTones } from './agreement-list-page.tsx';

type Props = {
  context: Context;
  agreement: Agreement;
  instalments: readonly Instalment[];
  periods: readonly Period[];
  targets: readonly { key: string; target: number }[];
  history: readonly HistoryEntry[];
};

/** One sub-grant agreement, for both sides: terms, instalments, periods, the rules frozen into it, what can be done. */
export function AgreementPage({ context, agreement, instalments, periods, targets, history }: Props) {
  const { language, actor } = context;
  const { t, locale } = language;
  const base = `/agreements/${agreement.id}`;
  const draft = agreement.state === 'draft';
  const verbs = agreementLifecycle[agreement.state];
  const staff = !hasRole(actor, 'cso_member', 'cso_certifier');
  return (
    <>
      <Heading caption={`${agreement.number} · ${agreement.organisationName}`}>{agreement.title}</Heading>
      <p class="govuk-body">
        <Tag tone={agreementTones[agreement.state]}>{t(`grants.agreement.state.${agreement.state}`)}</Tag>
      </p>
      <ButtonRow>
        {draft && may(actor, agreementPermissions.sign, agreement) ? (
          <ButtonLink href={`${base}/sign`}>{t('grants.agreement.sign.action')}</ButtonLink>
        ) : null}
        {draft && may(actor, agreementPermissions.edit, agreement) ? (
          <ButtonLink look="secondary" href={`${base}/edit`}>
            {t('grants.agreement.edit.action')}
          </ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href={`${base}/agreement.pdf`} download>
          {t('grants.agreement.pdf')}
        </ButtonLink>
        <ButtonLink look="secondary" href={`${base}/agreement.docx`} download>
          {t('grants.agreement.docx')}
        </ButtonLink>
        {may(actor, agreementPermissions.protect, agreement) ? (
          <ButtonLink look="secondary" href={`${base}/protection`}>
            {t('grants.agreement.protect.action')}
          </ButtonLink>
        ) : null}
        {verbs.complete && may(actor, agreementPermissions.complete, agreement) ? (
          <ButtonLink look="secondary" href={`${base}/complete`}>
            {t('grants.agreement.complete.action')}
          </ButtonLink>
        ) : null}
        {verbs.terminate && may(actor, agreementPermissions.terminate, agreement) ? (
          <ButtonLink look="warning" href={`${base}/terminate`}>
            {t('grants.agreement.terminate.action')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <SummaryList
        rows={[
          { key: t('grants.agreement.document.partner'), value: agreement.partnerName },
          { key: t('grants.agreement.sub_grantee'), value: agreement.organisationName },
          {
            key: t('grants.call.where'),
            value: agreement.jurisdiction
              ? jurisdictionName(agreement.jurisdiction, locale)
              : t('grants.call.scope.regional'),
          },
          { key: t('grants.agreement.place'), value: agreement.place ?? '' },
          {
            key: t('grants.agreement.amount'),
            value: language.money(money(agreement.amountMinor, agreement.currency)),
          },
          {
            key: t('grants.agreement.duration'),
            value: t('grants.agreement.duration.value', {
              from: language.day(agreement.startsOn),
              to: language.day(agreement.endsOn),
            }),
          },
          ...(agreement.signedOn
            ? [{ key: t('grants.agreement.signed_on'), value: <Day date={agreement.signedOn} /> }]
            : []),
          ...(agreement.specialConditions
            ? [
                {
                  key: t('grants.agreement.special_conditions'),
                  value: <TypedText text={agreement.specialConditions} />,
                },
              ]
            : []),
          ...(agreement.terminationReason
            ? [{ key: t('grants.agreement.termination_reason'), value: agreement.terminationReason }]
            : []),
          ...(agreement.documentSha256
            ? [
                {
                  key: t('grants.agreement.document.hash'),
                  value: <code class="m-hash">{agreement.documentSha256}</code>,
                },
              ]
            : []),
          ...(staff
            ? [{ key: t('grants.agreement.protection'), value: protectionText(language, agreement) }]
            : []),
        ]}
      />
      <InstalmentTable context={context} agreement={agreement} instalments={instalments} />
      <PeriodTable context={context} agreement={agreement} periods={periods} />
      <Table
        caption={t('grants.agreement.indicators')}
        rows={targets}
        columns={[
          { head: t('grants.agreement.indicator'), cell: ({ key }) => t(`grants.indicator.${key}`) },
          {
            head: t('grants.agreement.target'),
            numeric: true,
            cell: ({ target }) => language.number(target),
          },
        ]}
      />
      <Heading level={2}>{t('grants.call.rules.title')}</Heading>
      <RulesSummary rules={agreement.rules} agreed />
      <History entries={history} zone={zone} />
    </>
  );
}

function protectionText(
  { t, day }: Context['language'],
  { delayUntil, generalisePlace, withholdName }: Agreement,
): string {
  const parts = [
    delayUntil ? t('grants.agreement.protect.delayed', { until: day(delayUntil) }) : '',
    generalisePlace ? t('grants.agreement.protect.generalised') : '',
    withholdName ? t('grants.agreement.protect.withheld') : '',
  ].filter(Boolean);
  return parts.join(' ') || t('grants.agreement.protect.none');
}
