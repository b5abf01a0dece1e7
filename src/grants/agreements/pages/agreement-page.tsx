import type { Child } from 'hono/jsx';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { money } from '../../../platform/money.ts';
import { hasRole } from '../../../platform/permissions.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { AccountFact } from '../../account-proofs/pages/account-fact.tsx';
import type { Accounts } from '../../account-proofs/queries.ts';
import { proofShown } from '../../account-proofs/rules.ts';
import type { Headings } from '../../addenda/headings.ts';
import { AddendumTable } from '../../addenda/pages/addendum-table.tsx';
import { AsChanged } from '../../addenda/pages/as-changed.tsx';
import { BudgetTable } from '../../addenda/pages/budget-table.tsx';
import type { Addendum } from '../../addenda/queries.ts';
import { RulesSummary } from '../../calls/pages/rules-summary.tsx';
import { DossierLink } from '../../dossier/pages/dossier-link.tsx';
import { MentorTable } from '../../mentoring/pages/mentor-table.tsx';
import type { Mentoring } from '../../mentoring/queries.ts';
import type { Proof } from '../../payment-proofs/queries.ts';
import { InstalmentTable } from '../../payments/pages/instalment-table.tsx';
import { type AgreementFigures, conditionsOf } from '../../payments/rules.ts';
import { PeriodTable } from '../../reports/pages/period-table.tsx';
import type { ScreeningFacts } from '../../screening/rules.ts';
import { SigningPart } from '../../signing/pages/signing-part.tsx';
import type { ScanPage } from '../../signing/queries.ts';
import { appliesFrom } from '../../signing/rules.ts';
import { VisitTable } from '../../visits/pages/visit-table.tsx';
import type { Visit } from '../../visits/queries.ts';
import type { AgreementFacts } from '../facts.ts';
import type { Missing } from '../missing.ts';
import type { Agreement, Instalment, Period } from '../queries.ts';
import { hasEnded, reportedPeriods } from '../rules.ts';
import { agreementWorkflow } from '../workflow.ts';
import { agreementTones } from './agreement-list-page.tsx';
import { MissingList } from './missing-list.tsx';
import { Proven } from './proven.tsx';

type Props = {
  context: Context;
  agreement: Agreement;
  instalments: readonly Instalment[];
  periods: readonly Period[];
  targets: readonly { key: string; target: number }[];
  /** Whether this person may read the period's report. */
  opensReport: (period: Period) => boolean;
  figures: AgreementFigures;
  proofs: readonly Proof[];
  /** Who can request an instalment, for those of the sub-grantee who cannot. */
  certifiers: readonly string[];
  facts: AgreementFacts;
  accounts: Accounts;
  /** What is missing before it can be signed. */
  missing: readonly Missing[];
  /** Whether the records still say what the offered text says. */
  textIsCurrent: boolean;
  /** The pages that both sides signed. */
  scans: readonly ScanPage[];
  /** Why the text was withdrawn last, while no other is offered. */
  withdrawal: string | undefined;
  /** Whether its words can be shown. */
  readable: boolean;
  /** Whether it was set aside with its award, or has a closing: from its signature on. */
  setAside: boolean;
  closes: boolean;
  /** Whether this person takes its audit dossier. */
  takes: boolean;
  visits: readonly Visit[];
  /** Whether this person may open its visits. */
  opensVisits: boolean;
  /** Its mentors; undefined for readers who may not know them. */
  mentorings: readonly Mentoring[] | undefined;
  /** Its changes since it was signed; undefined before. */
  addenda: readonly Addendum[] | undefined;
  /** The budget by heading that is in force today. */
  budget: Headings | null;
  /** What is known of the screening of its sub-grantee. */
  screening: ScreeningFacts;
  /** What this reader is told of it. */
  screeningNotice: Child;
  history: readonly HistoryEntry[];
};

/** One sub-grant agreement, for both sides: terms, instalments, periods, the rules frozen into it, what can be done. */
export function AgreementPage(props: Props) {
  const { context, agreement, instalments, periods, targets, figures, opensReport, history, proofs } = props;
  const { facts, accounts, missing, readable, closes, takes, textIsCurrent, screening } = props;
  const { language, actor } = context;
  const { t, locale } = language;
  const base = `/agreements/${agreement.id}`;
  const { organisationId, partnerId, jurisdiction, state, rules, amountMinor, mentors } = agreement;
  const known = { missing, textIsCurrent, screening };
  const asked = { ...agreement, ...accounts, periods, instalments, figures, ...known };
  const today = dayIn(zone, context.now);
  const standing = standingOf(agreementWorkflow, actor, asked, today);
  const ends = standing.offers.find(({ name, missing }) => name === 'terminate' && !missing);
  const provedAccount = proofShown(agreement, accounts);
  const staff = !hasRole(actor, 'cso_member', 'cso_certifier');
  return (
    <>
      <Heading caption={`${agreement.number} · ${agreement.organisationName}`}>{agreement.title}</Heading>
      <p class="govuk-body">
        <Tag tone={agreementTones[agreement.state]}>{t(`grants.agreement.state.${agreement.state}`)}</Tag>
      </p>
      {hasEnded(agreement, today) ? <Ended agreement={agreement} /> : null}
      <StepRow
        standing={{ ...standing, offers: standing.offers.filter((one) => one !== ends) }}
        token={context.token}
      >
        {closes ? (
          <ButtonLink look="secondary" href={`${base}/closing`}>
            {t('grants.closing.title')}
          </ButtonLink>
        ) : null}
        {readable ? (
          <ButtonLink look="secondary" href={`${base}/text`}>
            {t('grants.agreement.read.action')}
          </ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href={`${base}/agreement.pdf`} download>
          {t('grants.agreement.pdf')}
        </ButtonLink>
        {readable ? (
          <ButtonLink look="secondary" href={`${base}/agreement.docx`} download>
            {t('grants.agreement.docx')}
          </ButtonLink>
        ) : null}
        {takes ? <DossierLink agreementId={agreement.id} /> : null}
      </StepRow>
      {props.screeningNotice}
      <MissingList {...{ context, missing, accounts }} agreementId={agreement.id} />
      <SigningPart {...{ agreement, standing, textIsCurrent }} {...props} />
      <AsChanged agreementId={agreement.id} by={agreement.changedBy} />
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
            ? [
                { key: t('grants.agreement.signed_on'), value: <Day date={agreement.signedOn} /> },
                {
                  key: t('grants.signing.applies_from'),
                  value: <Day date={appliesFrom(agreement.startsOn, agreement.signedOn)} />,
                },
              ]
            : []),
          ...(provedAccount
            ? [{ key: t('grants.account.title'), value: <AccountFact proof={provedAccount} /> }]
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
            ? [{ key: t('common.reason'), value: agreement.terminationReason }]
            : []),
          {
            key: t('grants.agreement_text.title'),
            value: t(`grants.agreement.text_version.${facts.text.callId ? 'call' : 'action'}`, {
              number: facts.text.number,
            }),
          },
          ...(staff
            ? [{ key: t('grants.agreement.protection'), value: protectionText(language, agreement) }]
            : []),
        ]}
      />
      {props.addenda ? (
        <div id="addenda">
          <AddendumTable addenda={props.addenda} />
          <BudgetTable budget={props.budget} currency={agreement.currency} />
        </div>
      ) : null}
      <div id="instalments">
        <InstalmentTable
          context={context}
          proofs={proofs}
          certifiers={props.certifiers}
          instalments={instalments.map((one) => ({
            ...{ ...one, organisationId, partnerId, jurisdiction, mentors, screening },
            conditions: conditionsOf(one, { state, rules, grantMinor: amountMinor }, figures),
          }))}
        />
      </div>
      <div id="reports">
        <PeriodTable
          context={context}
          periods={reportedPeriods(periods, state).map((one) => ({
            ...{ ...one, organisationId, partnerId, jurisdiction },
            ...{ agreementState: state, newEndWaits: agreement.newEndWaits },
            state: one.reportId ? 'started' : 'not_started',
            opens: opensReport(one),
          }))}
        />
      </div>
      <div id="visits">
        <VisitTable visits={props.visits} opens={props.opensVisits} />
      </div>
      {props.mentorings ? (
        <div id="mentors">
          <MentorTable mentorings={props.mentorings} />
        </div>
      ) : null}
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
      <Proven
        hashes={[
          ['grants.agreement.agreed_hash', agreement.agreedSha256],
          ['grants.agreement.document.hash', agreement.documentSha256],
        ]}
      />
      {ends ? (
        <p class="govuk-body">
          <a class="govuk-link" href={ends.href}>
            {t(ends.label)}
          </a>
        </p>
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}

/** What is left to be done once the project is over, and where. */
function Ended({ agreement: { id, endsOn } }: { agreement: Agreement }) {
  const { t, day } = useLanguage();
  return (
    <InsetText>
      <p class="govuk-body">{t('grants.agreement.ended', { day: day(endsOn) })}</p>
      <ul class="govuk-list govuk-list--bullet">
        {(['#reports', '#instalments', '/closing'] as const).map((at) => (
          <li>
            <a class="govuk-link" href={`/agreements/${id}${at}`}>
              {t(`grants.agreement.ended.${at.slice(1)}`)}
            </a>
          </li>
        ))}
      </ul>
    </InsetText>
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
