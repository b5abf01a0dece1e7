import { type PapersBeside, PaperTable } from '../../../papers/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { isOffered, type Standing } from '../../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { StepButtons, StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import type { AssessorAgreement } from '../agreements.ts';
import { type PlaceCode, placeName } from '../places.ts';
import type { CycleContent } from '../published-content.ts';
import type { Cycle, CycleStandard, Place } from '../queries.ts';
import type { Adjudicator, Seat } from '../queries-seats.ts';
import type { Erratum, Invitation, Reply } from '../queries-verdicts.ts';
import { daysToAnswer, isDecided, openSheets, setsDayWhenOpened } from '../rules.ts';
import { agreementText } from './bands.tsx';
import { Errata, Replies, titleIn } from './beside.tsx';
import { CycleStateTag } from './cycle-state-tag.tsx';

export type PlaceRow = Place & {
  readonly seats: readonly (Seat & { readonly standing: Standing; readonly late: boolean })[];
  /** Decided questions of all, as far as the person at work may see them. */
  readonly decided: number;
  /** Whether the person at work decides here. */
  readonly mayDecide: boolean;
  /** Who was named to decide beside the programme managers. */
  readonly adjudicator: Adjudicator | undefined;
  readonly agreement: CycleContent['agreement'][number] | undefined;
};

/** A cycle for those who lead it and for its assessors: how far it is, and what may be done now. */
export function CyclePage({
  cycle,
  standards,
  places,
  assessors,
  invitations,
  replies,
  letters,
  errata,
  history,
  token,
  standing,
  seen,
  registers,
}: {
  cycle: Cycle;
  standards: readonly CycleStandard[];
  places: readonly PlaceRow[];
  /** The assessors of whom the person at work may see anything. */
  assessors: readonly AssessorAgreement[];
  invitations: readonly Invitation[];
  replies: readonly Reply[];
  /** The files of letters among the replies. */
  letters: PapersBeside;
  errata: readonly Erratum[];
  history: Parameters<typeof History>[0]['entries'];
  token: string;
  standing: Standing;
  /** What its presses send along of what it shows, by the name of the step. */
  seen: Readonly<Record<string, string>>;
  registers: boolean;
}) {
  const language = useLanguage();
  const { t, locale, number } = language;
  const { state } = cycle;
  const questions = standards.reduce((sum, one) => sum + one.questions, 0);
  const decides = isDecided(state);
  return (
    <>
      <Heading>{cycle.title}</Heading>
      <p>
        <CycleStateTag state={state} />
      </p>
      <p class="govuk-body">{t(`matrix.cycle.state.${state}.next`)}</p>
      <StepRow standing={standing} token={token} seen={seen}>
        {cycle.sha256 ? (
          <ButtonLink look="secondary" href={`/matrix/${cycle.id}`}>
            {t('matrix.cycle.public_page')}
          </ButtonLink>
        ) : null}
      </StepRow>
      <SummaryList
        rows={[
          ...(cycle.cancelledReason
            ? [
                {
                  key: t('matrix.cycle.cancel.reason'),
                  value: <span dir="auto">{cycle.cancelledReason}</span>,
                },
              ]
            : []),
          { key: t('matrix.cycle.as_of'), value: <Day date={cycle.asOf} /> },
          ...answersDue(cycle, places, standing.offers.find(({ name }) => name === 'edit')?.href),
          ...(cycle.replyUntil
            ? [{ key: t('matrix.cycle.reply_until'), value: <Day date={cycle.replyUntil} /> }]
            : []),
          {
            key: t('matrix.cycle.reply_days'),
            value: t('matrix.cycle.reply_days.value', { days: cycle.replyDays }),
          },
          ...Object.entries(cycle.unheard).map(([code, reason]) => ({
            key: t('matrix.cycle.unheard', { place: placeName(code as PlaceCode, language) }),
            value: <span dir="auto">{reason}</span>,
          })),
          ...(cycle.sha256
            ? [{ key: t('matrix.cycle.matrix.sha256'), value: <code class="m-code">{cycle.sha256}</code> }]
            : []),
        ]}
      />
      <Errata errata={errata} language={cycle.language} zone={zone} places={places} standards={standards} />
      <Table
        caption={t('matrix.cycle.places')}
        rows={places}
        columns={[
          { head: t('common.jurisdiction'), cell: ({ code }) => placeName(code, language) },
          {
            head: t('matrix.cycle.assessors'),
            cell: ({ seats }) => (
              <ul class="govuk-list">
                {seats.map((seat) => (
                  <li>
                    {t(`matrix.cycle.seat.${seat.seat}`)}: <bdi>{seat.personName}</bdi> (
                    <bdi>{seat.organisationName}</bdi>)
                    {seat.handedInAt ? ` · ${t('matrix.cycle.sheet.handed_in')}` : ''}{' '}
                    {seat.late ? <Tag tone="bad">{t('matrix.cycle.sheet.late')}</Tag> : null}{' '}
                    <StepButtons
                      standing={seat.standing}
                      token={token}
                      about={`${placeName(seat.code, language)}, ${t(`matrix.cycle.seat.${seat.seat}`)}`}
                    />
                  </li>
                ))}
              </ul>
            ),
          },
          {
            head: t('matrix.cycle.adjudicator'),
            cell: ({ adjudicator }) =>
              adjudicator ? (
                <>
                  <bdi>{adjudicator.personName}</bdi> (<bdi>{adjudicator.organisationName}</bdi>)
                </>
              ) : (
                t('matrix.cycle.adjudicator.managers')
              ),
          },
          ...(decides
            ? [
                {
                  head: t('matrix.cycle.decided'),
                  cell: ({ id, decided, mayDecide }: PlaceRow) =>
                    mayDecide ? (
                      <a class="govuk-link" href={`/staff/matrix/places/${id}`}>
                        {t('matrix.cycle.decided.value', { decided, questions })}
                      </a>
                    ) : (
                      '–'
                    ),
                },
                {
                  head: t('matrix.cycle.agreement'),
                  cell: ({ agreement }: PlaceRow) =>
                    agreement && agreement.pairs > 0 ? agreementText(language, agreement) : '–',
                },
              ]
            : []),
        ]}
      />
      {assessors.length > 0 ? (
        <Table
          caption={t('matrix.cycle.agreement.assessors')}
          rows={assessors}
          columns={[
            { head: t('matrix.cycle.assessor'), cell: ({ personName }) => <bdi>{personName}</bdi> },
            { head: t('matrix.cycle.places'), numeric: true, cell: ({ seats }) => number(seats) },
            { head: t('matrix.cycle.agreement'), cell: (one) => agreementText(language, one) },
          ]}
        />
      ) : null}
      {places.some(({ agreement }) => agreement && agreement.kappa !== null) ? (
        <p class="govuk-hint">{t('matrix.cycle.agreement.kappa_means')}</p>
      ) : null}
      <div id="standards" />
      <Table
        caption={t('matrix.cycle.standards')}
        rows={standards}
        columns={[
          {
            head: t('matrix.cycle.standard'),
            cell: ({ title }) => inLanguage(title, locale),
            ...(isOffered(standing, 'edit')
              ? { href: ({ id }: CycleStandard) => `/staff/matrix/cycle-standards/${id}` }
              : {}),
          },
          { head: t('matrix.cycle.questions'), numeric: true, cell: (one) => number(one.questions) },
        ]}
      />
      {decides || cycle.sha256 ? (
        <Table
          caption={t('matrix.cycle.invitations')}
          rows={invitations}
          empty={t('matrix.cycle.invitations.none')}
          columns={[
            { head: t('common.organisation'), cell: ({ organisationName }) => <bdi>{organisationName}</bdi> },
            { head: t('common.jurisdiction'), cell: ({ code }) => placeName(code, language) },
            {
              head: t('matrix.cycle.replies'),
              numeric: true,
              cell: ({ id }) => number(replies.filter(({ invitationId }) => invitationId === id).length),
            },
          ]}
        />
      ) : null}
      <Replies
        replies={replies.map((one) => ({
          ...one,
          institution: one.organisationName,
          place: placeName(one.code, language),
          about: titleIn(standards, one.cycleStandardId, locale),
        }))}
        {...(registers ? { addingTo: (one: string) => `/staff/matrix/replies/${one}/papers/new` } : {})}
      />
      {letters.papers.length > 0 ? (
        <PaperTable
          heading={t('matrix.cycle.letter.files')}
          beside={letters}
          besides={new Map(replies.map((one) => [one.id, one.organisationName]))}
          token={token}
        />
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}

/** By when the assessors answer, and how many have not: until the answers are closed. */
function answersDue(cycle: Cycle, places: readonly PlaceRow[], edit: string | undefined): SummaryRow[] {
  const { t } = useLanguage();
  const key = t('matrix.cycle.answer_until');
  const { answerUntil } = cycle;
  if (answerUntil === null)
    return setsDayWhenOpened(cycle)
      ? [
          {
            key,
            value: t('matrix.cycle.answer_until_default', { days: daysToAnswer }),
            ...(edit ? { change: edit } : {}),
          },
        ]
      : [];
  const open = openSheets(places.flatMap(({ seats }) => seats));
  return [
    {
      key,
      value: (
        <>
          <DateTime at={endOfDay(answerUntil)} zone={zone} />
          {open > 0 ? ` · ${t('matrix.cycle.answer_until_open', { open })}` : null}
        </>
      ),
    },
  ];
}
