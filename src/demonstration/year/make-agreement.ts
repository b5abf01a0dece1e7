import {
  confirmAccount,
  confirmReading,
  createAgreement,
  enterParty,
  getParty,
  keepScan,
  offerText,
  protectAgreement,
  proveAccount,
  signAgreement,
  signedDocument,
  writePublicTexts,
} from '../../grants/index.ts';
import { addDays, dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { chanceOf } from '../chance.ts';
import { agreementFates, type InventedAgreement, unsigned } from '../invented/agreements.ts';
import { type Protection, protectionReasons, publicTexts } from '../invented/protections.ts';
import { storePaper } from './lay-paper.ts';
import type { Entry } from './plan-entry.ts';
import type { Opened } from './publish-calls.ts';
import { type Applicant, at, type Stage } from './stage.ts';

/** A signed sub-grant agreement with those who act for it. */
export type Running = {
  readonly opened: Opened;
  readonly entry: Entry;
  readonly applicant: Applicant;
  readonly agreementId: string;
  readonly fate: InventedAgreement;
};
type Awarded = { readonly entry: Entry; readonly applicationId: string };

/** Plans the agreements of a call whose letters are out, signed in the order of the awards. `then` learns of each that was signed. */
export function planAgreements(
  stage: Stage,
  applicants: ReadonlyMap<string, Applicant>,
  opened: Opened,
  awarded: readonly Awarded[],
  then: (running: Running, signed: Instant) => Promise<void>,
): void {
  const { call, officer } = opened;
  const fates = agreementFates[call.key] ?? [];
  const drafts = unsigned[call.key] ?? [];
  const agreed = fates.length + drafts.length;
  for (const { entry, applicationId } of awarded.filter((one) => one.entry.place < agreed)) {
    const fate = fates[entry.place];
    const minute = String(10 + entry.place * 7);
    // One that nobody signed yet is made in the last days and begins after them.
    const [made, starts] = fate ? [call.closes + 34, call.closes + 40] : [-9, 14];
    stage.timeline.plan(at(stage, made, `10:${minute}`), async (now) => {
      const agreementId = await createAgreement(stage.work(officer, now), {
        applicationId,
        terms: termsOf(opened, entry, addDays(stage.today, starts)),
      });
      const applicant = applicants.get(entry.applicant)!;
      if (drafts[entry.place - fates.length]?.ready)
        await enterParties(stage, { applicant, agreementId, opened }, stage.work(officer, now));
      if (!fate) return;
      const running = { opened, entry, applicant, agreementId, fate };
      stage.timeline.plan(at(stage, call.closes + 38, `12:${minute}`), (later) =>
        sign(stage, running, later, then),
      );
    });
  }
}

function termsOf({ call }: Opened, entry: Entry, startsOn: PlainDate) {
  const chance = chanceOf(`targets ${call.key} ${entry.applicant}`);
  return {
    startsOn,
    months: entry.months,
    specialConditions:
      entry.place === 2 ? 'The rules against abuse are sent to the partner before the first payment.' : '',
    targets: {
      prevention: chance.whole(4, 40) * 10,
      services: chance.whole(3, 60) * 5,
      cooperation: chance.whole(2, 12),
    },
  };
}

async function sign(
  stage: Stage,
  running: Running,
  now: Instant,
  then: (running: Running, signed: Instant) => Promise<void>,
): Promise<void> {
  const { agreementId, applicant, opened, fate } = running;
  const work = stage.work(opened.officer, now);
  await enterParties(stage, running, work);
  const document = await signedDocument(stage.tx, stage.language('en'), stage.store, {
    agreementId,
    demonstration: true,
  });
  await offerText(work, { agreementId, ...document });
  const certifier = stage.work(applicant.certifier, now);
  await confirmReading(certifier, { agreementId });
  const signedOn = dayIn(zone, now);
  for (const [one, step, side] of [
    [certifier, 'keep_scan', 'sub-grantee'],
    [work, 'keep_partner_scan', 'partner'],
  ] as const) {
    const paper = await storePaper(stage.store, ['Signed agreement', side, agreementId]);
    const files = [{ ...paper, name: `signed-agreement-${side}.pdf` }];
    await keepScan(one, step, { agreementId, signedOn, files });
  }
  await signAgreement(stage.work(opened.payer, now), { agreementId, daysConfirmed: false });
  if (fate.protection)
    await protectAgreement(work, { agreementId, protection: switchOf(stage, fate.protection) });
  const texts = fate.protection ? publicTexts[fate.protection] : undefined;
  if (texts) await writePublicTexts(work, { agreementId, ...texts });
  await then(running, now);
}

/** What the agreement says of both sides, entered once by each, and the account, proved and confirmed: invented, and marked so. */
async function enterParties(
  stage: Stage,
  { applicant, agreementId, opened }: Pick<Running, 'applicant' | 'agreementId' | 'opened'>,
  work: Work,
): Promise<void> {
  const sides = [
    { one: work, name: 'partner', isPaid: false },
    { one: stage.work(applicant.certifier, work.now), name: 'sub-grantee', isPaid: true },
  ];
  for (const { one, name, isPaid } of sides) {
    const { version, name: organisation } = await getParty(stage.tx, one.actor.organisationId);
    if (version > 0) continue;
    const number = String(100_000 + chanceOf(`party ${organisation}`).whole(0, 899_999));
    await enterParty(one, {
      version,
      address: `Invented Street ${number.slice(0, 2)}`,
      registration_number: `DEMO-${number}`,
      representative: `Invented representative (${name})`,
      representative_function: 'Director',
      bank: isPaid ? 'Invented Bank' : '',
      account: isPaid ? `DEMO${number}` : '',
    });
  }
  const file = await storePaper(stage.store, ['Card of the bank', applicant.certifier.organisationId]);
  const files = [{ ...file, name: 'card-of-the-bank.pdf' }];
  await proveAccount(stage.work(applicant.certifier, work.now), { agreementId, files });
  await confirmAccount(stage.work(opened.payer, work.now), { agreementId });
}

function switchOf({ today }: Stage, protection: Protection) {
  return {
    delayUntil: protection === 'delay' ? addDays(today, 45) : null,
    generalisePlace: protection === 'generalise' || protection === 'both',
    withholdName: protection === 'withhold' || protection === 'both',
    protectionReason: protectionReasons[protection],
  };
}
