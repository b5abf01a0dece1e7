import type { SetupSource } from '../../platform/setup.ts';
import { getContract } from './queries.ts';

/** The facts of the contract that no public source has. */
export const contractSetup: SetupSource = async ({ tx, actionId }) => {
  const { number, startsOn, endsOn, totalMinor } = await getContract(tx, actionId);
  return [
    {
      ...{ key: 'contract', href: '/staff/contract' },
      done: [number, startsOn, endsOn, totalMinor].every((fact) => fact !== null),
    },
  ];
};
