import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { may } from '../../../platform/permissions.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Confirmation } from '../../../ui/confirmation.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { AnnexNotice } from '../../annexes/pages/annex-notice.tsx';
import { ComplaintNotice } from '../../complaints/pages/complaint-notice.tsx';
import type { Complaint } from '../../complaints/queries.ts';
import { AllComments } from '../../draft-comments/pages/open-comments.tsx';
import { GapList } from '../../gaps/pages/gap-list.tsx';
import type { Gap } from '../../gaps/queries.ts';
import { OfferNotice } from '../../reserve/pages/offer-notice.tsx';
import type { ReserveStanding } from '../../reserve/reserve-for.ts';
import { applicationPermissions } from '../permissions.ts';
import type { Application, KeptAttachment } from '../queries.ts';
import { type ApplicationState, applicationLifecycle, publicState } from '../rules.ts';
import { targetsAfter } from '../target-days-of.ts';
import { type Outcome, OutcomeView } from './outcome-view.tsx';
import { StateTag } from './state-tag.tsx';

type Props = {
  context: Context;
  application: Application;
  outcome: Outcome | undefined;
  reasons: string | null;
  history: readonly HistoryEntry[];
  annexes: readonly KeptAttachment[];
  gaps: readonly Gap[];
  reserve: ReserveStanding;
  complaints: readonly Complaint[];
  /** The last day to complain, while the applicant still can. */
  complainBy: PlainDate | undefined;
  /** Requests can be replied to while the check is open. */
  replies: boolean;
  fresh: boolean;
  /** Whether colleagues commented on its draft. */
  commented: boolean;
};

/** States in which something is still to come of itself. */
const waiting: readonly ApplicationState[] = ['submitted', 'eligible'];

/** What was submitted, as its organisation sees it: the receipt, where it stands, what happens next, and the outcome once told. */
export function SubmittedPage({
  context,
  application,
  outcome,
  reasons,
  history,
  annexes,
  gaps,
  reserve,
  complaints,
  complainBy,
  replies,
  fresh,
  commented,
}: Props) {
  const { language, actor } = context;
  const { t, locale } = language;
  const base = `/applications/${application.id}`;
  const state = publicState(application.state, outcome !== undefined);
  const days = targetsAfter(application);
  const steps = (['check', 'assess', 'decide', 'tell'] as const).map((step) => {
    const text = t(`grants.application.next.${step}`);
    return days ? `${text} ${t('grants.application.next.by', { day: language.day(days[step]) })}` : text;
  });
  return (
    <>
      {fresh ? (
        <Confirmation
          title={t('grants.application.submitted.title')}
          numberLabel={t('grants.application.number')}
          number={application.number ?? ''}
          next={steps}
        />
      ) : (
        <Heading
          caption={`${application.number ?? application.callNumber} · ${inLanguage(application.callTitle, locale)}`}
        >
          {application.title}
        </Heading>
      )}
      <p class="govuk-body">
        <StateTag state={state} />
      </p>
      <AnnexNotice annexes={annexes} />
      <GapList gaps={gaps} now={context.now} replies={replies} />
      <OfferNotice applicationId={application.id} reserve={reserve} />
      {outcome ? <OutcomeView outcome={outcome} application={application} /> : null}
      {state === 'ineligible' && reasons ? (
        <>
          <SummaryList rows={[{ key: t('grants.check.reasons'), value: reasons }]} />
          <p class="govuk-body">
            <a class="govuk-link" href={`${base}/letter`}>
              {t('grants.letter.link')}
            </a>
          </p>
        </>
      ) : null}
      <ComplaintNotice applicationId={application.id} complaints={complaints} complainBy={complainBy} />
      {application.receipt ? (
        <>
          <Heading level={2}>{t('grants.receipt.title')}</Heading>
          <SummaryList
            rows={[
              { key: t('grants.application.number'), value: application.number ?? '' },
              { key: t('grants.application.title'), value: application.title },
              ...(application.requestedMinor === null
                ? []
                : [
                    {
                      key: t('grants.application.requested'),
                      value: language.money(money(application.requestedMinor, application.currency)),
                    },
                  ]),
              {
                key: t('grants.receipt.received'),
                value: (
                  <DateTime at={application.receipt.receivedAt} zone={application.deadlineZone} seconds />
                ),
              },
              {
                key: t('grants.receipt.content'),
                value: <code class="m-hash">{application.receipt.contentSha256}</code>,
              },
              {
                key: t('grants.receipt.annexes'),
                value: language.number(application.receipt.annexesSha256.length),
              },
            ]}
          />
          <ButtonRow>
            <ButtonLink href={`${base}/receipt.pdf`} download>
              {t('grants.receipt.pdf')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${base}/receipt.json`} download>
              {t('grants.receipt.download')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${base}/content.json`} download>
              {t('grants.receipt.download_content')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${base}/print`}>
              {t('grants.application.print.action')}
            </ButtonLink>
          </ButtonRow>
          <p class="govuk-body">
            <a class="govuk-link" href="/receipts/verify">
              {t('grants.receipt.verify_link')}
            </a>
          </p>
        </>
      ) : null}
      {fresh || outcome || !waiting.includes(state) ? null : (
        <>
          <Heading level={2}>{t('ui.next.title')}</Heading>
          <ol class="govuk-list govuk-list--number">
            {steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </>
      )}
      {state === application.state &&
      applicationLifecycle[state].withdraw &&
      may(actor, applicationPermissions.withdraw, application) ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}/withdraw`}>
            {t('grants.application.withdraw.action')}
          </a>
        </p>
      ) : null}
      <p class="govuk-body">
        {t('grants.application.ask', { name: application.contactName, email: application.contactEmail })}
      </p>
      {commented ? <AllComments applicationId={application.id} /> : null}
      <History entries={history} zone={application.deadlineZone} />
    </>
  );
}
