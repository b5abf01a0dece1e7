import type { Work } from '../../platform/work.ts';
import { type Counting, countingAsBefore, countingOf } from './counting.ts';
import { listNamesUnder } from './queries.ts';

/**
 * How whoever registers themselves is counted. They are shown nobody of their address: it is only asked whether this name stands under
 * the key that they would have had otherwise, so that one person who ticks today that others share the address, and did not yesterday,
 * is one.
 */
export async function countingOfOneself(
  { tx, actionId }: Pick<Work, 'tx' | 'actionId'>,
  secret: string,
  oneself: Parameters<typeof countingOf>[1],
): Promise<Counting> {
  const alone = countingOf(secret, { ...oneself, sharedMail: false });
  const shared = countingOf(secret, { ...oneself, sharedMail: true });
  if (!oneself.sharedMail)
    return (await listNamesUnder(tx, actionId, shared.traineeKey)).length > 0 ? shared : alone;
  const before = (await listNamesUnder(tx, actionId, alone.traineeKey)).map((name) => ({ ...alone, name }));
  return countingAsBefore(oneself.name, before) ?? shared;
}
