import { ofPartner, own, permission } from '../../platform/permissions.ts';
import type { Steps } from '../../platform/workflow/steps.ts';
import type { Missing } from '../agreements/missing.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';
import { mustBeComplete } from '../agreements/rules.ts';
import { mustBeScreened, type ScreenedToday, screeningHref } from '../screening/rules.ts';
import {
  type Current,
  hasBothScans,
  lacksScan,
  mustBeCurrent,
  mustBeOffered,
  mustBeRead,
  mustBeUnoffered,
  mustBeUnread,
  mustHaveBothScans,
  type Signed,
} from './rules.ts';

type Offerable = AgreementSubject & Signed & { readonly missing: readonly Missing[] };
type Scannable = AgreementSubject & Current;
type Signable = Offerable & Current & ScreenedToday;
type Withdrawable = AgreementSubject & Signed & Partial<Current>;

const step = (name: string) => `/agreements/:agreementId/${name}`;
const officers = { grant_officer: ofPartner };
const officersAndFinance = { ...officers, finance_officer: ofPartner };
/** The text that was offered, what is read and signed, and what is missing of it: one place of the page. */
const toSigning = ({ id }: AgreementSubject, code: string): string =>
  `/agreements/${id}#${code === 'agreement_incomplete' ? 'missing' : 'signing'}`;

/** The steps of a draft up to the signed agreement: a part of the agreement's table. */
export const signingSteps = {
  offer: {
    permission: permission<AgreementSubject>('agreement.offer', officers),
    from: ['draft'],
    within: (agreement: Offerable) => mustBeUnoffered(agreement),
    guard: ({ missing }: Offerable) => mustBeComplete(missing),
    button: {
      path: step('offer'),
      texts: 'grants.signing.offer',
      asks: 'form',
      mend: ({ id }: Offerable) => `/agreements/${id}#missing`,
    },
    task: 'agreement_offer',
    tells: 'sub_grantee_of_agreement',
    history: 'both',
  },
  confirm_reading: {
    permission: permission<AgreementSubject>('agreement.confirm_reading', { cso_certifier: own }),
    from: ['draft'],
    within: (agreement: Scannable) => mustBeUnread(agreement),
    guard: (agreement: Scannable) => mustBeCurrent(agreement),
    button: { path: step('reading'), texts: 'grants.signing.read', asks: 'form', mend: toSigning },
    task: 'agreement_read',
    tells: 'officer_of_agreement',
    history: 'both',
  },
  keep_scan: {
    permission: permission<AgreementSubject>('agreement.keep_scan', { cso_certifier: own }),
    from: ['draft'],
    within: (agreement: Scannable) => mustBeRead(agreement),
    guard: (agreement: Scannable) => mustBeCurrent(agreement),
    button: { path: step('scan'), texts: 'grants.signing.keep', asks: 'form', mend: toSigning },
    task: ({ signing }: Scannable) => (lacksScan(signing?.subGrantee) ? 'agreement_scan' : undefined),
    tells: 'checkers_of_agreement',
    history: 'both',
  },
  keep_partner_scan: {
    permission: permission<AgreementSubject>('agreement.keep_partner_scan', officers),
    from: ['draft'],
    within: (agreement: Scannable) => mustBeRead(agreement),
    guard: (agreement: Scannable) => mustBeCurrent(agreement),
    button: {
      path: step('partner-scan'),
      texts: 'grants.signing.keep_partner',
      asks: 'form',
      mend: toSigning,
    },
    task: ({ signing }: Scannable) => (lacksScan(signing?.partner) ? 'agreement_partner_scan' : undefined),
    tells: 'both_of_agreement',
    history: 'both',
  },
  enter_scan: {
    permission: permission<AgreementSubject>('agreement.enter_scan', officers),
    from: ['draft'],
    within: (agreement: Scannable) => mustBeRead(agreement),
    guard: (agreement: Scannable) => mustBeCurrent(agreement),
    button: {
      path: step('scan-by-post'),
      texts: 'grants.signing.enter',
      asks: 'form',
      look: 'secondary',
      mend: toSigning,
    },
    tells: 'both_of_agreement',
    history: 'both',
  },
  sign: {
    permission: permission<AgreementSubject>('agreement.sign', officersAndFinance),
    from: ['draft'],
    to: 'signed',
    within: (agreement: Signable) => mustBeRead(agreement),
    another: {
      than: ({ signing }: Signable) => [signing?.partner?.uploadedBy ?? null],
      code: 'agreement_checked_by_uploader',
    },
    guard: (agreement: Signable, today) => {
      mustBeComplete(agreement.missing);
      mustBeCurrent(agreement);
      mustHaveBothScans(agreement);
      mustBeScreened(agreement.screening, today);
    },
    button: {
      path: step('sign'),
      texts: 'grants.agreement.sign',
      asks: 'form',
      stepUp: true,
      mend: (agreement: Signable, code: string) =>
        code.startsWith('screening_')
          ? screeningHref(agreement.organisationId, code)
          : toSigning(agreement, code),
    },
    task: (agreement: Signable) => (hasBothScans(agreement) ? 'sign' : undefined),
    tells: 'both_of_agreement',
    history: 'both',
  },
  withdraw_offer: {
    permission: permission<AgreementSubject>('agreement.withdraw_offer', officers),
    from: ['draft'],
    within: (agreement: Withdrawable) => mustBeOffered(agreement),
    button: {
      path: step('withdraw-offer'),
      texts: 'grants.signing.withdraw',
      asks: 'form',
      look: 'secondary',
    },
    // A text that no longer says what the records say is neither read nor signed: it is offered again.
    task: ({ textIsCurrent }: Withdrawable) =>
      textIsCurrent === false ? 'agreement_text_changed' : undefined,
    tells: 'sub_grantee_of_agreement',
    history: 'both',
  },
} as const satisfies Steps;
