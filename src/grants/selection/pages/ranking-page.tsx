import { problemText } from '../../../platform/http/problem-text.ts';
import type { Context } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { money, sum } from '../../../platform/money.ts';
import { may } from '../../../platform/permissions.ts';
import type { Problem } from '../../../platform/problem.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { scoreRuleOf } from '../../assessment/score-rules.ts';
import type { Call, Lot } from '../../calls/queries.ts';
import { selectionPermissions } from '../permissions.ts';
import type { Decision, Ranking, RankingRow } from '../queries.ts';
import { reasonText } from '../reason-text.ts';
import { writtenWorking } from '../written-working.ts';
import { outcomeTones } from './outcome-tones.ts';

type Props = {
  context: Context;
  call: Call;
  lots: readonly Lot[];
  ranking: Ranking | undefined;
  rows: readonly RankingRow[];
  decision: Decision | undefined;
  /** Whether this reader compares the assessors of the call. */
  compares: boolean;
  /** Why no decision can be made yet by this reader. */
  missing: Problem | undefined;
  /** Why this reader, who ranks, cannot rank now. */
  rankLack: Problem | undefined;
};

/** The ranking of a call against its envelopes, and what was decided on it. */
export function RankingPage(props: Props) {
  const { context, call, lots, ranking, rows, decision, compares, missing, rankLack } = props;
  const { language, actor, token } = context;
  const { t, locale } = language;
  const base = `/staff/calls/${call.id}/ranking`;
  return (
    <>
      <Heading caption={`${call.number} · ${inLanguage(call.title, locale)}`}>
        {t('grants.ranking.title')}
      </Heading>
      {decision ? (
        <SummaryList
          rows={[
            {
              key: t('grants.decision.decided'),
              value: <DateTime at={decision.decidedAt} zone={call.deadlineZone} />,
            },
            {
              key: t('grants.decision.told'),
              value: decision.communicatedAt ? (
                <DateTime at={decision.communicatedAt} zone={call.deadlineZone} />
              ) : (
                t('grants.decision.not_told')
              ),
            },
            { key: t('grants.decision.reserve_until'), value: language.day(decision.reserveValidUntil) },
            { key: t('grants.decision.minutes'), value: decision.minutes },
          ]}
        />
      ) : (
        <InsetText>
          {t('grants.ranking.text')} {t(`grants.rules.score.${scoreRuleOf(call.rules)}`)}
        </InsetText>
      )}
      {missing ? <p class="govuk-body">{problemText(language, missing)}</p> : null}
      {rankLack && rankLack.code !== missing?.code ? (
        <p class="govuk-body">{problemText(language, rankLack)}</p>
      ) : null}
      <ButtonRow>
        {!decision && !rankLack && may(actor, selectionPermissions.rank, call) ? (
          <ButtonForm action={`${base}/make`} token={token} look={ranking ? 'secondary' : 'main'}>
            {t(ranking ? 'grants.ranking.again.action' : 'grants.ranking.make.action')}
          </ButtonForm>
        ) : null}
        {!decision && ranking && !missing && may(actor, selectionPermissions.decide, call) ? (
          <ButtonLink href={`/staff/calls/${call.id}/decide`}>{t('grants.decision.make.action')}</ButtonLink>
        ) : null}
        {decision && !decision.communicatedAt && may(actor, selectionPermissions.communicate, call) ? (
          <ButtonLink href={`/staff/calls/${call.id}/communicate`}>
            {t('grants.decision.communicate.action')}
          </ButtonLink>
        ) : null}
        {!decision && rows.length > 0 ? (
          <ButtonLink look="secondary" href={`${base}/what-if`}>
            {t('grants.what_if.title')}
          </ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href={`/staff/calls/${call.id}/committee`}>
          {t('grants.committee.title')}
        </ButtonLink>
        {compares ? (
          <ButtonLink look="secondary" href={`${base}/assessors`}>
            {t('grants.severity.title')}
          </ButtonLink>
        ) : null}
        {decision ? (
          <ButtonLink look="secondary" href={`/staff/calls/${call.id}/letters`}>
            {t('grants.letters.title')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      {ranking ? (
        <p class="govuk-body">
          {t('grants.ranking.made')} <DateTime at={ranking.madeAt} zone={call.deadlineZone} />{' '}
          <code class="m-hash">{ranking.sha256}</code>
        </p>
      ) : null}
      {lots.map((lot) => {
        const own = rows.filter(({ lotId }) => lotId === lot.id);
        const awarded = sum(
          own
            .filter(({ outcome }) => outcome === 'awarded')
            .map((row) => money(row.amountMinor, lot.currency)),
          lot.currency,
        );
        return (
          <>
            <Heading level={2}>{`${lot.number}. ${inLanguage(lot.title, locale)}`}</Heading>
            <p class="govuk-body">
              {t('grants.ranking.envelope', {
                envelope: language.money(money(lot.envelopeMinor, lot.currency)),
                awarded: language.money(awarded),
                left: language.money(money(lot.envelopeMinor - awarded.minor, lot.currency)),
              })}
            </p>
            <Table
              caption={t('grants.ranking.title')}
              hideCaption
              rows={own}
              empty={t('grants.ranking.empty')}
              columns={[
                { head: t('grants.ranking.position'), numeric: true, cell: (row) => row.position },
                {
                  head: t('grants.application.title'),
                  names: true,
                  cell: (row) => (
                    <a class="govuk-link" href={`/staff/applications/${row.applicationId}`}>
                      {row.title}
                    </a>
                  ),
                },
                { head: t('common.organisation'), cell: (row) => <bdi>{row.organisationName}</bdi> },
                {
                  head: t('grants.outcome.score'),
                  numeric: true,
                  cell: (row) => language.number(row.scorePoints / row.scoreParts / 100, { decimals: 2 }),
                },
                { head: t('grants.ranking.working'), cell: (row) => writtenWorking(row, language) },
                {
                  head: t('common.amount'),
                  numeric: true,
                  cell: (row) => language.money(money(row.amountMinor, row.currency)),
                },
                {
                  head: t('grants.ranking.outcome'),
                  cell: (row) => (
                    <>
                      <Tag tone={outcomeTones[row.outcome]}>{t(`grants.outcome.short.${row.outcome}`)}</Tag>
                      {row.reservePosition ? ` ${row.reservePosition}` : ''}
                    </>
                  ),
                },
                { head: t('common.reason'), cell: (row) => reasonText(language, row) },
              ]}
            />
          </>
        );
      })}
    </>
  );
}
