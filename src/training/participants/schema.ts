import { z } from 'zod';
import { chosenBodies } from '../../platform/bodies.ts';
import {
  choice,
  optionalParagraphs,
  optionalText,
  paragraphs,
  text,
  tick,
} from '../../platform/http/fields.ts';
import { isId } from '../../platform/ids.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';
import { locales } from '../../platform/language/language.ts';
import { readPastedMails } from './pasted-mails.ts';

export const sexes = ['f', 'm', 'x', 'unsaid'] as const;
export type Sex = (typeof sexes)[number];
export const participantStates = [
  'unconfirmed',
  'invited',
  'registered',
  'waiting',
  'cancelled',
  'declined',
] as const;
export type ParticipantState = (typeof participantStates)[number];

const mail = z.string('invalid.required').trim().min(1, 'invalid.required').max(254, 'invalid.too_long');

/** What is said of somebody who takes part. An organisation of the registry is chosen by staff; anybody may write its name. */
const said = z.object({
  name: text(120),
  mail: mail.pipe(z.email('invalid.email')),
  sex: z.union([z.literal('').transform(() => 'unsaid' as const), choice(sexes)]).default('unsaid'),
  organisationId: z
    .string()
    .optional()
    .transform((id) => (id && isId(id) ? id : null)),
  organisationName: optionalText(200),
  organisationKind: choice(chosenBodies),
  jurisdiction: z
    .union([z.literal(''), jurisdictionCode], 'invalid.choice')
    .default('')
    .transform((code) => code || null),
  /** That they agree to be listed; asked where the list rests on it. */
  consent: tick,
});
/** What somebody says of themselves. Where others are reached at the same address, as in an office, each registers by their own name. */
export const registrationForm = said
  .extend({ shared_mail: tick })
  .transform(({ shared_mail, ...typed }) => ({ ...typed, sharedMail: shared_mail }));
export type RegistrationForm = z.infer<typeof registrationForm>;

/** What staff write of somebody else: who has no address gets their link by hand, and an office's is shared by several. */
export const writtenForm = said
  .extend({
    mail: z.union([z.literal('').transform(() => null), said.shape.mail]).default(null),
    shared_mail: tick,
  })
  .transform(({ shared_mail, ...typed }) => ({ ...typed, sharedMail: shared_mail && typed.mail !== null }));
export type WrittenForm = Omit<RegistrationForm, 'mail' | 'sharedMail'> & {
  readonly mail: string | null;
  readonly sharedMail?: boolean;
};

/** Which organisation of the registry somebody comes for: one that was proposed, another, or none of it. */
export const tieForm = z
  .object({
    choice: z.string('invalid.required').min(1, 'invalid.required').max(40, 'invalid.choice'),
    organisationId: said.shape.organisationId,
    all: tick,
    /** Why it is said so late that a frozen period holds the event. */
    reason: optionalParagraphs(1000).optional(),
  })
  .transform(({ choice: chosen, organisationId, all, reason }, issues) => {
    const id = chosen === 'another' ? organisationId : chosen;
    const field = chosen === 'another' ? 'organisationId' : 'choice';
    if (chosen !== 'none' && (id === null || !isId(id)))
      issues.addIssue({ code: 'custom', path: [field], message: 'invalid.choice' });
    return { organisationId: chosen === 'none' ? null : id, all, ...(reason ? { reason } : {}) };
  });
export type TieForm = z.infer<typeof tieForm>;

/** To whom an invitation passes: the rest is as it was known of the first. */
export const replacementForm = z.object({
  mail: mail.pipe(z.email('invalid.email')),
  locale: choice(locales),
});
export type ReplacementForm = z.infer<typeof replacementForm>;

export const takeOutForm = z.object({ reason: paragraphs(1000) });
export type TakeOutForm = z.infer<typeof takeOutForm>;

/** The same without the address: whoever was invited has one. */
export const acceptanceForm = said.omit({ mail: true, organisationId: true });
export type AcceptanceForm = z.infer<typeof acceptanceForm>;

/** As many as fit into a hall; more are invited in a second go. */
const mostInvited = 300;
/** A pasted list of addresses, and what is known of those who are invited. With faults, nothing of it is taken unless they are to be left out. */
export const invitationForm = z
  .object({
    mails: paragraphs(20_000),
    skip_wrong: tick,
    organisationId: said.shape.organisationId,
    organisationKind: choice(chosenBodies),
    jurisdiction: said.shape.jurisdiction,
    locale: choice(locales),
    note: optionalParagraphs(1000).default(''),
    /** The letter in whose reply these people were named. */
    letter: said.shape.organisationId,
  })
  .transform(({ mails: pasted, skip_wrong, ...typed }, issues) => {
    const { mails, wrong } = readPastedMails(pasted);
    const refused = (message: string, params: object) =>
      issues.addIssue({ code: 'custom', path: ['mails'], message, params });
    if (wrong.length > 0 && (!skip_wrong || mails.length === 0))
      refused('invalid.mail_lines', {
        lines: wrong.map(({ line, typed: text }) => `${line}: ${text}`).join('; '),
      });
    if (mails.length > mostInvited) refused('invalid.number_between', { min: 1, max: mostInvited });
    return { ...typed, mails };
  });
export type InvitationForm = z.infer<typeof invitationForm>;
