-- Areas: grants, privacy. Corrections of what was accepted: proposed by one person, confirmed by another, and final then. One sum says
-- what of an expenditure counts: claimed, less refused, less corrected.
alter table grants.expenditure_line add column corrected_minor int8 not null default 0;
comment on column grants.expenditure_line.corrected_minor is 'What confirmed corrections took off what was accepted; below zero where they added. Kept by the corrections alone.';
alter table grants.expenditure_line add constraint corrected_of_what_is_accepted check (corrected_minor = 0
  or state = 'accepted' and refused_minor + corrected_minor between 0 and amount_minor);
alter table grants.expenditure_line add column counted_minor int8 not null
  generated always as (amount_minor - refused_minor - corrected_minor) stored;
comment on column grants.expenditure_line.counted_minor is 'What counts as spent, and once it is accepted as accepted: every sum is of this.';
-- A correction is of one expenditure, and of its report, agreement, organisation and currency.
alter table grants.expenditure_line add constraint line_of_correction unique (id, report_id, agreement_id, organisation_id, currency);

create table grants.correction (
  id uuid primary key,
  line_id uuid not null,
  report_id uuid not null references grants.report,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  change_minor int8 not null check (change_minor <> 0),
  accepted_minor int8 not null check (accepted_minor >= 0),
  currency text not null,
  kind text not null check (kind in ('audit_finding', 'paid_twice', 'not_eligible', 'refund_received', 'our_mistake')),
  rule text,
  reason text not null,
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'turned_down', 'taken_back')),
  proposed_by uuid not null references people.person,
  proposed_at timestamptz not null,
  decided_by uuid references people.person,
  decided_at timestamptz,
  refusal_reason text not null default '',
  check ((state = 'proposed') = (decided_at is null)),
  check (state not in ('confirmed', 'turned_down') or decided_by is not null and decided_by <> proposed_by),
  -- What was accepted before it.
  check (accepted_minor - change_minor >= 0),
  constraint correction_kind_of_direction check (change_minor < 0 or kind in ('audit_finding', 'our_mistake')),
  constraint correction_rule_of_refusal check ((rule is not null) = (change_minor < 0 and kind in ('audit_finding', 'not_eligible'))),
  foreign key (line_id, report_id, agreement_id, organisation_id, currency)
    references grants.expenditure_line (id, report_id, agreement_id, organisation_id, currency)
);
comment on table grants.correction is 'A correction of an accepted expenditure of an approved report. Its sub-grantee reads it once it is confirmed.';
comment on column grants.correction.change_minor is 'By how much what is accepted changes: below zero, less is accepted.';
comment on column grants.correction.rule is 'The rule of the call, where less is accepted by an audit finding or as not eligible; null of every other.';
comment on column grants.correction.accepted_minor is 'What of the expenditure is accepted after it.';
create unique index correction_proposed on grants.correction (line_id) where state = 'proposed';
create index correction_of_line on grants.correction (line_id, proposed_at, id);
create index correction_of_report on grants.correction (report_id);
create index correction_of_agreement on grants.correction (agreement_id, state);
create index correction_proposed_by on grants.correction (proposed_by);
create index correction_decided_by on grants.correction (decided_by);
grant select, insert, update (state, decided_by, decided_at, refusal_reason) on grants.correction to mostura_app;
call platform.guard('grants.correction', 'organisation_id = platform.current_organisation() or platform.is_staff()');
drop policy own_or_staff on grants.correction;
create policy own_once_confirmed_or_staff_who_may_know on grants.correction to mostura_app
  using (organisation_id = (select platform.current_organisation()) and state = 'confirmed'
    or (select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id))
  with check ((select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id));
call platform.keep_final('decided correction of accepted expenditure', 'grants.correction', 'r.state <> ''proposed''', '{*}');

-- The column of a line follows its corrections, whoever writes it.
create function grants.follow_corrections() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.corrected_minor := (select coalesce(-sum(c.change_minor), 0) from grants.correction c where c.line_id = new.id and c.state = 'confirmed');
  return new;
end $$;
create trigger follows_corrections before insert or update of corrected_minor on grants.expenditure_line
  for each row execute function grants.follow_corrections();
create function grants.correct_line() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update grants.expenditure_line set corrected_minor = corrected_minor where id = new.line_id;
  return null;
end $$;
create trigger corrects_line after insert or update of state on grants.correction
  for each row when (new.state = 'confirmed') execute function grants.correct_line();
revoke all on function grants.follow_corrections, grants.correct_line from public;

-- Both sides of a sub-grant, those who know a protected one, and the owner of the database, for whom nobody is set. Asked by the two below.
create function grants.counts_corrections(of_agreement uuid) returns boolean language sql stable security definer set search_path = pg_catalog
  as $$ select coalesce(current_setting('app.staff', true), '') = '' or exists (select from grants.sub_grant_agreement a where a.id = of_agreement
    and (platform.current_organisation() in (a.organisation_id, a.partner_id) or (select grants.knows_protected()))) $$;
-- How many wait for a second person: a sub-grant is not closed meanwhile, and its sub-grantee learns no more of them than that.
create function grants.open_corrections(of_agreement uuid) returns integer language sql stable security definer set search_path = pg_catalog
  as $$ select count(*)::int from grants.correction where agreement_id = of_agreement and state = 'proposed' and grants.counts_corrections(of_agreement) $$;
-- When the last one was decided on, whatever came of it: from then on the closing waits for its sub-grantee again.
create function grants.corrections_decided_at(of_agreement uuid) returns timestamptz language sql stable security definer set search_path = pg_catalog
  as $$ select max(decided_at) from grants.correction where agreement_id = of_agreement and grants.counts_corrections(of_agreement) $$;
revoke all on function grants.counts_corrections, grants.open_corrections, grants.corrections_decided_at from public;
grant execute on function grants.open_corrections, grants.corrections_decided_at to mostura_app;

-- A report was accepted on its day, and a correction is of its own: what was counted of an earlier time stays.
create or replace view grants.ledger_record as
  with agreement as (
    select a.id, a.application_id, a.action_id, a.partner_id, a.organisation_id, a.jurisdiction, a.signed_on, a.state, a.amount_minor, a.currency,
      not (a.generalise_place or a.withhold_name or coalesce(a.delay_until > (select platform.today()), false))
        or coalesce(a.partner_id = (select platform.current_organisation()), false) or (select grants.knows_protected()) as known
    from grants.sub_grant_agreement a
  )
  select g.application_id, g.action_id, g.known, r.measure, r.minor, r.booked_on, g.currency
  from agreement g cross join lateral (
    select 'contracted' as measure, g.amount_minor as minor, g.signed_on as booked_on where g.signed_on is not null
    union all
    select 'paid', i.amount_minor, i.paid_on from grants.instalment i where i.agreement_id = g.id and i.state = 'paid'
    union all
    select 'accepted', sum(l.counted_minor + l.corrected_minor)::int8, (t.approved_at at time zone 'Europe/Belgrade')::date
      from grants.report t join grants.expenditure_line l on l.report_id = t.id and l.state = 'accepted'
      where t.agreement_id = g.id and t.state = 'approved' group by t.id
    union all
    select 'accepted', c.change_minor, (c.decided_at at time zone 'Europe/Belgrade')::date
      from grants.correction c where c.agreement_id = g.id and c.state = 'confirmed'
    union all
    select 'recovered', c.amount_minor, c.received_on from grants.recovery_receipt c where c.agreement_id = g.id
  ) r;

create function privacy.empty_corrections(agreements uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.correction set reason = '', refusal_reason = '' where agreement_id = any (agreements);
$$;
revoke all on function privacy.empty_corrections from public;
grant execute on function privacy.empty_corrections to mostura_app;
