import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/work.ts';
import { type CaseFile, insertCase, insertMessage, saveCase } from './queries.ts';
import { insertAppointment } from './queries-handlers.ts';
import type { CaseState, Desk, KeptAnswer, Outcome, VoiceKind } from './rules.ts';
import { voiceSeal } from './seal.ts';
import { makeNumber } from './secret.ts';

/** What the texts of the tests are sealed with. */
export const sealOfTests = voiceSeal('of the tests');

/** Appoints a person to handle cases of a kind. Returns the id. */
export async function buildAppointment(
  tx: Tx,
  row: {
    actionId: string;
    personId: string;
    organisationId: string;
    kind: Desk;
    appointedBy: string;
  },
): Promise<string> {
  const id = newId();
  await insertAppointment(tx, { ...row, id, appointedAt: '2026-11-01T08:00:00.000Z' });
  return id;
}

/** A complaint of some days before the time of the tests, unless said otherwise. Returns the id. */
export async function buildCase(
  tx: Tx,
  {
    actionId,
    kind = 'complaint',
    keptFrom = [],
    keptAnswer = 'not_asked',
    state = 'received',
    outcome = 'upheld',
    receivedAt = '2026-11-20T10:00:00.000Z',
    secretMac = newId(),
    text = 'The list of participants was read aloud.',
  }: {
    actionId: string;
    kind?: VoiceKind;
    keptFrom?: readonly string[];
    keptAnswer?: KeptAnswer;
    state?: CaseState;
    outcome?: Outcome;
    receivedAt?: string;
    secretMac?: string;
    text?: string;
  },
): Promise<string> {
  const id = newId();
  await insertCase(tx, {
    id,
    actionId,
    number: makeNumber(),
    secretMac,
    kind,
    locale: 'en',
    organisationId: null,
    agreementId: null,
    activity: null,
    keptFrom,
    keptAnswer,
    receivedAt,
    acknowledgeBy: '2026-11-25',
    answerBy: '2026-12-20',
  });
  await insertMessage(tx, sealOfTests, {
    id: newId(),
    caseId: id,
    kind: 'report',
    text,
    writtenBy: null,
    writtenAt: receivedAt,
  });
  if (state !== 'received')
    await saveCase(tx, id, receivedAt, {
      state,
      acknowledgedAt: receivedAt,
      ...(state === 'closed' ? { outcome, closedAt: receivedAt } : {}),
    });
  return id;
}

/** A complaint as a page shows it, just received. */
export const caseOfTests: CaseFile = {
  ...{ id: 'case', actionId: 'action', number: 'V-1234-5678', kind: 'complaint', locale: 'fa' },
  ...{ organisationName: null, agreementNumber: null, activity: null, keptFrom: [], keptAnswer: 'unknown' },
  ...{ desk: 'complaint', state: 'received', outcome: null, proposedOutcome: null, proposedBy: null },
  ...{ receivedAt: '2026-12-01T09:00:00Z', acknowledgeBy: '2026-12-06', answerBy: '2026-12-31' },
  ...{ acknowledgedAt: null, answeredAt: null, closedAt: null, emptiedAt: null, version: 1, mine: false },
};
