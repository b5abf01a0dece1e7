-- Area: grants, portal and open data. A protected sub-grant shows only texts that were written for the public, rounded amounts and
-- days, and a public id that changes whenever its protection does. The views of `published` are the one place that decides.
alter table grants.sub_grant_agreement
  add column public_id uuid not null default gen_random_uuid() unique,
  add column public_title text not null default '',
  add column public_summary text not null default '',
  add column exposed_from date,
  add column exposed_until date,
  add constraint exposed_both check ((exposed_from is null) = (exposed_until is null));
comment on column grants.sub_grant_agreement.public_id is 'Under which the public reads it. A new one whenever the protection changes, so that an earlier copy does not tell which one it was.';
comment on column grants.sub_grant_agreement.public_title is 'Written for the public, shown in place of the title while the place or the name is withheld. Empty: no title is shown.';
comment on column grants.sub_grant_agreement.exposed_from is 'Since when more of it had been public than its protection shows now, and until when: copies of that time may remain.';
update grants.sub_grant_agreement set public_id = id
  where not generalise_place and not withhold_name and (delay_until is null or delay_until <= platform.today());

create function grants.keep_public_id() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.public_id := new.id;
    return new;
  end if;
  if (new.delay_until, new.generalise_place, new.withhold_name) is not distinct from (old.delay_until, old.generalise_place, old.withhold_name) then
    return new;
  end if;
  new.public_id := gen_random_uuid();
  if old.state <> 'draft' and (old.delay_until is null or old.delay_until <= platform.today())
    and ((new.generalise_place and not old.generalise_place) or (new.withhold_name and not old.withhold_name)
      or coalesce(new.delay_until > platform.today(), false)) then
    new.exposed_from := coalesce(old.exposed_from, greatest(old.signed_on, old.delay_until));
    new.exposed_until := platform.today();
  end if;
  return new;
end $$;
create trigger keep_public_id before insert or update on grants.sub_grant_agreement for each row execute function grants.keep_public_id();

-- Steps of 5,000 and quarters of a year: an earlier copy with the exact figures fits several.
create function grants.coarse_amount(minor bigint) returns bigint language sql immutable
  as $$ select greatest(500000, round(minor / 500000.0) * 500000)::bigint $$;
create function grants.coarse_start(day date) returns date language sql immutable
  as $$ select date_trunc('quarter', day::timestamp)::date $$;
create function grants.coarse_end(day date) returns date language sql immutable
  as $$ select (date_trunc('quarter', day::timestamp) + interval '3 months - 1 day')::date $$;

-- Which agreements the public sees today, and under which id. Not for the portal: it would tie an agreement to its public ids.
create view grants.shown_agreement as
  select id, public_id, generalise_place or withhold_name as coarse,
    case when generalise_place or withhold_name then grants.coarse_start(signed_on) else signed_on end as signed_on
  from grants.sub_grant_agreement
  where state <> 'draft' and (delay_until is null or delay_until <= platform.today());
grant select on grants.shown_agreement to mostura_app;

create or replace view published.sub_grant as
  select a.public_id as id, a.action_id, a.call_id,
    case when s.coarse then null else a.number end as number,
    case when s.coarse then nullif(a.public_title, '') else a.title end as title,
    case when s.coarse then nullif(a.public_summary, '') else a.summary end as summary,
    a.scope, a.jurisdiction,
    case when s.coarse then null else a.place end as place,
    case when a.withhold_name then null else coalesce(o.merged_into, o.id) end as organisation_id,
    case when a.withhold_name then null else o.name end as organisation_name,
    case when a.withhold_name then null else o.jurisdiction end as organisation_jurisdiction,
    case when a.withhold_name then null else o.register_name end as register_name,
    case when a.withhold_name then null else o.registration_number end as registration_number,
    a.withhold_name, a.generalise_place,
    case when s.coarse then grants.coarse_amount(a.amount_minor) else a.amount_minor end as amount_minor,
    a.currency,
    case when s.coarse then grants.coarse_start(a.starts_on) else a.starts_on end as starts_on,
    case when s.coarse then grants.coarse_end(a.ends_on) else a.ends_on end as ends_on,
    s.signed_on, a.state,
    case when s.coarse then date_trunc('quarter', a.updated_at, 'UTC') else a.updated_at end as updated_at,
    c.number as call_number, c.title as call_title, s.coarse
  from grants.sub_grant_agreement a
    join grants.shown_agreement s on s.id = a.id
    join network.organisation o on o.id = a.organisation_id
    join grants.call c on c.id = a.call_id;

-- Single payments and their days would tell a rounded amount, and the id of a payment does not change.
create or replace view published.payment as
  select i.id, s.public_id as agreement_id, i.number, i.amount_minor, i.currency, i.paid_on
  from grants.instalment i join grants.shown_agreement s on s.id = i.agreement_id
  where i.state = 'paid' and not s.coarse;

create or replace view published.reported_value as
  select r.id as report_id, g.id as agreement_id, g.action_id, g.scope, g.jurisdiction, v.key, v.value,
    case when s.coarse then grants.coarse_end(p.ends_on) else p.ends_on end as period_ends_on
  from grants.report r
    join grants.report_value v on v.report_id = r.id
    join grants.reporting_period p on p.id = r.period_id
    join grants.shown_agreement s on s.id = r.agreement_id
    join published.sub_grant g on g.id = s.public_id
  where r.state = 'approved';

create or replace view published.engagement as
  with happened as (
    select a.organisation_id, 'attended' as how, g.starts_on as happened_on
      from training.attendance a join training.gathering g on g.id = a.gathering_id
      where g.withdrawn_at is null and a.women + a.men + a.unsaid > 0
    union all
    select a.organisation_id, 'sub_grant', s.signed_on from grants.sub_grant_agreement a join grants.shown_agreement s on s.id = a.id
    union all
    select a.organisation_id, 'authored', o.published_on from network.output_author a join network.output o on o.id = a.output_id
  )
  select o.action_id, dense_rank() over (partition by o.action_id order by sha256(o.id::text::bytea)) as engaged,
    o.kind as organisation_kind, o.jurisdiction, h.how, h.happened_on
  from happened h
    join network.organisation alias on alias.id = h.organisation_id
    join network.organisation o on o.id = coalesce(alias.merged_into, alias.id)
  where not exists (
    select from action.participation p
    where p.organisation_id = o.id and p.role in ('coordinator', 'implementing_partner', 'contracting_authority')
  );

create or replace view published.way as
  with happened as (
    select a.organisation_id, 'trained' as step
      from training.attendance a join training.gathering g on g.id = a.gathering_id
      where g.withdrawn_at is null and a.women + a.men + a.unsaid > 0 and g.kind = 'training'
    union
    select a.organisation_id, 'applied' from grants.application a join grants.call c on c.id = a.call_id
      where a.submitted_at is not null and c.state = 'published' and c.deadline_at < platform.today()
    union
    select a.organisation_id, 'granted' from grants.sub_grant_agreement a join grants.shown_agreement p on p.id = a.id
    union
    select a.organisation_id, 'reported' from grants.report r
      join grants.sub_grant_agreement a on a.id = r.agreement_id join grants.shown_agreement p on p.id = a.id
      where r.state = 'approved'
    union
    select a.organisation_id, 'advocating'
      from training.attendance a join training.gathering g on g.id = a.gathering_id
      where g.withdrawn_at is null and a.women + a.men + a.unsaid > 0 and g.kind in ('round_table', 'advocacy_conference')
    union
    select organisation_id, 'advocating' from network.output_author
  )
  select o.action_id, h.step, count(distinct o.id) as organisations
  from happened h
    join network.organisation alias on alias.id = h.organisation_id
    join network.organisation o on o.id = coalesce(alias.merged_into, alias.id)
  where o.kind = 'cso'
  group by o.action_id, h.step
  union all
  select action_id, 'engaged', count(distinct engaged) from published.engagement where organisation_kind = 'cso' group by action_id;

create or replace view published.open_partnership as
  select p.id, p.action_id, p.kind, p.level, p.jurisdiction, p.place, p.subject, p.summary, p.began_on, p.ended_on, p.document_reference,
    p.url, p.published_on,
    (select coalesce(jsonb_agg(jsonb_build_object('organisationId', o.id, 'name', coalesce(o.name, q.name), 'sort', q.sort) order by q.position), '[]')
      from network.partnership_party q left join network.organisation m on m.id = q.organisation_id
        left join network.organisation o on o.id = coalesce(m.merged_into, m.id)
      where q.partnership_id = p.id) as parties,
    (select count(*) from network.partnership_result r where r.partnership_id = p.id) as results,
    p.other_jurisdiction,
    -- The parties and a place are named here: beside a protected sub-grant they would tell it.
    g.id as agreement_id, g.title as agreement_title, e.id as gathering_id, e.title as gathering_title
  from network.partnership p
    left join grants.shown_agreement s on s.id = p.agreement_id and not s.coarse
    left join published.sub_grant g on g.id = s.public_id
    left join published.gathering e on e.id = p.gathering_id
  where p.published_on is not null;

-- A frozen sum is exact: beside rounded amounts the difference would tell the exact one.
create or replace view published.frozen_measurement as
  select f.period_id, p.action_id, p.name, p.starts_on, p.ends_on, p.frozen_at, f.indicator,
    case when h.held_back then null else f.value end as value,
    f.currency,
    case when h.held_back then null else f.sha256 end as sha256
  from results.frozen_measurement f
    join results.period p on p.id = f.period_id
    cross join lateral (
      select coalesce(f.rule #>> '{measurement,of}', '') not in (
          'gathering', 'output', 'partnership', 'assessed_standard', 'conclusion', 'recommendation',
          'recommendation_step', 'adoption', 'outcome', 'trainee', 'certificate', 'knowledge_test',
          'evaluation', 'cycle', 'law', 'advocacy_engagement', 'harvested_outcome', 'practice', 'material',
          'media_echo', 'capacity'
        )
        and exists (
          select from grants.sub_grant_agreement a
          where a.action_id = p.action_id and a.state <> 'draft'
            and (a.delay_until > platform.today() or (f.currency is not null and (a.generalise_place or a.withhold_name)))
        )
        or exists (
          select from jsonb_to_recordset(f.records) as counted (kind text, id text)
          where counted.kind in ('outcome', 'harvested_outcome') and not exists (
            select from advocacy.outcome o where o.id::text = counted.id and o.published_on is not null
          )
        ) as held_back
    ) h;
