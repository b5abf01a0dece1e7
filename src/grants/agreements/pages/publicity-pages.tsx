import type { PlainDate } from '../../../platform/dates.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { seenOfProposal } from '../decide-publicity.ts';
import { delays, isProtected, lifted, type Publicity, showsPublicTexts } from '../protection-rules.ts';
import type { Agreement } from '../queries.ts';
import type { PublicityProposal } from '../queries-publicity.ts';

type Shown = { context: ActingContext; agreement: Agreement; state: FormState };

/** Proposes what of a protected sub-grant becomes public: each part with what everybody would then read. */
export function PublicityPage({ context, agreement, state, today }: Shown & { today: PlainDate }) {
  const { t, day } = context.language;
  const title = t('grants.agreement.publicity.title');
  if (!isProtected(agreement, today))
    return (
      <>
        <Heading caption={agreement.number}>{title}</Heading>
        <p class="govuk-body">{t('problem.nothing_to_lift')}</p>
      </>
    );
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={agreement.number}
      intro={
        <>
          <InsetText>{t('grants.agreement.publicity.text')}</InsetText>
          <BecomesPublic
            context={context}
            agreement={agreement}
            publicity={{ endDelay: true, showPlace: true, showName: true }}
          />
        </>
      }
    >
      {delays(agreement, today) ? (
        <Tick
          name="end_delay"
          label={t('grants.agreement.publicity.end_delay', { until: day(agreement.delayUntil!) })}
        />
      ) : null}
      {agreement.generalisePlace ? (
        <Tick name="show_place" label={t('grants.agreement.publicity.show_place')} />
      ) : null}
      {agreement.withholdName ? (
        <Tick name="show_name" label={t('grants.agreement.publicity.show_name')} />
      ) : null}
      <SafetyRail />
      <TextArea name="reason" label={t('common.reason')} hint={t('grants.agreement.publicity.reason_hint')} />
      <Button>{t('grants.agreement.publicity.action')}</Button>
    </FormPage>
  );
}

/** What waits for a second person, with what becomes public and why; who proposed it may take it back. */
export function PublicityDecisionPage({
  context,
  agreement,
  proposal,
  state,
}: Shown & { proposal: PublicityProposal | undefined }) {
  const { t } = context.language;
  const title = t('grants.agreement.publicity.decide.title');
  if (!proposal)
    return (
      <>
        <Heading caption={agreement.number}>{title}</Heading>
        <p class="govuk-body">{t('problem.no_publicity_proposed')}</p>
      </>
    );
  const own = proposal.proposedBy === context.actor.personId;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={agreement.number}
      intro={
        <>
          <BecomesPublic context={context} agreement={agreement} publicity={proposal} />
          <SummaryList
            rows={[
              {
                key: t('grants.agreement.publicity.proposed_by'),
                value: <bdi>{proposal.proposedByName}</bdi>,
              },
              {
                key: t('grants.agreement.publicity.proposed_at'),
                value: <DateTime at={proposal.proposedAt} zone={zone} />,
              },
              { key: t('common.reason'), value: <TypedText text={proposal.reason} /> },
            ]}
          />
          {own ? <InsetText>{t('grants.agreement.publicity.decide.own')}</InsetText> : null}
        </>
      }
    >
      <SeenField state={state} now={seenOfProposal(agreement, proposal)} />
      <Radios
        name="decision"
        label={t('grants.agreement.publicity.decide.decision')}
        choices={(own ? (['refuse'] as const) : (['agree', 'refuse'] as const)).map((value) => ({
          value,
          text: t(`grants.agreement.publicity.decide.${value}`),
        }))}
      />
      <Button>{t('grants.agreement.publicity.decide.action')}</Button>
    </FormPage>
  );
}

/** What everybody reads once it is agreed to, word for word. */
function BecomesPublic({
  context,
  agreement,
  publicity,
}: {
  context: ActingContext;
  agreement: Agreement;
  publicity: Publicity;
}) {
  const { language } = context;
  const { t } = language;
  const after = lifted(agreement, publicity);
  const exact = !showsPublicTexts(after);
  const rows = [
    ...(after.withholdName
      ? []
      : [{ key: t('portal.grant.organisation'), value: <bdi>{agreement.organisationName}</bdi> }]),
    ...(exact
      ? [
          { key: t('grants.agreement.public_texts.own_title'), value: <bdi>{agreement.title}</bdi> },
          ...(agreement.summary
            ? [
                {
                  key: t('grants.agreement.public_texts.own_summary'),
                  value: <TypedText text={agreement.summary} />,
                },
              ]
            : []),
          ...(agreement.place ? [{ key: t('portal.grant.place'), value: <bdi>{agreement.place}</bdi> }] : []),
          {
            key: t('common.amount'),
            value: language.money(money(agreement.amountMinor, agreement.currency)),
          },
          {
            key: t('portal.grant.period'),
            value: (
              <>
                <Day date={agreement.startsOn} /> – <Day date={agreement.endsOn} />
              </>
            ),
          },
        ]
      : [
          {
            key: t('grants.agreement.public_texts.public_title'),
            value: agreement.publicTitle ? (
              <bdi>{agreement.publicTitle}</bdi>
            ) : (
              t('grants.agreement.public_texts.none')
            ),
          },
        ]),
  ];
  return (
    <>
      <Heading level={2}>{t('grants.agreement.publicity.becomes_public')}</Heading>
      <SummaryList rows={rows} />
      <WarningText>{t('grants.agreement.publicity.warning')}</WarningText>
    </>
  );
}
