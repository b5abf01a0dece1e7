import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import { Days } from '../../public/pages/days.tsx';
import type { Gathering } from '../../queries.ts';
import type { Participant } from '../queries.ts';

/** The link of somebody who has no mail address, on a sheet to print and hand over. Whoever has an address got theirs by mail. */
export function HandOverPage({
  gathering,
  participant,
  address,
  inLine,
}: {
  gathering: Gathering;
  participant: Participant;
  /** Undefined where it is not staff who hand it over. */
  address: string | undefined;
  /** Their number on the waiting list. */
  inLine: number | undefined;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={gathering.title}>{t('training.hand_over.title')}</Heading>
      {inLine === undefined ? null : (
        <InsetText>
          {t('training.participants.in_line', { name: participant.name, number: inLine })}
        </InsetText>
      )}
      {address === undefined ? (
        <InsetText>{t('training.hand_over.by_mail')}</InsetText>
      ) : (
        <>
          <p class="govuk-body">
            {t(inLine === undefined ? 'training.hand_over.text' : 'training.hand_over.text_waiting')}
          </p>
          <div class="m-badge">
            <QrCode text={address} title={t('training.hand_over.code')} />
            <p class="m-badge__name">
              <bdi>{participant.name}</bdi>
            </p>
            <p class="m-badge__of">
              <Days startsOn={gathering.startsOn} endsOn={gathering.endsOn} />, <bdi>{gathering.place}</bdi>
            </p>
          </div>
          <p class="govuk-body govuk-!-margin-top-4">
            <a class="govuk-link" href={address} dir="ltr">
              {address}
            </a>
          </p>
        </>
      )}
    </>
  );
}
