import { day, fromNetwork, hour, type Limit, quarter, wrongFromNetwork } from '../platform/http/limit.ts';

/**
 * How often what the area offers may be sent. Whole offices share a network: sixty people register and sign in behind one within a
 * minute, each with a mistake or two. What is mailed goes to one mailbox a few times at most.
 */
export const signInLimits = {
  password: [wrongFromNetwork('sign-in', 200)],
  passkey: [wrongFromNetwork('passkey', 200)],
  secondStep: [wrongFromNetwork('second step', 200)],
  // A link lives as long as the wait: whoever owns the mailbox always has one that opens.
  forgotten: [fromNetwork('new password', 120, quarter), toMailbox('new password', 'email', 3, hour)],
  lost: [fromNetwork('lost second step', 60, quarter)],
} as const;
/** A link of 192 random bits that was mailed: nobody finds one by trying. */
export const mailedLinkLimits = [fromNetwork('mailed link', 1200)] as const;
export const registrationLimits = {
  first: [fromNetwork('registration', 300, quarter), toMailbox('registration', 'email', 3, hour)],
  another: [
    fromNetwork('registration', 300, quarter),
    { of: 'another organisation', per: 'person', most: 10, minutes: day },
  ],
} as const satisfies Readonly<Record<string, readonly Limit[]>>;
/** A profile says whether the number that it is saved with belongs to another organisation: by trying, nobody reads the registry. */
export const profileLimits = [
  { of: 'profile', per: 'person', most: 40, minutes: day },
] as const satisfies readonly Limit[];
export const invitationLimits = [
  { of: 'invitation', per: 'person', most: 60, minutes: hour },
  { of: 'invitation', per: 'organisation', most: 120, minutes: day },
  toMailbox('invitation', 'email', 3, day),
] as const satisfies readonly Limit[];

function toMailbox(of: string, field: string, most: number, minutes: number): Limit {
  return { of, per: 'addressee', field, most, minutes };
}
