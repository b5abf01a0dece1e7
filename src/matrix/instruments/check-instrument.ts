import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { checkInstrumentPermission } from '../permissions.ts';
import { type Instrument, lockInstrument, saveInstrument } from './queries.ts';
import type { InstrumentForm } from './schema.ts';

/**
 * Somebody has looked at an instrument and says what it is called, what it is worth and to whom; their name and the day stand beside
 * it, an earlier name or kind is kept, and the Action's file no longer changes it. Problems: `not_permitted`, `changed_meanwhile`.
 */
export async function checkInstrument(
  work: Work,
  { instrumentId, form }: { instrumentId: string; form: InstrumentForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const instrument = await lockInstrument(tx, actionId, instrumentId);
  mustBeAbleTo(actor, checkInstrumentPermission, instrument);
  const { version, ...said } = form;
  if (version !== instrument.updatedAt) throw problem('changed_meanwhile');
  await saveInstrument(tx, instrumentId, said, {
    checkedBy: actor.personId,
    checkedOn: dayIn(zone, now),
    updatedAt: now,
  });
  await audit(
    work,
    checkInstrumentPermission.name,
    { kind: 'instrument', id: instrumentId },
    {
      status: said.instrument.status,
      before: instrument.status,
      ...(isRenamed(instrument, said.instrument) && { renamed: true }),
    },
  );
}

function isRenamed(before: Instrument, now: InstrumentForm['instrument']): boolean {
  return (['name', 'shortName', 'kind', 'symbol'] as const).some((part) => before[part] !== now[part]);
}
