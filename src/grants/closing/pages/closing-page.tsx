import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { AsChanged } from '../../addenda/pages/as-changed.tsx';
import { agreementWorkflow } from '../../agreements/workflow.ts';
import { DossierLink } from '../../dossier/pages/dossier-link.tsx';
import { notAsked } from '../../screening/rules.ts';
import { balanceRows } from '../balance-rows.ts';
import type { gatherClosing } from '../gather-closing.ts';
import type { Asset, ClosingRecord, Recovery, Result } from '../queries.ts';
import type { Balance, Item } from '../rules.ts';
import { RecoverySection } from './recovery-section.tsx';

type Props = {
  context: Context;
  closing: Awaited<ReturnType<typeof gatherClosing>>;
  items: readonly Item[];
  balance: Balance;
  record: ClosingRecord | undefined;
  assets: readonly Asset[];
  /** Whether this person can change the list of equipment now. */
  listsAssets: boolean;
  results: readonly Result[];
  recovery: Recovery | undefined;
  /** Whether this person can record what is paid back now. */
  receives: boolean;
  /** For how many months records are kept after the closing. */
  months: number;
  /** Whether this person takes the audit dossier. */
  takes: boolean;
};

const steps = ['confirm_closing', 'return_closing', 'complete', 'settle'];
const placeOf = {
  reports: 'reports',
  lines: 'reports',
  queries: 'reports',
  corrections: 'reports',
  instalments: 'instalments',
} as const;

/** What must be there before a sub-grant is closed, who confirmed it, its balance, and what is paid back. */
export function ClosingPage(props: Props) {
  const {
    context,
    closing,
    items,
    balance,
    record,
    assets,
    listsAssets,
    results,
    recovery,
    receives,
    months,
  } = props;
  const { language, actor, token, now } = context;
  const { t } = language;
  const base = `/agreements/${closing.id}`;
  // A draft has no closing: what stands before its signature is done.
  const account = { accountStanding: 'confirmed', accountProvedBy: null, latestProof: undefined } as const;
  const done = { missing: [], textIsCurrent: true, screening: notAsked } as const;
  const signed = { ...closing, ...account, ...done };
  const today = dayIn(zone, now);
  const standing = standingOf(agreementWorkflow, actor, signed, today);
  const own = { ...standing, offers: standing.offers.filter(({ name }) => steps.includes(name)), waits: [] };
  const amount = (minor: number) => language.money(money(minor, closing.currency));
  return (
    <>
      <Heading caption={`${closing.number} · ${closing.organisationName}`}>
        {t('grants.closing.title')}
      </Heading>
      <AsChanged agreementId={closing.id} by={closing.changedBy} />
      <InsetText>
        {record?.closedAt
          ? t('grants.closing.closed', { day: language.day(dayIn(zone, record.closedAt)) })
          : record
            ? t('grants.closing.confirmed', { day: language.day(dayIn(zone, record.confirmedAt)) })
            : t('grants.closing.intro')}
      </InsetText>
      {closing.closingReturnReason ? (
        <>
          <Heading level={2}>{t('grants.closing.return.reason')}</Heading>
          <TypedText text={closing.closingReturnReason} />
        </>
      ) : null}
      <StepRow standing={own} token={token} />
      <Table
        caption={t('grants.closing.items')}
        rows={items}
        columns={[
          {
            head: t('grants.closing.item'),
            names: true,
            cell: ({ key }) => t(`grants.closing.item.${key}`),
            href: ({ key }) => `${base}#${placeOf[key]}`,
          },
          {
            head: t('common.state'),
            cell: ({ done, all }) => (
              <Tag tone={done === all ? 'good' : 'waiting'}>
                {t(`grants.closing.${done === all ? 'done' : 'open'}`)}
              </Tag>
            ),
          },
          { head: t('grants.closing.count'), cell: ({ done, all }) => t('grants.closing.of', { done, all }) },
        ]}
      />
      <Heading level={2}>{t('grants.closing.balance')}</Heading>
      {!record && closing.endsOn >= today ? (
        <p class="govuk-body">{t('grants.closing.so_far', { day: language.day(closing.endsOn) })}</p>
      ) : null}
      <SummaryList rows={balanceRows(language, closing, balance)} />
      {recovery ? (
        <RecoverySection context={context} agreementId={closing.id} recovery={recovery} receives={receives} />
      ) : null}
      <div id="assets">
        <Table
          caption={t('grants.closing.assets')}
          rows={assets}
          empty={t('grants.closing.assets.none')}
          columns={[
            { head: t('grants.asset.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
            { head: t('grants.asset.cost'), numeric: true, cell: ({ costMinor }) => amount(costMinor) },
            {
              head: t('grants.asset.fate'),
              cell: ({ fate, receiver }) => (
                <>
                  {t(`grants.asset.fate.${fate}`)}
                  {receiver ? (
                    <>
                      {': '}
                      <bdi>{receiver}</bdi>
                    </>
                  ) : null}
                </>
              ),
            },
          ]}
        />
        {listsAssets ? (
          <ButtonRow>
            <ButtonLink look="secondary" href={`${base}/assets/add`}>
              {t('grants.asset.add.action')}
            </ButtonLink>
            {assets.length > 0 ? (
              <ButtonLink look="secondary" href={`${base}/assets/remove`}>
                {t('grants.asset.remove.action')}
              </ButtonLink>
            ) : null}
          </ButtonRow>
        ) : null}
      </div>
      <Table
        caption={t('grants.closing.results')}
        rows={results}
        columns={[
          {
            head: t('grants.agreement.indicator'),
            names: true,
            cell: ({ key }) => t(`grants.indicator.${key}`),
          },
          {
            head: t('grants.agreement.target'),
            numeric: true,
            cell: ({ target }) => language.number(target),
          },
          { head: t('grants.closing.reached'), numeric: true, cell: ({ value }) => language.number(value) },
        ]}
      />
      <Heading level={2}>{t('grants.closing.records')}</Heading>
      <p class="govuk-body">
        {record?.keepUntil
          ? t('grants.closing.keep_until', { day: language.day(record.keepUntil) })
          : t('grants.closing.keep_months', { months })}
      </p>
      <p class="govuk-hint">{t('grants.closing.keep_hint')}</p>
      {props.takes ? (
        <ButtonRow>
          <DossierLink agreementId={closing.id} />
        </ButtonRow>
      ) : null}
    </>
  );
}
