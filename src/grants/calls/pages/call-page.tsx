import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Context } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { may } from '../../../platform/permissions.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { applicationPermissions } from '../../applications/permissions.ts';
import { deadlineDay } from '../../eligibility/fits-of-application.ts';
import { WhoMayApply } from '../../eligibility/pages/who-may-apply.tsx';
import { applicantRulesOf } from '../../eligibility/rules.ts';
import { selectionPermissions } from '../../selection/permissions.ts';
import type { FormOfCall } from '../form-choices.ts';
import type { CallLink } from '../links-of-call.ts';
import { callPermissions } from '../permissions.ts';
import type { Call, Lot } from '../queries.ts';
import { callLifecycle, phaseOf } from '../rules.ts';
import { callRows } from './call-rows.tsx';
import { FormsOfCall } from './forms-of-call.tsx';
import { LotTable } from './lot-table.tsx';
import { type MissingPart, MissingParts } from './missing-parts.tsx';
import { PhaseTag } from './phase-tag.tsx';
import { RulesSummary } from './rules-summary.tsx';

type Props = {
  context: Context;
  call: Call;
  lots: readonly Lot[];
  links: readonly CallLink[];
  forms: readonly FormOfCall[];
  /** What is wrong with the draft, each with the way to mend it. */
  obstacles: readonly MissingPart[];
  publishable: boolean;
  /** Whether this person may cancel it, and it can still be cancelled. */
  cancels: boolean;
  history: readonly HistoryEntry[];
};

/** One call as its partner sees it: where it stands, its lots, its rules, what can be done. */
export function CallPage({ context, call, lots, links, forms, cancels, history, ...props }: Props) {
  const { language, actor, now, token } = context;
  const { t, locale } = language;
  const base = `/staff/calls/${call.id}`;
  const verbs = callLifecycle[call.state];
  const editable = Boolean(verbs.edit) && may(actor, callPermissions.edit, call);
  return (
    <>
      <Heading caption={call.number}>{inLanguage(call.title, locale)}</Heading>
      <p class="govuk-body">
        <PhaseTag phase={phaseOf(call, now)} />
      </p>
      <ButtonRow>
        {verbs.publish && props.publishable && may(actor, callPermissions.publish, call) ? (
          <ButtonLink href={`${base}/publish`}>{t('grants.call.publish.action')}</ButtonLink>
        ) : null}
        {editable ? (
          <ButtonLink look="secondary" href={`${base}/edit`}>
            {t('grants.call.edit.action')}
          </ButtonLink>
        ) : null}
        {call.state === 'draft' && may(actor, callPermissions.edit, call) ? (
          <ButtonLink look="secondary" href={`${base}/preview`}>
            {t('grants.call.preview.action')}
          </ButtonLink>
        ) : null}
        {call.state !== 'draft' && may(actor, applicationPermissions.list, undefined) ? (
          <ButtonLink href={`/staff/applications?call=${call.id}`}>
            {t('grants.application.list.action')}
          </ButtonLink>
        ) : null}
        {call.state !== 'draft' && may(actor, selectionPermissions.read, call) ? (
          <ButtonLink look="secondary" href={`${base}/ranking`}>
            {t('grants.ranking.action')}
          </ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href={`${base}/grid`}>
          {t('grants.call.grid.action')}
        </ButtonLink>
        {call.state === 'published' ? (
          <ButtonLink look="secondary" href={`/calls/${call.id}`}>
            {t('grants.call.public.action')}
          </ButtonLink>
        ) : null}
        {verbs.extend && phaseOf(call, now) !== 'closed' && may(actor, callPermissions.extend, call) ? (
          <ButtonLink look="secondary" href={`${base}/extend`}>
            {t('grants.call.extend.action')}
          </ButtonLink>
        ) : null}
        {links.map(({ href, key }) => (
          <ButtonLink look="secondary" href={href}>
            {t(key)}
          </ButtonLink>
        ))}
        {cancels ? (
          <ButtonLink look="warning" href={`${base}/cancel`}>
            {t('grants.call.cancel.action')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      {editable ? <MissingParts title={t('grants.call.obstacles')} parts={props.obstacles} /> : null}
      <FormsOfCall forms={forms} call={call} chooses={editable} />
      <SummaryList
        rows={[
          ...callRows(language, call),
          ...(call.frozenSha256
            ? [{ key: t('grants.call.frozen'), value: <code class="m-hash">{call.frozenSha256}</code> }]
            : []),
        ]}
      />
      <Heading level={2}>{t('grants.call.summary')}</Heading>
      <TypedText text={inLanguage(call.summary, locale)} />
      <WhoMayApply rules={applicantRulesOf(call.rules)} deadline={deadlineDay(call)} />
      <Heading level={2} id="lots">
        {t('grants.lot.list.title')}
      </Heading>
      <LotTable
        hideCaption
        lots={lots}
        actions={
          editable
            ? (lot) => (
                <>
                  <a class="govuk-link" href={`/staff/lots/${lot.id}/edit`}>
                    {t('common.change')}
                  </a>
                  <ButtonForm action={`/staff/lots/${lot.id}/remove`} token={token} look="secondary">
                    {t('common.remove')}
                  </ButtonForm>
                </>
              )
            : undefined
        }
      />
      {editable ? (
        <ButtonLink look="secondary" href={`${base}/lots/new`}>
          {t('grants.lot.add.action')}
        </ButtonLink>
      ) : null}
      <Heading level={2}>{t('grants.call.rules.title')}</Heading>
      <RulesSummary rules={call.rules} />
      <History entries={history} zone={call.deadlineZone} />
    </>
  );
}
