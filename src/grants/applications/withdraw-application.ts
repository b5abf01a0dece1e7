import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { applicationPermissions } from './permissions.ts';
import { lockApplication, saveApplicationState, saveShared } from './queries.ts';
import { nextStateOfOwn } from './rules.ts';

/** Takes an application back, at any time before it is decided, or from the reserve list. Problem: `application_not_in_state`. */
export async function withdrawApplication(work: Work, input: { applicationId: string }): Promise<void> {
  const application = await lockApplication(work.tx, input.applicationId);
  mustBeAbleTo(work.actor, applicationPermissions.withdraw, application);
  await saveApplicationState(work.tx, application.id, nextStateOfOwn(application, 'withdraw'), work.now);
  await audit(work, applicationPermissions.withdraw.name, { kind: 'application', id: application.id });
}

/** Lets the call's grant officer read the draft, or no longer. */
export async function shareDraft(
  work: Work,
  input: { applicationId: string; shared: boolean },
): Promise<void> {
  const application = await lockApplication(work.tx, input.applicationId);
  mustBeAbleTo(work.actor, applicationPermissions.share, application);
  nextStateOfOwn(application, 'save');
  await saveShared(work.tx, application.id, input.shared);
  await audit(
    work,
    applicationPermissions.share.name,
    { kind: 'application', id: application.id },
    { shared: input.shared },
  );
}
