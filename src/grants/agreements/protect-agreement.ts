import { audit } from '../../platform/audit/audit.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { agreementPermissions } from './permissions.ts';
import { lockAgreement, saveProtection } from './queries.ts';

export type Protection = {
  delayUntil: PlainDate | null;
  generalisePlace: boolean;
  withholdName: boolean;
  protectionReason: string;
};

/** Sets the protection switch: every public page and export obeys it from the next moment on. The reason stays inside. */
export async function protectAgreement(
  work: Work,
  input: { agreementId: string; protection: Protection },
): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  mustBeAbleTo(work.actor, agreementPermissions.protect, agreement);
  await saveProtection(work.tx, agreement.id, input.protection, work.now);
  const { delayUntil, generalisePlace, withholdName } = input.protection;
  await audit(
    work,
    agreementPermissions.protect.word,
    { kind: 'agreement', id: agreement.id },
    { delay_until: delayUntil, generalise_place: generalisePlace, withhold_name: withholdName },
    { reason: input.protection.protectionReason },
  );
}
