import type { Cast, Side } from '../../../tests/support/cast.ts';
import type { Instant } from '../../platform/dates.ts';
import { acceptAddendum } from './accept-addendum.ts';
import { askForChange } from './ask-for-change.ts';
import { draftAddendum } from './draft-addendum.ts';
import { endAddendum } from './end-addendum.ts';
import type { Headings } from './headings.ts';
import type { Wish } from './keep-change.ts';
import { offerAddendum } from './offer-addendum.ts';
import { signAddendum } from './sign-addendum.ts';

/** A month after the signature, in the first period of the tests' agreement: 1 April 2026 to 31 March 2027, 6,000 EUR for staff. */
export const addendumTime: Instant = '2026-04-14T09:00:00.000Z';

/** A quarter of the money for staff goes to travel, from May on: beyond the limit, as travel had none. */
export const moved: Headings = { human_resources: 4_500_00, travel: 1_500_00 };
export const wish: Wish = {
  ...{ appliesFrom: '2026-05-01', reason: 'The trainings are in the villages.' },
  ...{ endsOn: '2027-05-31', amountMinor: null, headings: moved },
};

/** What is kept of a document in tests that look at no document. */
export const agreedWords = {
  documentSha256: 'ef'.repeat(32),
  agreed: { title: 'Addendum', date: addendumTime, header: 'Addendum', blocks: [] },
};

type Until = 'requested' | 'draft' | 'offered' | 'accepted' | 'signed' | 'declined';

/** A change of a signed agreement, as far as both sides have come. */
export async function buildAddendum(
  cast: Cast,
  { agreementId }: { agreementId: string },
  { side = cast, until = 'signed', ...changes }: Partial<Wish> & { side?: Side; until?: Until } = {},
): Promise<string> {
  const officer = cast.work(side.elira, addendumTime);
  const certifier = cast.work(side.besa, addendumTime);
  const typed = { agreementId, wish: { ...wish, ...changes } };
  if (until === 'requested') return askForChange(certifier, typed);
  const addendumId = await draftAddendum(officer, typed);
  if (until === 'draft') return addendumId;
  await offerAddendum(officer, { addendumId });
  if (until === 'offered') return addendumId;
  if (until === 'declined') {
    await endAddendum(certifier, { addendumId, ending: 'decline', reason: 'We stay with the plan.' });
    return addendumId;
  }
  await acceptAddendum(certifier, { addendumId, agreed: agreedWords.agreed });
  // Another amount is not signed by who drafted it.
  const signer = changes.amountMinor == null ? officer : cast.work(side.ana, addendumTime);
  if (until === 'signed')
    await signAddendum(signer, { addendumId, documentSha256: agreedWords.documentSha256 });
  return addendumId;
}
