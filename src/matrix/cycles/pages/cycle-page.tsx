import { type PapersBeside, PaperTable } from '../../../papers/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { AssessorAgreement } from '../agreements.ts';
import type { CycleState } from '../lifecycle.ts';
import { type PlaceCode, placeName } from '../places.ts';
import type { CycleContent } from '../published-content.ts';
import type { Cycle, CycleStandard, Place } from '../queries.ts';
import type { Seat } from '../queries-seats.ts';
import type { Erratum, Invitation, Reply } from '../queries-verdicts.ts';
import { agreementText } from './bands.tsx';
import { Errata, Replies, titleIn } from './beside.tsx';
import { CycleStateTag } from './cycle-state-tag.tsx';

export type PlaceRow = Place & {
  readonly seats: readonly Seat[];
  /** Decided questions of all, as far as the person at work may see them. */
  readonly decided: number;
  /** Whether the person at work decides here. */
  readonly mayDecide: boolean;
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
  leads,
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
  leads: boolean;
  registers: boolean;
}) {
  const language = useLanguage();
  const { t, locale, number } = language;
  const path = `/staff/matrix/cycles/${cycle.id}`;
  const { state } = cycle;
  const questions = standards.reduce((sum, one) => sum + one.questions, 0);
  const decides = state === 'adjudicating' || state === 'reply';
  return (
    <>
      <Heading>{cycle.title}</Heading>
      <p>
        <CycleStateTag state={state} />
      </p>
      <p class="govuk-body">{t(`cycles.state.${state}.next`)}</p>
      <Actions cycle={cycle} path={path} token={token} leads={leads} registers={registers} />
      <SummaryList
        rows={[
          { key: t('cycles.as_of'), value: <Day date={cycle.asOf} /> },
          ...(cycle.replyUntil
            ? [{ key: t('cycles.reply_until'), value: <Day date={cycle.replyUntil} /> }]
            : []),
          { key: t('cycles.reply_days'), value: number(cycle.replyDays) },
          ...Object.entries(cycle.unheard).map(([code, reason]) => ({
            key: t('cycles.unheard', { place: placeName(code as PlaceCode, language) }),
            value: <span dir="auto">{reason}</span>,
          })),
          ...(cycle.sha256
            ? [{ key: t('cycles.matrix.sha256'), value: <code class="m-code">{cycle.sha256}</code> }]
            : []),
        ]}
      />
      <Errata errata={errata} language={cycle.language} zone={zone} />
      <Table
        caption={t('cycles.places')}
        rows={places}
        columns={[
          { head: t('common.jurisdiction'), cell: ({ code }) => placeName(code, language) },
          {
            head: t('cycles.assessors'),
            cell: ({ seats }) => (
              <ul class="govuk-list">
                {seats.map((seat) => (
                  <li>
                    {t(`cycles.seat.${seat.seat}`)}: <bdi>{seat.personName}</bdi> (
                    <bdi>{seat.organisationName}</bdi>)
                    {seat.handedInAt ? ` · ${t('cycles.sheet.handed_in')}` : ''}{' '}
                    {leads && state === 'answering' && seat.handedInAt ? (
                      <ButtonForm
                        look="secondary"
                        action={`/staff/matrix/seats/${seat.id}/give-back`}
                        token={token}
                      >
                        {t('cycles.give_back.action')}
                        <span class="govuk-visually-hidden">
                          : {placeName(seat.code, language)}, {t(`cycles.seat.${seat.seat}`)}
                        </span>
                      </ButtonForm>
                    ) : null}
                    {leads && (state === 'drafted' || state === 'answering') ? (
                      <ButtonForm
                        look="secondary"
                        action={`/staff/matrix/seats/${seat.id}/end`}
                        token={token}
                      >
                        {t('cycles.end_seat.action')}
                        <span class="govuk-visually-hidden">
                          : {placeName(seat.code, language)}, {t(`cycles.seat.${seat.seat}`)}
                        </span>
                      </ButtonForm>
                    ) : null}
                  </li>
                ))}
              </ul>
            ),
          },
          ...(decides
            ? [
                {
                  head: t('cycles.decided'),
                  cell: ({ id, decided, mayDecide }: PlaceRow) =>
                    mayDecide ? (
                      <a class="govuk-link" href={`/staff/matrix/places/${id}`}>
                        {t('cycles.decided.value', { decided, questions })}
                      </a>
                    ) : (
                      '–'
                    ),
                },
                {
                  head: t('cycles.agreement'),
                  cell: ({ agreement }: PlaceRow) =>
                    agreement && agreement.pairs > 0 ? agreementText(language, agreement) : '–',
                },
              ]
            : []),
        ]}
      />
      {assessors.length > 0 ? (
        <Table
          caption={t('cycles.agreement.assessors')}
          rows={assessors}
          columns={[
            { head: t('cycles.assessor'), cell: ({ personName }) => <bdi>{personName}</bdi> },
            { head: t('cycles.places'), numeric: true, cell: ({ seats }) => number(seats) },
            { head: t('cycles.agreement'), cell: (one) => agreementText(language, one) },
          ]}
        />
      ) : null}
      <Table
        caption={t('cycles.standards')}
        rows={standards}
        columns={[
          {
            head: t('cycles.standard'),
            cell: ({ title }) => inLanguage(title, locale),
            ...(leads && state === 'drafted'
              ? { href: ({ id }: CycleStandard) => `/staff/matrix/cycle-standards/${id}` }
              : {}),
          },
          { head: t('cycles.questions'), numeric: true, cell: (one) => number(one.questions) },
        ]}
      />
      {decides || state === 'published' ? (
        <Table
          caption={t('cycles.invitations')}
          rows={invitations}
          empty={t('cycles.invitations.none')}
          columns={[
            { head: t('common.organisation'), cell: ({ organisationName }) => <bdi>{organisationName}</bdi> },
            { head: t('common.jurisdiction'), cell: ({ code }) => placeName(code, language) },
            {
              head: t('cycles.replies'),
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
          heading={t('cycles.letter.files')}
          beside={letters}
          besides={new Map(replies.map((one) => [one.id, one.organisationName]))}
          token={token}
        />
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}

/** What is done next in each state, by whoever leads: pressed at once, or on a page of its own. */
const presses = {
  drafted: ['open', 'cycles.open.action'],
  answering: ['close', 'cycles.close.action'],
} as const;
const links: Readonly<Record<CycleState, readonly (readonly [path: string, text: string])[]>> = {
  drafted: [
    ['appoint', 'cycles.appoint.title'],
    ['edit', 'cycles.edit.title'],
  ],
  answering: [['appoint', 'cycles.appoint.title']],
  adjudicating: [
    ['hand-over', 'cycles.hand_over.title'],
    ['invite', 'cycles.invite.title'],
  ],
  reply: [
    ['publish', 'cycles.publish.title'],
    ['invite', 'cycles.invite.title'],
  ],
  published: [['correct', 'cycles.correct.title']],
};

function Actions({
  cycle: { id, state },
  path,
  token,
  leads,
  registers,
}: {
  cycle: Cycle;
  path: string;
  token: string;
  leads: boolean;
  registers: boolean;
}) {
  const { t } = useLanguage();
  const press = state === 'drafted' || state === 'answering' ? presses[state] : undefined;
  const shown = [
    ...(leads ? links[state] : []),
    ...(registers && state === 'reply' ? [['letter', 'cycles.letter.title'] as const] : []),
  ];
  return (
    <ButtonRow>
      {leads && press ? (
        <ButtonForm action={`${path}/${press[0]}`} token={token}>
          {t(press[1])}
        </ButtonForm>
      ) : null}
      {shown.map(([to, text]) => (
        <ButtonLink look="secondary" href={`${path}/${to}`}>
          {t(text)}
        </ButtonLink>
      ))}
      {state === 'published' ? (
        <ButtonLink look="secondary" href={`/matrix/${id}`}>
          {t('cycles.public_page')}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
}
