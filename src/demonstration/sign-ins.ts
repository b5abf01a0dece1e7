import { type BuiltYear, everyoneIn } from './build-year.ts';

/** Everybody's password in a demonstration: it is shown on the page that lists them. */
export const demonstrationPassword = 'one-bridge-for-everyone';

/** Someone a visitor can sign in as. `key` names what they do: `demonstration.person.<key>`. */
export type DemonstrationSignIn = { readonly key: string; readonly email: string };

const domain = 'demonstration.example';

/** One person of each kind, in the order of the thread from call to report. */
export const demonstrationSignIns: readonly DemonstrationSignIn[] = [
  { key: 'programme_manager', email: `programme.manager@${domain}` },
  { key: 'grant_officer', email: `grant.officer.rs@${domain}` },
  { key: 'grant_officer_other', email: `grant.officer.al@${domain}` },
  { key: 'finance_officer', email: `finance.officer.rs@${domain}` },
  { key: 'finance_officer_other', email: `finance.officer.al@${domain}` },
  { key: 'assessor_one', email: `assessor.one@${domain}` },
  { key: 'assessor_two', email: `assessor.two@${domain}` },
  { key: 'assessor_three', email: `assessor.three@${domain}` },
  { key: 'certifier', email: `certifier@rs-01.${domain}` },
  { key: 'member', email: `member@rs-01.${domain}` },
  { key: 'applicant', email: `certifier@me-04.${domain}` },
  { key: 'invited', email: `certifier@rs-09.${domain}` },
  { key: 'institution', email: `institution@${domain}` },
  { key: 'institution_approver', email: `institution.approver@${domain}` },
  { key: 'contracting_authority', email: `contracting.authority@${domain}` },
  { key: 'case_handler', email: `grant.officer.regional@${domain}` },
  { key: 'keeper', email: `finance.officer.regional@${domain}` },
  { key: 'data_protection_officer', email: `data.protection@${domain}` },
  { key: 'administrator', email: `administrator@${domain}` },
  { key: 'substantiator', email: `substantiator@${domain}` },
];

/** The people of a built year who are given a sign-in. Throws when the data lost one of them. */
export function peopleToSignIn(year: Pick<BuiltYear, 'staff' | 'applicants'>): string[] {
  const everyone = everyoneIn(year);
  return demonstrationSignIns.map(({ email }) => {
    const found = everyone.find((one) => one.email === email);
    if (!found) throw new Error(`nobody of the demonstration has the address ${email}`);
    return found.personId;
  });
}
