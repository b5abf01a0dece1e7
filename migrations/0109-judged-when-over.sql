-- What was right in a test is told with all else that is held about a person once they can answer nothing of it any more, as on their own
-- page: whoever knew it between the two rounds would answer the second one by it.
create or replace function privacy.held_about_oneself() returns jsonb
  language sql stable security definer set search_path = pg_catalog as $$
  with me as (select id as person, email as address from people.person where id = platform.current_person())
  select jsonb_build_object(
    'gatherings', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'gathering', g.title, 'startsOn', g.starts_on, 'endsOn', g.ends_on, 'host', h.name,
        'name', p.name, 'mail', p.mail, 'sex', p.sex, 'language', p.locale, 'organisation', coalesce(o.name, p.organisation_name),
        'organisationKind', p.organisation_kind, 'institutionKind', p.institution_kind, 'jurisdiction', p.jurisdiction,
        'state', p.state, 'registeredAt', p.registered_at, 'consentedAt', p.consented_at, 'remindedAt', p.reminded_at,
        'needs', (select coalesce(jsonb_agg(jsonb_build_object('session', s.title, 'access', n.access, 'diet', n.diet) order by s.id), '[]')
          from training.need n join training.session s on s.id = n.session_id where n.participant_id = p.id),
        'present', (select coalesce(jsonb_agg(jsonb_build_object('day', c.day, 'part', c.part, 'way', c.way, 'at', c.happened_at,
          'takenBackAt', c.taken_back_at) order by c.happened_at, c.id), '[]') from training.check_in c where c.participant_id = p.id),
        'tests', (select coalesce(jsonb_agg(jsonb_build_object('round', t.round, 'answers', t.draft, 'handedInAt', t.handed_in_at,
          'rightAnswers', case when answered.over then t.right_answers end) order by t.updated_at), '[]') from training.test_paper t where t.participant_id = p.id),
        'evaluated', exists (select from training.evaluation_given e where e.participant_id = p.id),
        'rolesPlayed', (select coalesce(jsonb_agg(jsonb_build_object('session', s.title, 'role', r.position) order by s.id), '[]')
          from training.played_role r join training.session s on s.id = r.session_id where r.participant_id = p.id),
        'certificates', (select coalesce(jsonb_agg(jsonb_build_object('number', c.number, 'title', c.title, 'issuedAt', c.issued_at,
          'attended', c.attended, 'planned', c.planned, 'revokedAt', c.revoked_at, 'revokedReason', c.revoked_reason) order by c.issued_at, c.id), '[]')
          from training.certificate c where c.participant_id = p.id)
      ) order by g.starts_on, p.id), '[]')
      from training.participant p join training.gathering g on g.id = p.gathering_id
      left join network.organisation h on h.id = g.host_id left join network.organisation o on o.id = p.organisation_id
      cross join lateral (select g.withdrawn_at is not null
        or not exists (select from training.test open where open.gathering_id = g.id and open.closed_at is null)
        or exists (select from training.test_paper last where last.participant_id = p.id and last.round = 'after' and last.handed_in_at is not null)
        as over) answered
      where p.person_id = me.person or (lower(p.mail) = lower(me.address) and p.key_basis <> 'shared_mail')),
    'recoveries', (
      select coalesce(jsonb_agg(jsonb_build_object('createdAt', r.created_at, 'opensAt', r.opens_at, 'usedAt', r.used_at,
        'stoppedAt', r.stopped_at) order by r.created_at, r.id), '[]') from people.recovery r where r.person_id = me.person),
    'vouchedFor', (
      select coalesce(jsonb_agg(jsonb_build_object('givenAt', v.given_at, 'way', v.way) order by v.given_at, v.recovery_id), '[]')
      from people.recovery_voucher v where v.person_id = me.person),
    'emergencyAccess', (
      select coalesce(jsonb_agg(jsonb_build_object('role', e.role, 'since', e.since, 'until', e.until, 'endedAt', e.ended_at,
        'reviewedAt', e.reviewed_at) order by e.since, e.id), '[]') from people.emergency_access e where e.person_id = me.person),
    'publicationsWritten', (
      select coalesce(jsonb_agg(jsonb_build_object('material', w.material_id, 'edition', w.edition) order by w.material_id, w.edition), '[]')
      from advocacy.material_writer w where w.person_id = me.person))
  from me
$$;
