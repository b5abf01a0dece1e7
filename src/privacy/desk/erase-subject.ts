import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { records } from '../declarations/records.ts';
import { eraseSubjectPermission } from '../permissions.ts';
import { type ActResult, type Finding, measure, totalOf } from './held.ts';
import { type ActAsked, openFound } from './open-request.ts';
import {
  findCase,
  findHolder,
  forgetAddress,
  forgetCaseContact,
  forgetParticipants,
  insertAct,
  isHeldBack,
  keepReach,
  listHeld,
  saveDigests,
} from './queries.ts';

export type ErasureNeeds = {
  /** Erases an account as its own person would. Problems: `erase_last_certifier`, `last_administrator`. */
  readonly eraseHolder: (work: Work, personId: string) => Promise<void>;
};

/**
 * Erases whom a request is about (GDPR, article 17): the account, the address wherever it reached them, and the names on lists of
 * events; of a case how its reporter is reached. What it did is measured afterwards, row by row, and that is what the answer will say.
 * Problems: those of `openFound` and `eraseHolder`, `processing_restricted`, `nothing_to_erase`.
 */
export async function eraseSubject(work: Work, needs: ErasureNeeds, asked: ActAsked): Promise<ActResult> {
  const { requestId } = asked;
  const { tx, actor, now } = work;
  const { request, finding } = await openFound(work, eraseSubjectPermission, asked);
  if (finding.rows === 0) throw problem('nothing_to_erase');
  if (await isHeldBack(tx, finding)) throw problem('processing_restricted');
  const result = finding.way === 'case' ? await eraseCaseContact(work, finding) : await erasePersonOf();
  await saveDigests(tx, requestId, []);
  await insertAct(tx, {
    id: newId(),
    requestId,
    kind: 'erased',
    doneAt: now,
    doneBy: actor.personId,
    result,
  });
  await audit(work, eraseSubjectPermission.name, { kind: 'privacy_request', id: requestId }, totalOf(result));
  return result;

  async function erasePersonOf(): Promise<ActResult> {
    const before = await listHeld(tx, finding);
    const holder = await findHolder(tx, finding);
    if (holder) {
      if (holder.id === request.personId) await keepReach(tx, requestId, holder.email);
      await needs.eraseHolder(work, holder.id);
    }
    for (const address of finding.addresses) await forgetAddress(tx, address);
    await forgetParticipants(tx, finding, now);
    return measure(
      records,
      withoutRequests(before),
      withoutRequests(await listHeld(tx, finding)),
      holder ? ['sign_in'] : [],
    );
  }
}

/** The request itself proves its answer and stays: nobody asked to have it erased. */
const withoutRequests = <Row extends { record: string }>(rows: readonly Row[]) =>
  rows.filter(({ record }) => record !== 'request');

async function eraseCaseContact({ tx }: Work, { sought }: Finding): Promise<ActResult> {
  const reached = await forgetCaseContact(tx, sought);
  const stays = (await findCase(tx, sought))?.messages ?? 0;
  return { voice: { reached, stays, grounds: stays > 0 ? ['reasons_of_decision'] : [], left: 0 } };
}
