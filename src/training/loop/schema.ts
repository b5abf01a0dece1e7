import { z } from 'zod';
import { seen } from '../../platform/http/fields.ts';

/** Keys of criteria that were ticked; the verb asks whether there are such. */
export const tieForm = z
  .object({
    /** The keys that were tied when the form was shown. */
    seen,
    'criteria[]': z.preprocess((typed) => typed ?? [], z.array(z.string().max(80)).max(200)),
  })
  .transform(({ seen, ...typed }) => ({ seen, criteria: typed['criteria[]'] }));
export type TieForm = z.output<typeof tieForm>;
