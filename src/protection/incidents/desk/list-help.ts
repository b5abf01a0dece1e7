import { getDefinition, type Identification, type PoliceDuty, protectionOf } from '../../../action/index.ts';
import type { ActingContext } from '../../../platform/http/route.ts';
import type { IncidentRow } from '../queries.ts';

/** Who identifies victims of trafficking in the jurisdiction of an incident, and what the law says about telling the police. */
export type Help = {
  readonly jurisdiction: string | null;
  readonly identification: Identification | undefined;
  readonly police: PoliceDuty | undefined;
};

export async function listHelp(
  { tx, actionId }: ActingContext,
  { jurisdiction }: IncidentRow,
): Promise<Help> {
  const { identification, policeDuties } = protectionOf(await getDefinition(tx, actionId));
  return {
    jurisdiction,
    identification: identification.find((one) => one.jurisdiction === jurisdiction),
    police: policeDuties.find((one) => one.jurisdiction === jurisdiction),
  };
}
