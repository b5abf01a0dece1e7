import type { Cast, Side } from '../../../tests/support/cast.ts';
import { sha256 } from '../../platform/canonical.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Actor } from '../../platform/permissions.ts';
import { signAgreement } from '../agreements/sign-agreement.ts';
import { signedWords } from '../agreements/testing.ts';
import { getParty, saveParty } from '../parties/queries.ts';
import type { Party } from '../parties/rules.ts';
import { confirmReading } from './confirm-reading.ts';
import { keepScan } from './keep-scan.ts';
import { offerText } from './offer-text.ts';
import { listScanPages, type Offered } from './queries.ts';

const signedAt: Instant = '2026-03-12T09:00:00.000Z';
export const signedPages: StoredFile = {
  ...{ sha256: sha256('signed pages'), size: 10, type: 'application/pdf', name: 'signed-agreement.pdf' },
};

/** How far the signing of a draft is brought. */
export type SigningStage = 'offered' | 'read' | 'own_scan' | 'scans' | 'signed';
type Options = {
  side?: Side;
  /** The first stage that is still to be brought. */
  from?: SigningStage;
  until?: SigningStage;
  document?: Offered;
  file?: StoredFile | undefined;
  partnerFile?: StoredFile | undefined;
  now?: Instant;
  signedOn?: PlainDate;
};

/** Brings a draft that lacks nothing through its signing: offered by the officer, read and signed by both, put in force by finance. */
export async function buildSigning(
  cast: Cast,
  agreementId: string,
  {
    side = cast,
    from = 'offered',
    until = 'signed',
    document = signedWords,
    file = signedPages,
    ...more
  }: Options = {},
): Promise<void> {
  const { now = signedAt, signedOn = now.slice(0, 10) as PlainDate, partnerFile = file } = more;
  const stages: readonly (readonly [SigningStage, () => Promise<void>])[] = [
    ['offered', () => offerText(cast.work(side.elira, now), { agreementId, ...document })],
    ['read', () => confirmReading(cast.work(side.besa, now), { agreementId })],
    [
      'own_scan',
      () => keepScan(cast.work(side.besa, now), 'keep_scan', { agreementId, signedOn, files: [file] }),
    ],
    [
      'scans',
      () =>
        keepScan(cast.work(side.elira, now), 'keep_partner_scan', {
          ...{ agreementId, signedOn, files: [partnerFile] },
        }),
    ],
    ['signed', () => signAgreement(cast.work(side.fatos, now), { agreementId, daysConfirmed: true })],
  ];
  for (const [stage, take] of stages.slice(stages.findIndex(([stage]) => stage === from))) {
    await take();
    if (stage === until) return;
  }
}

/** A party has entered other details since its agreement was drafted. */
export async function buildOtherDetails(
  cast: Cast,
  { organisationId }: Pick<Actor, 'organisationId'>,
  change: Partial<Pick<Party, 'address' | 'account'>> = { address: 'Another Street 2' },
): Promise<void> {
  const { tx, actionId } = cast.work(cast.elira);
  const { name: _, ...party } = await getParty(tx, organisationId);
  const saved = { ...party, ...change, organisationId, actionId };
  await saveParty(tx, party.version, { ...saved, updatedBy: null, updatedAt: signedAt });
}

/** The id of the first page of the scans of an agreement. */
export async function firstPage(cast: Cast, agreementId: string): Promise<string> {
  return (await listScanPages(cast.work(cast.elira).tx, agreementId))[0]!.id;
}
