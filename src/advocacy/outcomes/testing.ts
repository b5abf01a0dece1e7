import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertOutcome, type OutcomeValues, updateOutcome } from './queries.ts';
import { insertSubstantiation } from './queries-substantiations.ts';
import { stateAfter } from './rules.ts';
import type { Verdict } from './schema.ts';

const built = '2026-03-10T09:00:00.000Z';

/** An outcome as a draft; with `said`, answered so by a body's letter; with `published`, published as well. Returns the id. */
export async function buildOutcome(
  tx: Tx,
  {
    actionId,
    recordedBy,
    said,
    published = false,
    ...values
  }: Partial<OutcomeValues> & {
    actionId: string;
    recordedBy: string;
    harvesterId: string;
    said?: Verdict;
    published?: boolean;
  },
): Promise<string> {
  const id = newId();
  await insertOutcome(tx, {
    ...{ title: 'Outcome of the tests', actor: 'Board of the tests', change: 'It answers at night.' },
    ...{ kind: 'procedural', direction: 'forward', happenedOn: '2026-03-03', jurisdiction: 'RS' },
    ...{ territory: '', contribution: 'We asked for it.', significance: 'Nobody waits.' },
    ...values,
    ...{ id, actionId, recordedBy, createdAt: built },
  });
  if (!said) return id;
  const judgement = { description: said, contribution: said, significance: said };
  const givenOn = '2026-03-20';
  await insertSubstantiation(tx, {
    ...{ id: newId(), actionId, outcomeId: id, way: 'letter', bodyName: 'Ombudsman of the tests' },
    ...{ askedOn: givenOn, askedBy: newId(), givenOn, givenBy: newId(), letterReference: 'Letter 4' },
    ...judgement,
  });
  const state = stateAfter([judgement]);
  await updateOutcome(
    tx,
    id,
    {
      state,
      substantiatedOn: state === 'substantiated' ? givenOn : null,
      ...(published ? { publishedOn: '2026-03-25' } : {}),
    },
    built,
  );
  return id;
}

/** A request to an organisation that was not answered yet. Returns the id. */
export async function buildAsked(
  tx: Tx,
  { actionId, outcomeId, organisationId }: { actionId: string; outcomeId: string; organisationId: string },
): Promise<string> {
  const id = newId();
  await insertSubstantiation(tx, {
    ...{ id, actionId, outcomeId, way: 'page', organisationId },
    ...{ askedOn: '2026-03-15', askedBy: newId() },
  });
  await updateOutcome(tx, outcomeId, { state: 'asked' }, built);
  return id;
}
