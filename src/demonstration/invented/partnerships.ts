import type { PartnershipForm } from '../../network/index.ts';
import type { Issuer } from './staff.ts';

/** An invented partnership. Its subject says so; its parties are invented organisations and bodies that do not exist. */
export type InventedPartnership = Pick<PartnershipForm, 'kind' | 'level' | 'others'> & {
  readonly subject: string;
  /** Whose grant officer records it. */
  readonly by: Issuer;
  /** Where it works; nowhere for one over a border or the region. */
  readonly jurisdiction: PartnershipForm['jurisdiction'];
  /** The other side of a border. */
  readonly otherJurisdiction?: PartnershipForm['otherJurisdiction'];
  /** Its parties met at the latest gathering. */
  readonly metAt?: true;
  /** It grew out of the sub-grant of its first party. */
  readonly grewFromGrant?: true;
  /** Keys of applicants. */
  readonly parties: readonly string[];
  readonly institution?: true;
  /** Days from today. */
  readonly on: number;
  readonly until?: number;
  readonly document?: string;
  /** Marked as one that everybody may read of. */
  readonly public?: true;
  readonly results: readonly { readonly on: number; readonly text: string }[];
};

const town = { name: 'Municipality of the Imagined Bridge', sort: 'municipality' } as const;
const radio = { name: 'Radio Imagined River', sort: 'media' } as const;
const faculty = { name: 'Faculty of Imagined Law', sort: 'academia' } as const;

export const inventedPartnerships: readonly InventedPartnership[] = [
  {
    subject: 'Who is called at night when a child arrives alone',
    kind: 'referral_protocol',
    public: true,
    level: 'local',
    by: 'RS',
    jurisdiction: 'RS',
    parties: ['RS-01', 'RS-12'],
    institution: true,
    others: [town],
    on: -190,
    document: 'DEMO-P-01, archive of the first party',
    results: [
      { on: -120, text: 'One telephone number for interpreters, answered at night.' },
      { on: -40, text: 'The protocol was read together and two steps were made shorter.' },
    ],
  },
  {
    subject: 'Leaflets at bus stations',
    kind: 'joint_activity',
    public: true,
    level: 'local',
    by: 'AL',
    jurisdiction: 'AL',
    parties: ['AL-03'],
    others: [town, radio],
    on: -150,
    until: -60,
    results: [{ on: -62, text: 'Two broadcasts on the difference between smuggling and trafficking.' }],
  },
  {
    subject: 'A course on irregular migration and the law',
    kind: 'memorandum',
    public: true,
    level: 'national',
    by: 'MK',
    jurisdiction: 'MK',
    parties: ['MK-10', 'MK-03'],
    others: [faculty],
    on: -130,
    document: 'DEMO-P-02',
    results: [{ on: -20, text: 'Students wrote a comparison of the procedures for guardianship.' }],
  },
  {
    subject: 'Interpreters come to the door of the town hall',
    kind: 'cooperation',
    public: true,
    level: 'local',
    by: 'RS',
    jurisdiction: 'RS',
    grewFromGrant: true,
    parties: ['RS-01'],
    others: [town],
    on: -105,
    results: [{ on: -50, text: 'The town pays the interpreters whom the project had found.' }],
  },
  {
    subject: 'Two towns on one river',
    kind: 'cooperation',
    public: true,
    level: 'cross_border',
    by: 'ME',
    jurisdiction: 'ME',
    otherJurisdiction: 'AL',
    metAt: true,
    parties: ['ME-12', 'AL-05'],
    others: [town],
    on: -95,
    results: [],
  },
  {
    subject: 'Journalists ask before they name',
    kind: 'joint_activity',
    level: 'national',
    by: 'BA',
    jurisdiction: 'BA',
    parties: ['BA-08', 'BA-02'],
    others: [radio],
    on: -75,
    results: [{ on: -30, text: 'A page of rules for reports about people who were smuggled.' }],
  },
  {
    subject: 'Comparing practice at six borders',
    kind: 'memorandum',
    level: 'regional',
    by: 'RS',
    jurisdiction: null,
    parties: ['RS-16', 'BA-08', 'ME-12', 'MK-10', 'XK-03', 'AL-03'],
    others: [faculty],
    on: -45,
    document: 'DEMO-P-03',
    results: [],
  },
];
