import { dayIn } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { type Invited, wasInvited } from '../invitation-rules.ts';

/** When somebody was invited, was reminded, and answered. */
export function InvitationDays({ one }: { one: Invited }) {
  const { t, day } = useLanguage();
  if (!wasInvited(one)) return null;
  const { createdAt, invitationRemindedAt, invitationAnsweredAt } = one;
  const lines = [
    ['invited', createdAt],
    ['reminded', invitationRemindedAt],
    ['answered', invitationAnsweredAt],
  ] as const;
  return (
    <>
      {lines.map(([what, at]) =>
        at === null ? null : <div>{t(`training.invitation.${what}`, { day: day(dayIn(zone, at)) })}</div>,
      )}
    </>
  );
}
