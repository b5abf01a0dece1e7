import type { DocumentForm } from '../../action/index.ts';

type Side = 'coordinator' | 'authority';
/** Invented documents of the Action, as its programme manager adds them. Days from today; `later` is a second version. */
export const inventedDocuments: readonly (Pick<
  DocumentForm,
  'kind' | 'title' | 'reference' | 'language' | 'audience'
> & {
  readonly on: number;
  readonly from?: Side;
  readonly to?: Side;
  readonly lines: readonly string[];
  readonly later?: { readonly on: number; readonly note: string; readonly lines: readonly string[] };
})[] = [
  {
    ...{ kind: 'contract', title: 'Grant contract', reference: 'DEMO/2024/1', language: 'en' },
    ...{ audience: 'authority', on: -330 },
    lines: [
      'Special conditions',
      'Article 4: narrative and financial reporting',
      'Article 7: keeping of records',
    ],
  },
  {
    ...{
      kind: 'annex',
      title: 'Annex III: budget of the Action',
      reference: 'DEMO/2024/1-III',
      language: 'en',
    },
    ...{ audience: 'authority', on: -329 },
    lines: ['Budget of the Action', 'Heading 6: financial support to third parties'],
    later: {
      ...{ on: -140, note: 'A transfer between two headings of the coordinator, as it was notified.' },
      lines: ['Budget of the Action, second version', 'Heading 2: travel is higher, heading 5 is lower'],
    },
  },
  {
    ...{
      kind: 'letter',
      title: 'Notification of a budget transfer',
      reference: 'DEMO-17/2025',
      language: 'en',
    },
    ...{ audience: 'partners', on: -141, from: 'coordinator', to: 'authority' },
    lines: ['We notify you of a transfer between headings below the limit of the contract.'],
  },
  {
    ...{ kind: 'minutes', title: 'Zapisnik sa sastanka upravnog odbora', reference: '', language: 'bs' },
    ...{ audience: 'partners', on: -90 },
    lines: ['Zapisnik sa sastanka upravnog odbora', 'Zaključak: partneri objavljuju pozive u martu.'],
  },
  {
    ...{ kind: 'procedure', title: 'Checklist for closing the accounts', reference: '', language: 'en' },
    ...{ audience: 'coordinator', on: -30 },
    lines: ['Internal checklist of the coordinator', 'Before the final report: bank statements and payroll'],
  },
];
