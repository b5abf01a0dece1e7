import type { ProfileForm } from '../../grants/index.ts';

type InventedProfile = ProfileForm['profile'] & { readonly key: string };
const always = { availableFrom: null, availableUntil: null };

/** What is said of the invented assessors: each language of a call is read by three of them at least. */
export const assessorProfiles: readonly InventedProfile[] = [
  {
    key: 'assessor.one',
    languages: ['en', 'sq', 'bs', 'hr', 'cnr', 'mk', 'sr'],
    fields: ['migration', 'human_rights'],
    feeNote: 'EUR 60 for each application (invented)',
    ...always,
  },
  {
    key: 'assessor.two',
    languages: ['en', 'sq', 'mk', 'sr', 'bs', 'hr', 'cnr'],
    fields: ['womens_rights', 'childrens_rights'],
    feeNote: 'EUR 60 for each application (invented)',
    ...always,
  },
  {
    key: 'assessor.three',
    languages: ['en', 'bs', 'hr', 'cnr', 'sr'],
    fields: ['youth', 'security'],
    feeNote: 'No fee: staff of a partner',
    ...always,
  },
  {
    key: 'assessor.four',
    languages: ['en', 'sq'],
    fields: ['migration', 'youth'],
    feeNote: 'No fee: staff of a partner',
    ...always,
  },
  {
    key: 'assessor.five',
    languages: ['en', 'mk', 'sr'],
    fields: ['human_rights'],
    feeNote: 'No fee: staff of a partner',
    ...always,
  },
];
