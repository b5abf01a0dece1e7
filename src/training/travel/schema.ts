import { z } from 'zod';
import { actionCurrency } from '../../platform/action-currency.ts';
import { choices, optionalAmount, optionalText } from '../../platform/http/fields.ts';

/** A night by days from the first day of the event: -1 is the night before it. */
export const allNights = Array.from({ length: 32 }, (_, at) => at - 1);

/** Ticked nights, in their order. */
export const nightsField = choices(allNights.map(String)).transform((ticked) =>
  [...new Set(ticked.map(Number))].sort((one, other) => one - other),
);

export const travelWays = ['bus', 'train', 'car', 'passenger', 'plane', 'other'] as const;
export type TravelWay = (typeof travelWays)[number];

/** When a participant needs a bed, and how they travel. Empty when they need neither. */
export const travelForm = z
  .object({
    'nights[]': nightsField,
    way: z.union([z.literal('').transform(() => null), z.enum(travelWays)], 'invalid.choice').default(null),
    departs_from: optionalText(120),
    cost: optionalAmount(actionCurrency),
  })
  .transform(({ 'nights[]': nights, departs_from, cost, way }) => ({
    ...{ nights, way, departsFrom: departs_from, costMinor: cost },
  }));
export type TravelForm = z.infer<typeof travelForm>;
