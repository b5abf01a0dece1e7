import type { ActionFile } from '../../../action/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { shareParts } from '../../../platform/language/share-text.ts';
import type { Actor } from '../../../platform/permissions.ts';
import { Bars } from '../../../ui/bars.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { RoundedNote } from '../../../ui/rounded-note.tsx';
import { ShowAll } from '../../../ui/show-all.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Share } from '../../measure.ts';
import type { Status, StatusLine } from '../view.ts';
import { HeadingsTable, LastWeek, LateTable, NextTable } from './attention.tsx';
import { ComeTriggers } from './come-triggers.tsx';
import { PartnerMoneyTable } from './partner-money.tsx';
import { PlaceLines } from './place-lines.tsx';
import { ClusterLines, Measures, PartnerLines } from './status-lines.tsx';

/** Where the Action is, or one partner: four bars, what needs somebody, a line each, what comes and what changed. */
export function StatusPage({
  action,
  status,
  partner,
  actor,
  today,
  mayRecordContract,
  mayReadRisks,
  seesForecast,
  openKinds,
}: {
  action: ActionFile;
  status: Status;
  partner?: { readonly name: string };
  actor: Actor;
  today: PlainDate;
  mayRecordContract: boolean;
  mayReadRisks: boolean;
  seesForecast: boolean;
  openKinds: ReadonlySet<string>;
}) {
  const { t } = useLanguage();
  const own = partner ? status.byPartner[0]! : status.action;
  const { currency } = action;
  return (
    <>
      <Heading caption={partner ? t('results.status.title') : action.shortName}>
        {partner ? <span dir="auto">{partner.name}</span> : t('results.status.title')}
      </Heading>
      <Figure
        title={t('results.status.four_bars')}
        source={t('results.status.source')}
        date={today}
        table={
          <Measures
            line={own}
            time={status.time}
            achieved={t(partner ? 'results.status.milestones' : 'results.status.targets')}
            currency={currency}
          />
        }
        note={t('results.status.rule')}
      >
        <Bars id="status" title={t('results.status.four_bars')} bars={useBars(status, own, !!partner)} />
      </Figure>
      <RoundedNote rounded={status.rounded} />
      <TimeText status={status} mayRecordContract={mayRecordContract} />
      {status.openDisputes > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/staff/disputes?state=open">
            {t('results.dispute.waiting', { count: status.openDisputes })}
          </a>
        </p>
      ) : null}
      <ShowAll />
      <div id="late">
        <LateTable status={status} actor={actor} />
      </div>
      {mayReadRisks ? <ComeTriggers status={status} /> : null}
      <HeadingsTable status={status} action={action} />
      <NextTable status={status} actor={actor} />
      {partner ? null : (
        <>
          <PartnerLines status={status} currency={currency} />
          <PartnerMoneyTable status={status} currency={currency} seesForecast={seesForecast} />
          <ClusterLines status={status} action={action} />
          <div id="places">
            <PlaceLines places={status.places} time={status.time} currency={currency} />
          </div>
          <LastWeek status={status} currency={currency} openKinds={openKinds} />
        </>
      )}
    </>
  );
}

function TimeText({ status, mayRecordContract }: { status: Status; mayRecordContract: boolean }) {
  const { t } = useLanguage();
  const { contract, time } = status;
  if (time && contract?.startsOn && contract.endsOn)
    return (
      <p class="govuk-body">
        {t('results.status.period')} <Day date={contract.startsOn} /> – <Day date={contract.endsOn} />
      </p>
    );
  return (
    <p class="govuk-body">
      {t('results.status.no_period')}{' '}
      <a class="govuk-link" href={mayRecordContract ? '/staff/contract/edit' : '/staff/contract'}>
        {t('action.contract.title')}
      </a>
    </p>
  );
}

function useBars(status: Status, { money, achievement }: StatusLine, ofPartner: boolean) {
  const language = useLanguage();
  const { t } = language;
  const bar = (label: string, share: Share | null) =>
    share === null || share.denominator <= 0
      ? { label, percent: 0, text: t('results.status.unknown') }
      : {
          label,
          percent: (share.numerator * 100) / share.denominator,
          text: shareParts(language, share).percent,
        };
  const ofBudget = (minor: number) => ({ numerator: minor, denominator: money?.budget ?? 0 });
  return [
    bar(t('results.status.time'), status.time),
    bar(t('results.status.spent'), money && ofBudget(money.spent)),
    bar(t('results.status.committed'), money && ofBudget(money.committed)),
    bar(t(ofPartner ? 'results.status.milestones' : 'results.status.targets'), achievement?.mean ?? null),
  ];
}
