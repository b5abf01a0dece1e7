import type { PlainDate } from '../../platform/dates.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import { type Money, toDecimal } from '../../platform/money.ts';
import type { PublishedAction, PublishedGrant, PublishedOrganisation } from '../published.ts';
import { defaults, europeRegional } from './codes.ts';
import { type Element, element, legalText } from './xml.ts';

/** The words of our own in the files; the files' default language is English. */
export const words = {
  withheldName: 'Name withheld to protect people',
  withheldGrant: 'Sub-grant, details withheld to protect people',
  withheldDescription:
    'A sub-grant of this Action. Details are withheld, and amount and days are rounded, to protect people.',
  suppliers: 'Suppliers and staff',
  demonstration: 'Demonstration: the records in this file are invented.',
} as const;

export function narrative(text: string): Element {
  return element('narrative', {}, [legalText(text).trim() || undefined]);
}

export function textElement(name: string, text: string | undefined, type?: string): Element | undefined {
  return text === undefined ? undefined : element(name, { type }, [narrative(text)]);
}

/** An organisation with its identifier where it has a listed one, and always by name; undefined is one whose name is withheld. */
export function organisation(
  name: string,
  of: PublishedOrganisation | undefined,
  attributes: Readonly<Record<string, string | undefined>> = {},
): Element {
  return element(name, { ref: of?.identifier, type: of?.type, ...attributes }, [
    narrative(of?.name ?? words.withheldName),
  ]);
}

export type Flow = {
  type: string;
  date: PlainDate;
  amount: Money;
  description?: string;
  provider: Element;
  receiver: Element;
};

export function transaction({ type, date, amount, description, provider, receiver }: Flow): Element {
  return element('transaction', {}, [
    element('transaction-type', { code: type }),
    element('transaction-date', { 'iso-date': date }),
    value(amount, date),
    textElement('description', description),
    provider,
    receiver,
  ]);
}

export function value(amount: Money, date: PlainDate): Element {
  return element('value', { currency: amount.currency, 'value-date': date }, [toDecimal(amount)]);
}

/** recipient-country with shares that sum to 100, or the region when no split is known. */
export function recipients(jurisdictions: PublishedAction['jurisdictions']): Element[] {
  const split = jurisdictions.length === 1 || jurisdictions.every(({ share }) => share !== undefined);
  if (jurisdictions.length === 0 || !split) {
    return [element('recipient-region', { code: europeRegional, vocabulary: '1' })];
  }
  return jurisdictions.map(({ code, share }) =>
    element('recipient-country', { code, percentage: jurisdictions.length > 1 ? share : undefined }, [
      code === 'XK' ? narrative(jurisdictionName('XK', 'en')) : undefined,
    ]),
  );
}

export function sectors(list: PublishedAction['sectors']): Element[] {
  return list.map(({ code, share }) =>
    element('sector', { vocabulary: '1', code, percentage: list.length > 1 ? share : undefined }),
  );
}

export function defaultTypes(): Element[] {
  return [
    element('default-flow-type', { code: defaults.flowType }),
    element('default-finance-type', { code: defaults.financeType }),
    element('default-aid-type', { code: defaults.aidType }),
    element('default-tied-status', { code: defaults.tiedStatus }),
  ];
}

/** The attributes of an activity. It is never said to have changed later than now. */
export function activityAttributes(
  { currency }: PublishedAction,
  { updatedAt }: { updatedAt: string },
  hierarchy: 1 | 2,
  now: string,
) {
  return {
    'xml:lang': 'en',
    'default-currency': currency,
    hierarchy,
    'last-updated-datetime': updatedAt < now ? updatedAt : now,
  };
}

/** The child's identifier: made from the public id, which is another one after the protection changed. */
export function grantIdentifier({ identifier }: PublishedAction, { id }: PublishedGrant): string {
  return `${identifier}-${id}`;
}

/** Notes that a reader of any activity needs: the designation and that a demonstration is one. */
export function notes(action: PublishedAction, namesKosovo: boolean): (Element | undefined)[] {
  return [
    namesKosovo ? textElement('description', kosovoFootnote('en'), '4') : undefined,
    action.demonstration ? textElement('description', words.demonstration, '4') : undefined,
  ];
}
