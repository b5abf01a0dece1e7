import { localeName } from '../../../platform/language/locales.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import { StateTag } from '../../participants/pages/state-tag.tsx';
import type { Gathering } from '../../queries.ts';
import type { InvitedByMail, Letter } from '../queries.ts';
import { namesNominees } from '../rules.ts';

/** Who was invited by letter and what came back, and how many by mail. */
export function InvitationsPage({
  gathering,
  letters,
  byMail,
  invites,
}: {
  gathering: Gathering;
  letters: readonly Letter[];
  byMail: readonly InvitedByMail[];
  /** Who is invited could answer. */
  invites: boolean;
}) {
  const { t, number } = useLanguage();
  const here = `/staff/gatherings/${gathering.id}`;
  return (
    <>
      <Heading caption={gathering.title}>{t('training.invitations')}</Heading>
      {gathering.withdrawnAt ? null : (
        <ButtonRow>
          <ButtonLink href={`${here}/invitations/new`}>{t('training.letter.write')}</ButtonLink>
          {invites ? (
            <ButtonLink href={`${here}/participants/invite`} look="secondary">
              {t('training.participants.invite')}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      )}
      <Heading level={2}>{t('training.invitations.by_letter')}</Heading>
      <Table
        caption={t('training.invitations.by_letter')}
        hideCaption
        rows={letters}
        empty={t('training.invitations.none')}
        columns={[
          {
            head: t('training.letter.addressee'),
            cell: ({ addressee, office, code }) => (
              <>
                <bdi>{addressee}</bdi>
                {office ? (
                  <>
                    , <bdi>{office}</bdi>
                  </>
                ) : null}
                <div class="govuk-hint">{code}</div>
              </>
            ),
          },
          {
            head: t('training.letter'),
            cell: ({ id, code, locale }) => (
              <>
                {localeName(locale)}:{' '}
                {(['pdf', 'docx'] as const).map((kind, at) => (
                  <>
                    {at > 0 ? ', ' : ''}
                    <a class="govuk-link" href={`/staff/letters/${id}/letter.${kind}`} download="">
                      {kind.toUpperCase()}
                      <span class="govuk-visually-hidden"> {code}</span>
                    </a>
                  </>
                ))}
              </>
            ),
          },
          { head: t('training.letter.sent'), cell: (letter) => <Sent letter={letter} /> },
          {
            head: t('training.letter.came_back'),
            cell: (letter) => <CameBack letter={letter} invites={invites} />,
          },
        ]}
      />
      <Heading level={2}>{t('training.invitations.by_mail')}</Heading>
      <Table
        caption={t('training.invitations.by_mail')}
        hideCaption
        rows={byMail}
        empty={t('training.invitations.none')}
        columns={[
          { head: t('common.state'), cell: ({ state }) => <StateTag state={state} /> },
          { head: t('training.invitations.people'), numeric: true, cell: ({ people }) => number(people) },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`${here}/participants`}>
          {t('training.participants')}
        </a>
      </p>
    </>
  );
}

function Sent({ letter: { id, code, sentOn, sentWay } }: { letter: Letter }) {
  const { t } = useLanguage();
  if (sentOn && sentWay)
    return (
      <>
        <Day date={sentOn} />, {t(`training.letter.way.${sentWay}`)}
      </>
    );
  return (
    <>
      <a class="govuk-link" href={`/staff/letters/${id}/sent`}>
        {t('training.letter.send')}
        <span class="govuk-visually-hidden"> {code}</span>
      </a>
      <br />
      <a class="govuk-link" href={`/staff/letters/${id}/edit`}>
        {t('training.letter.edit')}
        <span class="govuk-visually-hidden"> {code}</span>
      </a>
    </>
  );
}

function CameBack({
  letter: { id, code, gatheringId, sentOn, answer, answeredOn, people, nominees },
  invites,
}: {
  letter: Letter;
  invites: boolean;
}) {
  const { t } = useLanguage();
  if (!sentOn) return null;
  return (
    <>
      {answer && answeredOn ? (
        <>
          {t(`training.letter.answer.${answer}`)}
          {people === null ? '' : ` (${t('training.letter.with_people', { people })})`},{' '}
          <Day date={answeredOn} />
          {nominees > 0 ? <div>{t('training.letter.nominees', { people: nominees })}</div> : null}
          <br />
        </>
      ) : null}
      <a class="govuk-link" href={`/staff/letters/${id}/answer`}>
        {t('training.letter.answer')}
        <span class="govuk-visually-hidden"> {code}</span>
      </a>
      {invites && namesNominees({ answer }) ? (
        <>
          <br />
          <a class="govuk-link" href={`/staff/gatherings/${gatheringId}/participants/invite?letter=${id}`}>
            {t('training.letter.invite_nominees')}
            <span class="govuk-visually-hidden"> {code}</span>
          </a>
        </>
      ) : null}
    </>
  );
}
