import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { nameOf } from '../change-rows.ts';
import type { Facts } from '../facts.ts';
import { changeIn } from '../gather-facts.ts';
import type { Addendum } from '../queries.ts';
import { isReadable } from '../signed-addendum.ts';
import { addendumWorkflow, isNotice } from '../workflow.ts';
import { AddendumTag } from './addendum-tag.tsx';
import { AskedTable } from './asked-table.tsx';
import { ChangesTable } from './changes-table.tsx';
import { WhenApplied } from './when-applied.tsx';

/** One change of an agreement for both sides: what it changes from when, who signs, its document. */
export function AddendumPage({
  context: { language, actor, token, now },
  addendum,
  facts,
  history,
}: {
  context: Context;
  addendum: Addendum;
  facts: Facts;
  history: readonly HistoryEntry[];
}) {
  const { t } = language;
  const { id, newHeadings, inForceFrom, requestedAt, acceptedAt, signedAt, endReason } = addendum;
  const asked = { ...addendum, change: changeIn(addendum), facts };
  const notice = isNotice(addendum);
  return (
    <>
      <Heading caption={`${addendum.agreementNumber} · ${addendum.organisationName}`}>
        {nameOf(language, addendum)}
      </Heading>
      <p class="govuk-body">
        <AddendumTag state={addendum.state} />
      </p>
      <p class="govuk-body">
        {notice
          ? t('grants.addendum.notice.what', { percent: addendum.transferPercent })
          : t('grants.addendum.what_is')}
      </p>
      <StepRow standing={standingOf(addendumWorkflow, actor, asked, dayIn(zone, now))} token={token}>
        {isReadable(addendum) ? (
          <>
            <ButtonLink look="secondary" href={`/addenda/${id}/text`}>
              {t('grants.addendum.read')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`/addenda/${id}/addendum.pdf`} download>
              {t('grants.agreement.pdf')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`/addenda/${id}/addendum.docx`} download>
              {t('grants.agreement.docx')}
            </ButtonLink>
          </>
        ) : null}
      </StepRow>
      <ChangesTable addendum={addendum} />
      <AskedTable addendum={addendum} />
      <WhenApplied addendum={addendum} today={facts.today} />
      <SummaryList
        rows={[
          ...(inForceFrom && newHeadings
            ? [{ key: t('grants.addendum.in_force_from'), value: <Day date={inForceFrom} /> }]
            : []),
          { key: t('common.reason'), value: <TypedText text={addendum.reason} /> },
          ...(requestedAt
            ? [
                {
                  key: t(notice ? 'grants.addendum.noticed_at' : 'grants.addendum.requested_at'),
                  value: <DateTime at={requestedAt} zone={zone} />,
                },
              ]
            : []),
          ...(acceptedAt
            ? [{ key: t('grants.addendum.accepted_at'), value: <DateTime at={acceptedAt} zone={zone} /> }]
            : []),
          ...(signedAt
            ? [{ key: t('grants.addendum.signed_at'), value: <DateTime at={signedAt} zone={zone} /> }]
            : []),
          ...(endReason
            ? [{ key: t('grants.addendum.end_reason'), value: <TypedText text={endReason} /> }]
            : []),
          ...(addendum.agreedSha256
            ? [
                {
                  key: t('grants.agreement.agreed_hash'),
                  value: <code class="m-hash">{addendum.agreedSha256}</code>,
                },
              ]
            : []),
          ...(addendum.documentSha256
            ? [
                {
                  key: t('grants.agreement.document.hash'),
                  value: <code class="m-hash">{addendum.documentSha256}</code>,
                },
              ]
            : []),
        ]}
      />
      <History entries={history} zone={zone} />
    </>
  );
}
