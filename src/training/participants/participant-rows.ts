import { dayIn } from '../../platform/dates.ts';
import type { CsvCell } from '../../platform/documents/write-csv.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { wasInvited } from './invitation-rules.ts';
import type { Participant } from './queries.ts';
import { isUntied } from './rules.ts';

/** Who takes part as rows of a table file, headed in the reader's language. */
export function participantRows({ t, locale }: Language, participants: readonly Participant[]): CsvCell[][] {
  return [
    [
      t('training.participant.name'),
      t('training.participant.mail'),
      t('common.organisation'),
      t('training.participant.registry'),
      t('training.body_kind'),
      t('common.jurisdiction'),
      t('training.participant.sex'),
      t('common.state'),
      t('training.participant.counted'),
      t('training.invitation.invited_on'),
      t('training.invitation.reminded_on'),
      t('training.invitation.answered_on'),
    ],
    ...participants.map((one) => [
      one.name,
      one.mail,
      one.organisationName,
      one.registryName ??
        (isUntied(one)
          ? t(one.organisationName ? 'training.tie.open' : 'training.tie.unnamed')
          : t('training.participant.not_in_registry')),
      t(`training.body_kind.${one.institutionKind ?? one.organisationKind}`),
      one.jurisdiction ? jurisdictionName(one.jurisdiction, locale) : '',
      t(`training.sex.${one.sex}`),
      t(`training.participant.state.${one.state}`),
      t(`training.participant.counted.${one.keyBasis}`),
      ...(wasInvited(one)
        ? [one.createdAt, one.invitationRemindedAt, one.invitationAnsweredAt].map((at) =>
            at === null ? '' : dayIn(zone, at),
          )
        : ['', '', '']),
    ]),
  ];
}
