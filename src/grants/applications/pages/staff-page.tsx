import type { Child } from 'hono/jsx';
import {
  AnswersView,
  type Draft,
  type FormContext,
  type FormDefinition,
  UnscannedNote,
} from '../../../forms/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Context } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { may } from '../../../platform/permissions.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { agreementPermissions } from '../../agreements/permissions.ts';
import { assessmentPermissions } from '../../assessment/permissions.ts';
import type { Assignment } from '../../assessment/queries.ts';
import { shownAs } from '../../assessment/rules.ts';
import { GapList } from '../../gaps/pages/gap-list.tsx';
import type { Gap } from '../../gaps/queries.ts';
import type { Application } from '../queries.ts';
import { StateTag } from './state-tag.tsx';

type Props = {
  context: Context;
  application: Application;
  form: FormDefinition;
  draft: Draft;
  formContext: FormContext;
  assignments: readonly (Assignment & { assessorName: string })[];
  agreementId: string | undefined;
  gaps: readonly Gap[];
  /** Where the documents of the organisation are, for those who may look. */
  vaultHref: string | undefined;
  /** What this reader is told of the screening of the organisation. */
  screeningNotice: Child;
  /** It can be checked now. */
  checks: boolean;
  /** What a check of two people waits for. */
  checkStanding: Child;
  /** What is missing can be asked for now. */
  asks: boolean;
  /** Why it is not eligible, as its applicant reads it; '' where it is. */
  refusedBecause: string;
  /** It passed its check and can be excluded now. */
  excludes: boolean;
  /** The assignments whose assessor can be replaced now by this reader. */
  replaces: readonly string[];
  history: readonly HistoryEntry[];
};

/** One application as the call's staff see it: what was asked, where it stands, who assesses it, what can be done. */
export function StaffApplicationPage({
  context,
  application,
  form,
  draft,
  formContext,
  assignments,
  agreementId,
  gaps,
  vaultHref,
  screeningNotice,
  checks,
  checkStanding,
  asks,
  excludes,
  refusedBecause,
  replaces,
  history,
}: Props) {
  const { language, actor } = context;
  const { t, locale } = language;
  const base = `/staff/applications/${application.id}`;
  const { state } = application;
  const replaceable = ({ id }: Assignment) => replaces.includes(id);
  return (
    <>
      <Heading
        caption={`${application.number ?? t('grants.application.state.draft')} · ${inLanguage(application.callTitle, locale)}`}
      >
        {application.title}
      </Heading>
      <p class="govuk-body">
        <StateTag state={state} />
      </p>
      <ButtonRow>
        {checks ? <ButtonLink href={`${base}/check`}>{t('grants.check.action')}</ButtonLink> : null}
        {asks ? (
          <ButtonLink look="secondary" href={`${base}/ask`}>
            {t('grants.gap.ask.title')}
          </ButtonLink>
        ) : null}
        {state === 'eligible' && may(actor, assessmentPermissions.assign, application) ? (
          <ButtonLink href={`${base}/assign`}>{t('grants.assignment.assign.action')}</ButtonLink>
        ) : null}
        {state === 'awarded' && !agreementId && may(actor, agreementPermissions.create, application) ? (
          <ButtonLink href={`${base}/agreement`}>{t('grants.agreement.create.action')}</ButtonLink>
        ) : null}
        {vaultHref ? (
          <ButtonLink look="secondary" href={vaultHref}>
            {t('grants.vault.staff.title')}
          </ButtonLink>
        ) : null}
        {excludes ? (
          <ButtonLink look="secondary" href={`${base}/exclude`}>
            {t('grants.exclusion.action')}
          </ButtonLink>
        ) : null}
        {agreementId ? (
          <ButtonLink href={`/agreements/${agreementId}`}>{t('grants.agreement.open')}</ButtonLink>
        ) : null}
      </ButtonRow>
      {checkStanding}
      {refusedBecause ? (
        <>
          <Heading level={2}>{t('grants.check.reasons')}</Heading>
          <TypedText text={refusedBecause} />
        </>
      ) : null}
      {screeningNotice}
      <SummaryList
        rows={[
          { key: t('common.organisation'), value: <bdi>{application.organisationName}</bdi> },
          {
            key: t('grants.lot.title'),
            value: `${application.lotNumber}. ${inLanguage(application.lotTitle, locale)}`,
          },
          {
            key: t('grants.application.requested'),
            value:
              application.requestedMinor === null
                ? ''
                : language.money(money(application.requestedMinor, application.currency)),
          },
          {
            key: t('grants.receipt.received'),
            value: application.submittedAt ? (
              <DateTime at={application.submittedAt} zone={application.deadlineZone} />
            ) : (
              ''
            ),
          },
          ...(application.contentSha256
            ? [
                {
                  key: t('grants.receipt.content'),
                  value: <code class="m-hash">{application.contentSha256}</code>,
                },
              ]
            : []),
        ]}
      />
      {assignments.length > 0 ? (
        <Table
          caption={t('grants.assignment.list.title')}
          rows={assignments}
          columns={[
            { head: t('grants.assignment.assessor'), cell: (one) => <bdi>{one.assessorName}</bdi> },
            { head: t('common.state'), cell: (one) => t(`grants.assignment.state.${shownAs(one)}`) },
            {
              head: t('grants.outcome.score'),
              numeric: true,
              cell: (one) =>
                one.state === 'submitted' && one.totalPoints !== null ? (
                  <a class="govuk-link" href={`${base}/assessments`}>
                    {language.number(one.totalPoints / 100, { decimals: 2 })}
                  </a>
                ) : (
                  '–'
                ),
            },
            { head: t('common.reason'), cell: (one) => <span dir="auto">{one.refusalReason ?? ''}</span> },
            ...(assignments.some(replaceable)
              ? [
                  {
                    head: t('common.actions'),
                    cell: (one: Assignment & { assessorName: string }) =>
                      replaceable(one) ? (
                        <a class="govuk-link" href={`/assignments/${one.id}/replace`}>
                          {t('grants.assignment.replace.title')}
                          <span class="govuk-visually-hidden">
                            : <bdi>{one.assessorName}</bdi>
                          </span>
                        </a>
                      ) : (
                        ''
                      ),
                  },
                ]
              : []),
          ]}
        />
      ) : null}
      <GapList gaps={gaps} now={context.now} replies={false} />
      <UnscannedNote context={formContext} />
      <AnswersView
        form={form}
        answers={draft.answers}
        context={formContext}
        fileHref={(file) => `/attachments/${file.id}`}
      />
      <History entries={history} zone={application.deadlineZone} />
    </>
  );
}
