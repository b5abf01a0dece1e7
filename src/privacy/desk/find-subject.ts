import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { records } from '../declarations/records.ts';
import { findSubjectPermission } from '../permissions.ts';
import { lockRequest } from '../requests/queries.ts';
import { mustBeOpen } from '../requests/rules.ts';
import { countOwn, digestsOf, type Finding } from './held.ts';
import { findCase, listHeld, readLeads, saveFinding } from './queries.ts';
import type { FindForm } from './schema.ts';

/**
 * Finds whom a request is about: by the account that asked, an exact address, an exact name or the number of a case. The trail keeps
 * the way and how many rows there were, and not what was sought. Problems: `request_answered`, `asked_without_account`, `case_not_found`
 * (no case has this number, or the officer is kept from it: both look the same).
 */
export async function findSubject(
  work: Work,
  { requestId, form }: { requestId: string; form: FindForm },
): Promise<Finding> {
  const { tx, actor, actionId, now } = work;
  const request = await lockRequest(tx, actionId, requestId);
  mustBeAbleTo(actor, findSubjectPermission, request);
  mustBeOpen(request);
  const { way } = form;
  if (way === 'account' && !request.personId) throw problem('asked_without_account', {}, { field: 'way' });
  const sought = way === 'account' ? request.personId! : form.sought;
  const found = { requestId, way, sought, foundAt: now };
  const finding =
    way === 'case'
      ? await ofCase(work, found)
      : await ofPerson(work, { ...found, ...(await readLeads(tx, way, sought)) });
  await saveFinding(tx, { ...finding, foundBy: actor.personId });
  const { rows } = finding;
  await audit(work, findSubjectPermission.name, { kind: 'privacy_request', id: requestId }, { way, rows });
  return finding;
}

async function ofPerson({ tx }: Work, found: Omit<Finding, 'rows' | 'digests'>): Promise<Finding> {
  const finding = { ...found, rows: 0, digests: [] };
  // The request itself is a row about whoever asks: what else there is counts.
  const rows = (await listHeld(tx, finding)).filter(({ record }) => record !== 'request');
  return { ...finding, rows: countOwn(rows), digests: digestsOf(records, rows) };
}

async function ofCase(
  { tx }: Work,
  found: Pick<Finding, 'requestId' | 'way' | 'sought' | 'foundAt'>,
): Promise<Finding> {
  const one = await findCase(tx, found.sought);
  if (!one) throw problem('case_not_found', {}, { field: 'sought' });
  const rows = one.messages + (one.reachable ? 1 : 0);
  return { ...found, ids: [one.id], addresses: [], names: [], rows, digests: [] };
}
