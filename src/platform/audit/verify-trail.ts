import type { Secrets } from '../signing.ts';
import type { Tx } from '../work.ts';
import { listSignedHeads } from './queries-heads.ts';
import {
  findEntriesByHash,
  listBrokenSeals,
  listChangedTexts,
  listHashesOfEntries,
  listMissingTexts,
  readChain,
} from './queries-verify.ts';
import { isGenuineHead } from './signed-head.ts';

export type Verified = {
  readonly entries: number;
  readonly signedHeads: number;
  /** For each hash that was asked about, the number of its entry. */
  readonly found: ReadonlyMap<string, number>;
  /** What is wrong, one sentence each; empty when everything fits. */
  readonly faults: readonly string[];
};
type Asked = {
  /** Whose keys the heads may be signed with. */
  readonly secret: Secrets;
  /** Hashes noted elsewhere (a mail, a donor report): each must be an entry's. */
  readonly hashes?: readonly string[];
};

/**
 * Reads the whole audit trail again: every entry's hash, number and link; the head; the signed heads, which tell when the end was
 * cut off or everything after some point was written anew; the texts that lie beside; and the reads of each sealed day.
 */
export async function verifyTrail(tx: Tx, { secret, hashes = [] }: Asked): Promise<Verified> {
  const chain = await readChain(tx);
  const faults = chain.brokenAt === null ? [] : [`Entry ${chain.brokenAt} of ${chain.entries} is broken.`];
  if (chain.heads !== 1) faults.push(`There are ${chain.heads} heads of the chain instead of one.`);
  if (chain.inexact > 0) faults.push(`The time of ${chain.inexact} signed heads is not as it was signed.`);

  const signed = await listSignedHeads(tx, 1_000_000);
  const stand = await listHashesOfEntries(tx);
  for (const head of signed) {
    if (!isGenuineHead(secret, head)) faults.push(`The signed head of ${head.day} is not as it was signed.`);
    else if (stand.get(head.entries) !== head.hash)
      faults.push(
        `Entry ${head.entries} is not the one that was signed on ${head.day}: it was changed or cut off.`,
      );
  }
  const kept = new Set(signed.map(({ entries }) => entries));
  for (const entry of stand.keys())
    if (!kept.has(entry)) faults.push(`Entry ${entry} says that a head was signed, and it is gone.`);
  // What a broken entry says about reads and texts is worth nothing.
  if (chain.brokenAt === null) faults.push(...(await faultsBeside(tx)));

  const found = await findEntriesByHash(tx, hashes);
  for (const hash of hashes)
    if (!found.has(hash))
      faults.push(`No entry has the hash ${hash}: the trail was cut off or written anew since it was noted.`);
  return { entries: chain.entries, signedHeads: signed.length, found, faults };
}

/** What no longer fits beside the chain: reads of a sealed day, and texts. */
async function faultsBeside(tx: Tx): Promise<string[]> {
  return [
    ...(await listBrokenSeals(tx)).map((entry) => `What was read is not what entry ${entry} sealed.`),
    ...(await listChangedTexts(tx)).map((entry) => `A text beside entry ${entry} was changed.`),
    ...(await listMissingTexts(tx)).map(
      (entry) => `A text beside entry ${entry} is gone, and no entry says that it was erased.`,
    ),
  ];
}
