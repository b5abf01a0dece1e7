-- Area: training. Who was there, half-day by half-day; what a certificate asks for, and on what ground the list of names is kept.
create table training.attendance_rule (
  gathering_id uuid primary key references training.gathering,
  basis text not null check (basis in ('consent', 'public_task', 'legitimate_interest')),
  least_share integer check (least_share between 1 and 100),
  set_by uuid not null,
  updated_at timestamptz not null,
  version integer not null default 1
);
comment on column training.attendance_rule.basis is 'Why the names of those who came may be kept (GDPR, article 6(1)(a), (e) or (f)).';
comment on column training.attendance_rule.least_share is 'Per cent of the half-days that a certificate asks for; null: no certificate is given.';

create table training.check_in (
  id uuid primary key,
  gathering_id uuid not null references training.gathering,
  participant_id uuid not null references training.participant,
  day date not null,
  part text not null check (part in ('morning', 'afternoon', 'evening')),
  way text not null check (way in ('scan', 'hand')),
  happened_at timestamptz not null,
  received_at timestamptz not null,
  recorded_by uuid not null,
  reason text not null default '' check (way = 'scan' or reason <> ''),
  organisation_id uuid references network.organisation,
  taken_back_at timestamptz,
  taken_back_by uuid,
  taken_back_reason text not null default ''
);
comment on column training.check_in.id is 'Made where the code was scanned: what is sent twice is written once.';
comment on column training.check_in.organisation_id is 'Whom somebody came for, so that the count stays when the name goes.';
create unique index check_in_once on training.check_in (participant_id, day, part) where taken_back_at is null;
create index check_in_of_gathering on training.check_in (gathering_id, day, part);
grant select, insert, update on training.attendance_rule, training.check_in to mostura_app;
call platform.guard('training.check_in', 'platform.is_staff() or exists (select from training.participant p where p.id = participant_id)');

-- Counted from the list, people who did not say a sex are people all the same.
alter table training.attendance add column unsaid integer not null default 0 check (unsaid >= 0);
alter table training.gathering add column other_unsaid integer not null default 0 check (other_unsaid >= 0);

-- Fewer than five who did not say could be told from the difference to women and men: the public's sum goes without them.
create or replace view published.attendance as
  select g.id as gathering_id, g.action_id,
    (g.other_women + coalesce(sum(a.women), 0))::integer as women, (g.other_men + coalesce(sum(a.men), 0))::integer as men,
    case when g.other_unsaid + coalesce(sum(a.unsaid), 0) >= 5 then (g.other_unsaid + coalesce(sum(a.unsaid), 0))::integer else 0 end as unsaid
  from training.gathering g left join training.attendance a on a.gathering_id = g.id
  where g.withdrawn_at is null group by g.id;
create or replace view published.engagement as
  with happened as (
    select a.organisation_id, 'attended' as how, g.starts_on as happened_on
      from training.attendance a join training.gathering g on g.id = a.gathering_id
      where g.withdrawn_at is null and a.women + a.men + a.unsaid > 0
    union all
    select s.organisation_id, 'sub_grant', s.signed_on from grants.sub_grant_agreement s join published.sub_grant p on p.id = s.id
    union all
    select a.organisation_id, 'authored', o.published_on from network.output_author a join network.output o on o.id = a.output_id
  )
  select o.action_id, dense_rank() over (partition by o.action_id order by sha256(o.id::text::bytea)) as engaged,
    o.kind as organisation_kind, o.jurisdiction, h.how, h.happened_on
  from happened h join network.organisation o on o.id = h.organisation_id
  where not exists (
    select from action.participation p
    where p.organisation_id = o.id and p.role in ('coordinator', 'implementing_partner', 'contracting_authority')
  );
