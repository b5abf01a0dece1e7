import { z } from 'zod';
import { type Heading, headings } from '../../forms/index.ts';
import { actionCurrency } from '../../platform/action-currency.ts';
import { day, dayFields, optionalAmount, paragraphs, seen, withDates } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import { money, toDecimal } from '../../platform/money.ts';
import type { Headings } from './headings.ts';
import type { Wish } from './keep-change.ts';
import type { Shift } from './notify-shift.ts';

/** Of a change: nothing may be left of a heading. */
const changedAmount = optionalAmount(actionCurrency, { min: 0 });
const fieldOf = (heading: Heading) => `heading_${heading}`;
const headingFields = Object.fromEntries(headings.map((heading) => [fieldOf(heading), changedAmount]));
type TypedAmounts = Readonly<Record<string, number | null>>;

/** The budget as typed; null where the page asked for none. */
function headingsOf(typed: TypedAmounts): Headings | null {
  const found = headings.flatMap((heading) => {
    const minor = typed[fieldOf(heading)];
    return minor ? [[heading, minor] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : null;
}

/** `seen` is the last change that the form knew. */
const shared = { seen, reason: paragraphs(4000) };

/** What the sub-grantee moves between headings. */
export const shiftForm = z
  .object({ ...shared, ...headingFields })
  .transform(({ seen, reason, ...form }): { seen: string; shift: Shift } => ({
    ...{ seen, shift: { reason, headings: headingsOf(form as unknown as TypedAmounts) } },
  }));
export type ShiftForm = z.output<typeof shiftForm>;

/** What a change is to bring; `version` that of a draft that is changed. */
export const changeForm = withDates(
  ['applies_from', 'ends_on'],
  z
    .object({
      ...{ version: z.coerce.number().int().default(0), ...shared, applies_from: day.optional() },
      ...{ ends_on: day.optional(), amount: changedAmount, ...headingFields },
    })
    .transform((form): { version: number; seen: string; wish: Wish } => ({
      ...{ version: form.version, seen: form.seen },
      wish: {
        ...{ appliesFrom: form.applies_from ?? null, reason: form.reason },
        ...{ endsOn: form.ends_on ?? null, amountMinor: form.amount },
        headings: headingsOf(form as unknown as TypedAmounts),
      },
    })),
);
export type ChangeForm = z.output<typeof changeForm>;

export const reasonForm = z.object({ reason: paragraphs(4000) });
export type ReasonForm = z.output<typeof reasonForm>;

/** A budget as the fields of a form. */
export function filledHeadings(all: Headings | null, currency: string): Typed {
  if (!all) return {};
  return Object.fromEntries(
    headings.map((heading) => [fieldOf(heading), toDecimal(money(all[heading] ?? 0, currency))]),
  );
}

/** What a form starts with: the values that hold, or those of a draft. */
export function filledChange(
  change: {
    readonly endsOn: string;
    readonly amountMinor: number;
    readonly headings: Headings | null;
    readonly appliesFrom?: string;
    readonly reason?: string;
  },
  currency: string,
): Typed {
  return {
    ...dayFields('ends_on', change.endsOn),
    ...(change.appliesFrom ? dayFields('applies_from', change.appliesFrom) : {}),
    ...(change.reason ? { reason: change.reason } : {}),
    amount: toDecimal(money(change.amountMinor, currency)),
    ...filledHeadings(change.headings, currency),
  };
}
