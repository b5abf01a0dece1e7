import { z } from 'zod';
import { choice, choices, optionalParagraphs, optionalText, text } from '../../platform/http/fields.ts';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';

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
  name: text(200).min(2, 'invalid.too_short'),
  /** Other names and scripts, one a line. */
  otherNames: optionalParagraphs(800).transform((typed) =>
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .slice(0, 10),
  ),
  jurisdiction: choice(jurisdictionCodes),
  municipality: text(120),
  registrationNumber: text(60),
  'fields[]': choices(fieldsOfWork, { min: 1 }),
  /** Answer to the warning: '' before it, the id of the organisation to join, or `new` with a reason. */
  similar: optionalText(40),
  reason: optionalParagraphs(1000),
};

export const emailField = z
  .string('invalid.required')
  .trim()
  .min(1, 'invalid.required')
  .max(200, 'invalid.too_long')
  .pipe(z.email('invalid.email'));

const isExplained = ({ similar, reason }: { similar: string; reason: string }) =>
  similar !== 'new' || reason !== '';
const unexplained = { path: ['reason'], error: 'invalid.required' };

function named<Typed extends { 'fields[]': FieldOfWork[] }>({ 'fields[]': fields, ...rest }: Typed) {
  return { ...rest, fields };
}

export const anotherOrganisationSchema = z
  .object(organisation)
  .refine(isExplained, unexplained)
  .transform(named);

export const registrationSchema = z
  .object({ ...organisation, personName: text(120), email: emailField })
  .refine(isExplained, unexplained)
  .transform(named);

export type NewOrganisation = z.infer<typeof anotherOrganisationSchema>;
export type Registration = z.infer<typeof registrationSchema>;
