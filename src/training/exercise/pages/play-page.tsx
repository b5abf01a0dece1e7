import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { PersonName } from '../../attendance-list/pages/presence-parts.tsx';
import type { SessionOfGathering } from '../../programme/queries.ts';
import type { Exercise } from '../queries.ts';
import type { Play, Player } from '../queries-play.ts';

/** An exercise in one session: who plays what, and how far it is opened. */
export function PlayPage({
  session,
  exercise,
  play,
  players,
  token,
}: {
  session: SessionOfGathering;
  exercise: Exercise | undefined;
  play: Play | undefined;
  players: readonly Player[];
  token: string;
}) {
  const { t } = useLanguage();
  const here = `/staff/sessions/${session.id}/exercise`;
  const confirmed = play !== undefined || Boolean(exercise?.confirmedAt);
  return (
    <>
      <Heading caption={`${session.gatheringTitle} · ${session.title}`}>
        {t('training.exercise.title')}
      </Heading>
      {confirmed ? null : (
        <InsetText>{t(exercise ? 'training.exercise.not_confirmed' : 'training.exercise.none')}</InsetText>
      )}
      {play ? (
        <>
          <SummaryList
            rows={[
              { key: t('training.exercise.dealt'), value: <DateTime at={play.dealtAt} zone={zone} /> },
              {
                key: t('training.exercise.confirmed'),
                value: <DateTime at={play.confirmedAt} zone={zone} />,
              },
            ]}
          />
          <p class="govuk-body">{t('training.exercise.kept')}</p>
        </>
      ) : null}
      {confirmed ? (
        <ButtonRow>
          <ButtonLink href={`${here}/cards`} look="secondary">
            {t('training.exercise.cards')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      {play ? <Stages play={play} here={here} token={token} /> : null}
      {confirmed ? (
        <>
          <Heading level={2}>{t('training.exercise.players')}</Heading>
          <p class="govuk-body">{t('training.exercise.deal_text')}</p>
          <ButtonForm action={`${here}/deal`} token={token} look={play ? 'secondary' : 'main'}>
            {t(play ? 'training.exercise.deal_again' : 'training.exercise.deal')}
          </ButtonForm>
        </>
      ) : null}
      {play ? <Players play={play} players={players} here={here} /> : null}
    </>
  );
}

function Stages({ play, here, token }: { play: Play; here: string; token: string }) {
  const { t, number } = useLanguage();
  const next = play.text.stages[play.stagesOpened];
  return (
    <>
      <Heading level={2}>{t('training.exercise.stages')}</Heading>
      {next ? (
        <ButtonForm action={`${here}/stages/${play.stagesOpened + 1}/open`} token={token}>
          {t('training.exercise.open', { number: play.stagesOpened + 1 })}
        </ButtonForm>
      ) : null}
      <Table
        caption={t('training.exercise.stages')}
        hideCaption
        rows={play.text.stages.map((stage, at) => ({ ...stage, at }))}
        columns={[
          {
            head: t('training.exercise.stage_title'),
            names: true,
            cell: ({ title, at }) => (
              <>
                {number(at + 1)}. <bdi>{title}</bdi>
              </>
            ),
          },
          { head: t('training.exercise.minutes'), numeric: true, cell: ({ minutes }) => number(minutes) },
          {
            head: t('common.state'),
            cell: ({ at }) =>
              at < play.stagesOpened ? (
                <Tag tone="good">{t('training.exercise.is_open')}</Tag>
              ) : (
                <Tag>{t('training.exercise.is_closed')}</Tag>
              ),
          },
        ]}
      />
    </>
  );
}

function Players({ play, players, here }: { play: Play; players: readonly Player[]; here: string }) {
  const { t, number } = useLanguage();
  const free = play.text.roles.filter((_, at) => players.every(({ position }) => position !== at + 1));
  return (
    <>
      <ButtonRow>
        <ButtonLink href={`${here}/roles`} look="secondary">
          {t('training.exercise.give')}
        </ButtonLink>
      </ButtonRow>
      {free.length > 0 ? (
        <p class="govuk-body">
          {t('training.exercise.free')}:{' '}
          {free.map(({ title }, at) => (
            <>
              {at > 0 ? ', ' : ''}
              <bdi>{title}</bdi>
            </>
          ))}
        </p>
      ) : null}
      <Table
        caption={t('training.exercise.players')}
        hideCaption
        rows={players}
        empty={t('training.exercise.no_players')}
        columns={[
          {
            head: t('training.participant.name'),
            names: true,
            cell: ({ name }) => <PersonName name={name} />,
          },
          {
            head: t('common.organisation'),
            cell: ({ organisationName }) => <bdi>{organisationName}</bdi>,
          },
          {
            head: t('training.exercise.role_title'),
            cell: ({ position, elsewhere }) =>
              position === null ? (
                <span class="m-quiet">
                  {t(elsewhere ? 'training.exercise.elsewhere' : 'training.exercise.no_role')}
                </span>
              ) : (
                <>
                  {number(position)}. <bdi>{play.text.roles[position - 1]?.title}</bdi>
                </>
              ),
          },
        ]}
      />
    </>
  );
}
