import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Gathering } from '../../queries.ts';
import { halfDayText } from '../half-day-text.ts';
import type { CheckIn, Listed } from '../queries.ts';
import { type AttendanceRule, type HalfDay, keyOf, leastOf, meetsRule } from '../rules.ts';
import { listOf, OnWhatGround, PersonName } from './presence-parts.tsx';

type Props = {
  readonly gathering: Gathering;
  readonly rule: AttendanceRule;
  readonly halfDays: readonly HalfDay[];
  readonly people: readonly Listed[];
  readonly checkIns: readonly CheckIn[];
  readonly frozen: boolean;
};

/** Who was there, half-day by half-day, with who noted what by hand and why. */
export function PresencePage(props: Props) {
  const { gathering, rule, halfDays } = props;
  const { t } = useLanguage();
  const here = listOf(gathering);
  return (
    <>
      <Heading caption={gathering.title}>{t('training.presence.title')}</Heading>
      <OnWhatGround basis={rule.basis} />
      {gathering.withdrawnAt === null && halfDays.length > 0 ? (
        <ButtonRow>
          <ButtonLink href={`${here}/scan`}>{t('training.presence.scan.action')}</ButtonLink>
          <ButtonLink look="secondary" href={`${here}/by-hand`}>
            {t('training.presence.by_hand.action')}
          </ButtonLink>
          <ButtonLink look="secondary" href={`/staff/gatherings/${gathering.id}/doors`}>
            {t('training.doors.title')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <More {...props} />
      {halfDays.length === 0 ? (
        <EmptyState>{t('training.presence.no_sessions')}</EmptyState>
      ) : (
        <>
          <Counts {...props} />
          <People {...props} />
          <ByHand {...props} />
        </>
      )}
    </>
  );
}

/** What is done on paper, and before the gathering begins. */
function More({ gathering, rule, people, frozen }: Props) {
  const { t } = useLanguage();
  const here = listOf(gathering);
  const links = [
    ...(rule.leastShare === null
      ? []
      : [[`/staff/gatherings/${gathering.id}/certificates`, t('training.certificate.list.title')]]),
    ...(people.length > 0
      ? [
          [`${here}.pdf`, t('training.presence.sheet.action')],
          [`${here}/codes`, t('training.presence.codes.action')],
        ]
      : []),
    ...(gathering.withdrawnAt === null && !frozen
      ? [[`${here}/rule`, t('training.presence.rule.action')]]
      : []),
  ];
  if (links.length === 0) return null;
  return (
    <ul class="govuk-list">
      {links.map(([href, text]) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** How many were there each half-day, and what a certificate asks for. */
function Counts({ rule, halfDays, people, checkIns, frozen }: Props) {
  const language = useLanguage();
  const { t, number } = language;
  const asks =
    rule.leastShare === null
      ? t('training.presence.rule.none')
      : t('training.presence.rule.asks', {
          share: rule.leastShare,
          least: leastOf(rule.leastShare, halfDays.length),
          all: leastOf(rule.leastShare, halfDays.length) === halfDays.length ? 'yes' : 'no',
          planned: halfDays.length,
        });
  return (
    <>
      <p class="govuk-body">
        {asks} {t('training.presence.part.rule')}{' '}
        {t(frozen ? 'training.presence.rule.frozen' : 'training.presence.rule.open')}
      </p>
      <Table
        caption={t('training.presence.half_days')}
        rows={halfDays}
        columns={[
          { head: t('training.presence.half_day_head'), cell: (half) => halfDayText(language, half) },
          {
            head: t('training.presence.there'),
            numeric: true,
            cell: (half) => number(checkIns.filter((one) => keyOf(one) === keyOf(half)).length),
          },
          { head: t('training.presence.on_the_list'), numeric: true, cell: () => number(people.length) },
        ]}
      />
    </>
  );
}

function People({ rule, halfDays, people, checkIns }: Props) {
  const language = useLanguage();
  const { t } = language;
  const byPlace = new Map(checkIns.map((one) => [`${one.participantId} ${keyOf(one)}`, one]));
  const attended = (id: string) => halfDays.filter((half) => byPlace.has(`${id} ${keyOf(half)}`)).length;
  const met = (id: string) => {
    const counts = { attended: attended(id), planned: halfDays.length };
    return t(meetsRule(rule, counts) ? 'training.presence.met' : 'training.presence.not_met', counts);
  };
  return (
    <>
      {checkIns.length > 0 ? (
        <p class="govuk-body">{t('training.presence.part.where', { link: t('common.change') })}</p>
      ) : null}
      <Table
        caption={t('training.presence.people')}
        rows={people}
        empty={t('training.presence.nobody')}
        columns={[
          {
            head: t('training.presence.person'),
            cell: ({ name, organisationName }) => (
              <>
                <PersonName name={name} />
                {organisationName ? (
                  <>
                    <br />
                    <bdi class="m-quiet">{organisationName}</bdi>
                  </>
                ) : null}
              </>
            ),
          },
          ...halfDays.map((half) => ({
            head: halfDayText(language, half),
            cell: ({ id, name }: Listed) => {
              const found = byPlace.get(`${id} ${keyOf(half)}`);
              if (!found) return <span class="m-quiet">{t('training.presence.not_noted')}</span>;
              return (
                <>
                  {t(`training.presence.way.${found.way}`)}
                  {found.cameLate ? <div>{t('training.presence.part.came_late')}</div> : null}
                  {found.leftEarly ? <div>{t('training.presence.part.left_early')}</div> : null}
                  <div>
                    <a class="govuk-link" href={`/staff/check-ins/${found.id}/part`}>
                      {t('common.change')}
                      <span class="govuk-visually-hidden">
                        {`: ${t('training.presence.part.title')}, `}
                        {name || t('training.presence.nameless')}, {halfDayText(language, half)}
                      </span>
                    </a>
                  </div>
                </>
              );
            },
          })),
          ...(rule.leastShare === null
            ? []
            : [{ head: t('training.presence.half_days_head'), cell: ({ id }: Listed) => met(id) }]),
        ]}
      />
    </>
  );
}

/** What was entered by hand, with whom and why: those entered together in one row. */
function ByHand({ people, checkIns }: Props) {
  const language = useLanguage();
  const { t } = language;
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const entries = Map.groupBy(
    checkIns.filter(({ way }) => way === 'hand'),
    (one) => JSON.stringify([keyOf(one), one.happenedAt, one.recordedBy, one.atDoor, one.reason]),
  );
  const rows = [...entries.values()].map((of) => ({ ...of[0]!, of }));
  if (rows.length === 0) return null;
  return (
    <Table
      caption={t('training.presence.by_hand.entries')}
      rows={rows}
      columns={[
        {
          head: t('training.presence.person'),
          names: true,
          cell: ({ of }) =>
            of.map(({ participantId }, at) => (
              <>
                {at > 0 ? <br /> : null}
                <PersonName name={nameOf.get(participantId) ?? ''} />
              </>
            )),
        },
        { head: t('training.presence.half_day_head'), cell: (one) => halfDayText(language, one) },
        {
          head: t('training.presence.by_hand.when'),
          cell: ({ happenedAt }) => <DateTime at={happenedAt} zone={zone} />,
        },
        {
          head: t('training.presence.by_hand.who'),
          cell: ({ recordedBy, atDoor }) => <bdi>{recordedBy ?? atDoor ?? '–'}</bdi>,
        },
        { head: t('common.reason'), cell: ({ reason }) => <TypedText text={reason} /> },
      ]}
    />
  );
}
