import { z } from 'zod';
import { definitionDay, definitionWords } from '../../action/index.ts';
import { isEli, readCelex, readEcli } from '../identifiers.ts';

/** A number out of our own list, as the gatherings of sources name it: `SMP-06-3`. */
export const provisionKey = z
  .string()
  .regex(/^[A-Z][A-Z0-9-]{1,29}$/, 'a key of capital letters, digits and -');
export const celex = z
  .string()
  .refine((text) => readCelex(text) !== undefined, 'a CELEX number, such as 32024L1712');
export const eli = z.string().refine(isEli, 'an ELI, such as http://data.europa.eu/eli/dir/2024/1712/oj');
export const ecli = z
  .string()
  .refine((text) => readEcli(text) !== undefined, 'an ECLI, such as ECLI:EU:C:2025:392');
export const webAddress = z.url({ protocol: /^https?$/, error: 'an address that begins with https://' });
export const optionalWords = definitionWords.optional();
export const optionalDay = definitionDay.optional();
