import { dayIn, type Instant } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { filledForDemonstration } from './demonstration.ts';
import { type IatiFile, iatiFile } from './iati/iati-file.ts';
import { type Missing, missingForIati } from './iati/missing.ts';
import type { OpenDataParts } from './parts.ts';
import type { PublishedAction, PublishedGrant } from './published.ts';
import { getPublishedAction } from './queries.ts';
import { listPublishedGrants } from './queries-grants.ts';
import { type ThreeSixtyFile, threeSixtyFile } from './threesixty/package.ts';

type Given = { readonly tx: Tx; readonly actionId: string; readonly now: Instant };
export type PublishedFiles = {
  readonly action: PublishedAction;
  readonly grants: readonly PublishedGrant[];
  readonly iati: IatiFile;
  readonly threeSixty: ThreeSixtyFile;
  /** What the Action itself does not know for IATI, also where a demonstration fills it. */
  readonly gaps: readonly Missing[];
};

/** All that the exports are made from, and the exports, as of this moment. Their links begin with the platform's own address. */
export async function makeFiles({ tx, actionId, now }: Given, parts: OpenDataParts): Promise<PublishedFiles> {
  const known = await getPublishedAction(tx, actionId, parts);
  const grants = await listPublishedGrants(tx, actionId);
  const firstDay = grants.map(({ awardedOn }) => awardedOn).sort()[0] ?? dayIn(zone, now);
  const action = known.demonstration ? filledForDemonstration(known, firstDay) : known;
  return {
    action,
    grants,
    iati: iatiFile({ action, grants }, now),
    threeSixty: threeSixtyFile({ action, grants, url: `${parts.baseUrl}/open-data/360giving.json` }, now),
    gaps: missingForIati(known),
  };
}
