import { z } from 'zod';
import {
  choice,
  day,
  optionalParagraphs,
  paragraphs,
  text,
  tick,
  webAddress,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';

/** What a product is. Those of another record have the first four. */
export const productKinds = [
  ...(['publication', 'event', 'training_material', 'banner', 'video', 'website'] as const),
  ...(['social_media', 'media', 'equipment', 'other'] as const),
] as const;
export type ProductKind = (typeof productKinds)[number];

/** What is missing of a product: a file or address that shows it, or its EU marks. */
export const gaps = ['proof', 'marks'] as const;
export type Gap = (typeof gaps)[number];

const checked = {
  version: wholeNumber(0, 1_000_000).default(0),
  channel: text(200),
  url: webAddress,
  emblem: tick,
  statement: tick,
  derogation: optionalParagraphs(1000),
};

/** What is checked of a record that another area keeps. */
export const checkForm = z.object(checked);
export type CheckForm = z.output<typeof checkForm>;

/** A product that no other record has. */
export const productForm = withDates(
  ['shown_on'],
  z
    .object({ ...checked, title: text(300), kind: choice(productKinds), shown_on: day })
    .transform(({ shown_on, ...typed }) => ({ ...typed, shownOn: shown_on })),
  { done: ['shown_on'] },
);
export type ProductForm = z.output<typeof productForm>;

export const withdrawalForm = z.object({ reason: paragraphs(1000) });
export type WithdrawalForm = z.output<typeof withdrawalForm>;

export const productFilter = z.object({
  kind: z.enum(productKinds).optional().catch(undefined),
  partner: z.uuid().optional().catch(undefined),
  missing: z.enum(gaps).optional().catch(undefined),
  after: z.string().optional().catch(undefined),
});
export type ProductFilter = z.output<typeof productFilter>;
