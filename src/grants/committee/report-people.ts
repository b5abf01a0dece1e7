import { type Block, keyValues, paragraph, paragraphs, table } from '../../platform/documents/document.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Committee } from './queries.ts';
import type { ReportFacts } from './report-facts.ts';
import { signersOf } from './rules.ts';

/** Who was on the committee. The names are those of the accounts today: a person who erased theirs has none. */
export function committeeTable(
  { t, instant }: Language,
  { members: people, deadlineZone }: Pick<Committee, 'members' | 'deadlineZone'>,
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
    members.map(({ personId, role, votes, declaration, declaredAt, conflict, present }) => {
      const person = known.get(personId);
      return [
        [person?.name, person?.organisationName].filter(Boolean).join('\n') || '–',
        `${t(`grants.committee.role.${role}`)}\n${t(`grants.committee.${votes ? 'votes' : 'votes_not'}`)}`,
        [
          t(`grants.committee.declared.${declaration ?? 'open'}`),
          conflict && `${conflict.with}: ${t(`grants.committee.conflict.${conflict.kind}`)}`,
          declaredAt && instant(declaredAt, deadlineZone),
        ]
          .filter(Boolean)
          .join('\n'),
        present ? t('common.yes') : '–',
      ];
    }),
  );
}

/** Who signs by the report, and when each did; why it is final without one; the hash of what was signed. */
export function signatureTable(
  { t, instant }: Language,
  committee: Committee,
  { members }: Pick<ReportFacts, 'members'>,
): Block[] {
  const { sha256, deadlineZone, unsignedReason } = committee;
  const known = new Map(committee.members.map((one) => [one.personId, one]));
  const signers = signersOf({ members }).map(({ personId, role }) => ({
    role,
    name: known.get(personId)?.name || '–',
    signedAt: known.get(personId)?.signedAt,
  }));
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
    ...(unsignedReason
      ? [paragraph([{ bold: t('grants.committee.unsigned_reason') }]), ...paragraphs(unsignedReason)]
      : []),
    ...(sha256 ? [keyValues([[t('grants.committee.hash'), sha256]])] : []),
  ];
}
