import { type Block, keyValues, paragraph, table } from '../../platform/documents/document.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Committee } from './queries.ts';
import type { ReportFacts } from './report-facts.ts';
import { signersOf } from './rules.ts';

/** Who was on the committee. The names are those of the accounts today: a person who erased theirs has none. */
export function committeeTable(
  { t }: Language,
  { members: people }: Committee,
  { members }: ReportFacts,
): Block {
  const known = new Map(people.map((one) => [one.personId, one]));
  return table(
    t('grants.committee.members'),
    [
      { head: t('grants.committee.member.name'), width: 2.2 },
      { head: t('grants.committee.member.role'), width: 1.6 },
      { head: t('grants.committee.member.declaration'), width: 1.6 },
      { head: t('grants.committee.member.present') },
    ],
    members.map(({ personId, role, votes, declaration, conflict, present }) => {
      const person = known.get(personId);
      return [
        [person?.name, person?.organisationName].filter(Boolean).join('\n') || '–',
        `${t(`grants.committee.role.${role}`)}\n${t(`grants.committee.${votes ? 'votes' : 'votes_not'}`)}`,
        [t(`grants.committee.declared.${declaration ?? 'open'}`), conflict].filter(Boolean).join('\n'),
        present ? t('common.yes') : '–',
      ];
    }),
  );
}

/** Who signs, and when each did; the hash of what was signed. */
export function signatureTable({ t, instant }: Language, committee: Committee): Block[] {
  const { sha256, deadlineZone } = committee;
  const signers = signersOf(committee);
  return [
    ...(signers.length === 0
      ? [paragraph(t('grants.committee.report.no_signers'))]
      : [
          table(
            t('grants.committee.present'),
            [
              { head: t('grants.committee.member.name'), width: 2 },
              { head: t('grants.committee.member.role'), width: 1.4 },
              { head: t('grants.committee.member.signed'), width: 1.6 },
            ],
            signers.map(({ name, role, signedAt }) => [
              name,
              t(`grants.committee.role.${role}`),
              signedAt ? instant(signedAt, deadlineZone) : t('grants.committee.unsigned'),
            ]),
          ),
        ]),
    ...(sha256 ? [keyValues([[t('grants.committee.hash'), sha256]])] : []),
  ];
}
