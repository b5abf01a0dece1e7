import type { PlainDate } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { findLetter } from '../letters/queries.ts';
import { complaintPermissions } from './permissions.ts';
import { type Complaint, listComplaints } from './queries.ts';
import { lastDayToComplain, mayStillComplain } from './rules.ts';

/** The complaints about an application, and the last day to make one while this reader still can. */
export async function complaintsFor(
  { tx, actor, now }: Pick<Context, 'tx' | 'actor' | 'now'>,
  { id }: { readonly id: string },
): Promise<{ complaints: readonly Complaint[]; complainBy: PlainDate | undefined }> {
  const complaints = await listComplaints(tx, { applicationId: id });
  const letter = await findLetter(tx, id);
  const taken = complaints.some(({ about, state }) => about === letter?.outcome && state !== 'withdrawn');
  const open =
    letter && !taken && mayStillComplain(letter, now) && may(actor, complaintPermissions.make, letter);
  return { complaints, complainBy: open ? lastDayToComplain(letter) : undefined };
}
