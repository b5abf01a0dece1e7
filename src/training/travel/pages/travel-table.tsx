import { dayIn, type Instant, type PlainDate } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Folded } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { seenOfTravel } from '../book-travel.ts';
import type { AskedTravel } from '../queries.ts';
import {
  eveningsOf,
  isNothing,
  isOffered,
  type Offered,
  stillOffered,
  toBook,
  travelTotals,
} from '../rules.ts';
import { amountText, SaidTravel } from './said-travel.tsx';

/** What must be booked and refunded for an event, for those who hold it. */
export function TravelTable({
  travel,
  offered,
  startsOn,
  file,
  book,
}: {
  travel: readonly AskedTravel[];
  offered: Offered;
  startsOn: PlainDate;
  file: string;
  /** Where it is marked as booked; undefined where this is no longer done. */
  book: { readonly href: string; readonly token: string } | undefined;
}) {
  const { t } = useLanguage();
  if (!isOffered(offered)) return null;
  const wanted = travel
    .map((one) => ({ ...one, ...stillOffered(one, offered) }))
    .filter((one) => !isNothing(one));
  const open = toBook(travel, offered);
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
            { head: t('training.travel.booked'), cell: ({ bookedAt }) => <Booked at={bookedAt} /> },
          ]}
        />
      </Folded>
      {book && open.length > 0 ? (
        <>
          <p class="govuk-body">{t('training.travel.book_text')}</p>
          <ButtonForm action={book.href} token={book.token} values={{ seen: seenOfTravel(open) }}>
            {t('training.travel.book', { people: open.length })}
          </ButtonForm>
        </>
      ) : null}
      {wanted.length > 0 ? <TakeAway href={file}>{t('training.travel.file')}</TakeAway> : null}
    </>
  );
}

function Booked({ at }: { at: Instant | null }) {
  const { t, day } = useLanguage();
  return <>{at === null ? t('training.travel.not_booked') : day(dayIn(zone, at))}</>;
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
