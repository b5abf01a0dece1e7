import type { PlainDate } from '../../../platform/dates.ts';
import { Folded } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import type { AskedTravel } from '../queries.ts';
import { eveningsOf, isNothing, isOffered, type Offered, stillOffered, travelTotals } from '../rules.ts';
import { amountText, SaidTravel } from './said-travel.tsx';

/** What must be booked and refunded for an event, for those who hold it. */
export function TravelTable({
  travel,
  offered,
  startsOn,
  file,
}: {
  travel: readonly AskedTravel[];
  offered: Offered;
  startsOn: PlainDate;
  file: string;
}) {
  const { t } = useLanguage();
  if (!isOffered(offered)) return null;
  const wanted = travel
    .map((one) => ({ name: one.name, ...stillOffered(one, offered) }))
    .filter((one) => !isNothing(one));
  return (
    <>
      <Heading level={2} id="travel">
        {t('training.travel.title')}
      </Heading>
      <p class="govuk-body">{t('training.travel.forgotten')}</p>
      {wanted.length > 0 ? <Totals wanted={wanted} offered={offered} startsOn={startsOn} /> : null}
      <Folded summary={t('training.travel.asked')} rows={wanted.length} most={2}>
        <Table
          caption={t('training.travel.asked')}
          hideCaption
          rows={wanted}
          empty={t('training.travel.none')}
          columns={[
            { head: t('training.participant.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
            {
              head: t('training.travel.title'),
              cell: (one) => <SaidTravel travel={one} startsOn={startsOn} />,
            },
          ]}
        />
      </Folded>
      {wanted.length > 0 ? <TakeAway href={file}>{t('training.travel.file')}</TakeAway> : null}
    </>
  );
}

function Totals({
  wanted,
  offered,
  startsOn,
}: {
  wanted: readonly AskedTravel[];
  offered: Offered;
  startsOn: PlainDate;
}) {
  const language = useLanguage();
  const { t, number, day } = language;
  const totals = travelTotals(wanted, offered);
  const rows = [
    ...totals.beds.map(({ night, people }) => ({
      what: t('training.travel.night_of', { day: day(eveningsOf(startsOn, [night])[0]!) }),
      count: number(people),
    })),
    ...(offered.nights.length > 0
      ? [{ what: t('training.travel.nights'), count: number(totals.nights) }]
      : []),
    ...totals.ways.map(({ way, people }) => ({
      what: t(`training.travel.way.${way}`),
      count: number(people),
    })),
    ...(offered.travelUpToMinor === null
      ? []
      : [
          { what: t('training.travel.cost'), count: amountText(language, totals.costMinor) },
          { what: t('training.travel.refund'), count: amountText(language, totals.refundMinor) },
        ]),
  ];
  return (
    <Table
      caption={t('training.travel.totals')}
      rows={rows}
      columns={[
        { head: t('training.travel.item'), cell: ({ what }) => what },
        { head: t('training.travel.number'), numeric: true, cell: ({ count }) => count },
      ]}
    />
  );
}
