import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Committee } from '../queries.ts';
import { signersOf, votersOf } from '../rules.ts';

/** Who is on the committee, what each declared, and who has signed. */
export function MemberTable({ committee }: { committee: Committee }) {
  const { t } = useLanguage();
  const voters = votersOf(committee);
  const signers = signersOf(committee);
  return (
    <Table
      caption={t('grants.committee.members')}
      rows={committee.members}
      columns={[
        {
          head: t('grants.committee.member.name'),
          names: true,
          cell: ({ name, organisationName }) => (
            <>
              <bdi>{name}</bdi>
              {organisationName ? <div class="m-quiet">{organisationName}</div> : null}
            </>
          ),
        },
        {
          head: t('grants.committee.member.role'),
          cell: (one) =>
            `${t(`grants.committee.role.${one.role}`)}, ${t(`grants.committee.${voters.includes(one) ? 'votes' : 'votes_not'}`)}`,
        },
        {
          head: t('grants.committee.member.declaration'),
          cell: ({ declaration, conflict }) => (
            <>
              {t(`grants.committee.declared.${declaration ?? 'open'}`)}
              {conflict ? (
                <div class="m-quiet">
                  {conflict.with}: {t(`grants.committee.conflict.${conflict.kind}`)}
                </div>
              ) : null}
            </>
          ),
        },
        {
          head: t('grants.committee.member.present'),
          cell: ({ present }) => (present ? t('common.yes') : '–'),
        },
        {
          head: t('grants.committee.member.signed'),
          cell: (one) =>
            one.signedAt ? (
              <DateTime at={one.signedAt} zone={committee.deadlineZone} />
            ) : committee.sha256 && signers.includes(one) ? (
              t('grants.committee.unsigned')
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
