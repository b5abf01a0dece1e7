import { z } from 'zod';
import {
  choices,
  nameText,
  optionalParagraphs,
  optionalText,
  otherNames,
  text,
} from '../../platform/http/fields.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';

/** Fields of work of a CSO, as the information note names the organisations the Action reaches. */
export const fieldsOfWork = [
  'migration',
  'security',
  'human_rights',
  'womens_rights',
  'childrens_rights',
  'youth',
] as const;
export type FieldOfWork = (typeof fieldsOfWork)[number];

const organisation = {
  name: nameText(200).min(2, 'invalid.too_short'),
  /** Other names and scripts. */
  otherNames,
  jurisdiction: jurisdictionCode,
  municipality: text(120),
  registrationNumber: text(60),
  'fields[]': choices(fieldsOfWork, { min: 1 }),
};

/** Answer to the warning that it may be registered already: '' before it, `join`, or `new` with a reason. */
export const similarAnswer = {
  similar: optionalText(4).pipe(z.enum(['', 'join', 'new'], 'invalid.choice')),
  reason: optionalParagraphs(1000),
};
export type SimilarAnswer = { readonly similar: '' | 'join' | 'new'; readonly reason: string };

export const emailField = z
  .string('invalid.required')
  .trim()
  .min(1, 'invalid.required')
  .max(200, 'invalid.too_long')
  .pipe(z.email('invalid.email'));

export const isExplained = ({ similar, reason }: SimilarAnswer) => similar !== 'new' || reason !== '';
export const unexplained = { path: ['reason'], error: 'invalid.required' };

function named<Typed extends { 'fields[]': FieldOfWork[] }>({ 'fields[]': fields, ...rest }: Typed) {
  return { ...rest, fields };
}

export const anotherOrganisationSchema = z.object(organisation).transform(named);

/** Nothing is said of who is registered before the address is proved: the warning comes with the mailed link. */
export const registrationSchema = z
  .object({ ...organisation, personName: text(120), email: emailField })
  .transform(named);

/** Where the mailed link leads: name and password, and the answer to the warning if there is one. */
export const confirmSchema = z
  .object({
    name: text(120),
    password: z.string('invalid.required').min(1, 'invalid.required').max(1000, 'invalid.too_long'),
    ...similarAnswer,
    registrationNumber: optionalText(60),
  })
  .refine(isExplained, unexplained);

/** Where the link leads that was mailed to a person who has an account: the answer to the warning if there is one. */
export const confirmAnotherSchema = z
  .object({ ...similarAnswer, registrationNumber: optionalText(60) })
  .refine(isExplained, unexplained);

export type Registration = z.infer<typeof registrationSchema>;
export type NewOrganisation = Omit<Registration, 'personName' | 'email'>;
