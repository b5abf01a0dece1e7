/** What an agreement says of one of its parties. Texts are '' while nobody has entered them. */
export type Party = {
  readonly organisationId: string;
  readonly name: string;
  readonly address: string;
  readonly registrationNumber: string;
  readonly representative: string;
  readonly representativeFunction: string;
  readonly bank: string;
  readonly account: string;
  readonly version: number;
};

const ofBoth = ['address', 'registrationNumber', 'representative', 'representativeFunction'] as const;
const ofSubGrantee = [...ofBoth, 'bank', 'account'] as const;
export type PartyDetail = (typeof ofSubGrantee)[number];

/** What is missing of a party before an agreement with it can be signed. Money goes to the sub-grantee alone. */
export function missingOf(party: Omit<Party, 'version'>, side: 'partner' | 'sub_grantee'): PartyDetail[] {
  return (side === 'partner' ? ofBoth : ofSubGrantee).filter((detail) => party[detail].trim() === '');
}

const ibanShape = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/** An account without its spaces, in capitals. */
export function plainAccount(typed: string): string {
  return typed.replaceAll(/[\s.-]/g, '').toUpperCase();
}

/** Whether an account is one that can exist: an IBAN by its check digits (ISO 13616), any other as it is. */
export function isPossibleAccount(account: string): boolean {
  if (!/^[A-Z]{2}\d{2}/.test(account)) return /^[A-Z0-9/]{5,40}$/.test(account);
  if (!ibanShape.test(account)) return false;
  const digits = [...account.slice(4), ...account.slice(0, 4)]
    .map((sign) => Number.parseInt(sign, 36).toString())
    .join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Whether an account is an IBAN that can exist. */
export function isIban(account: string): boolean {
  return ibanShape.test(account) && isPossibleAccount(account);
}

/** An IBAN in groups of four, as people read it. */
export function writtenAccount(account: string): string {
  return ibanShape.test(account) ? account.replaceAll(/(.{4})(?=.)/g, '$1 ') : account;
}
