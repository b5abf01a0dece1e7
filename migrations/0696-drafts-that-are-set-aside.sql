-- Area: grants. A draft agreement whose award was declined, or whose application was excluded, is set aside: nothing is agreed by it, it holds
-- no money, and it stays with its reason. Until now an award with a draft had no end but its signature.
alter table grants.sub_grant_agreement drop constraint sub_grant_agreement_state_check;
alter table grants.sub_grant_agreement add constraint sub_grant_agreement_state_check
  check (state in ('draft', 'signed', 'completed', 'terminated', 'set_aside'));
alter table grants.sub_grant_agreement drop constraint sub_grant_agreement_check1;
alter table grants.sub_grant_agreement add constraint agreement_signed_on check ((state in ('draft', 'set_aside')) = (signed_on is null));
alter table grants.sub_grant_agreement drop constraint sub_grant_agreement_check4;
alter table grants.sub_grant_agreement add constraint agreement_agreed check (state not in ('draft', 'set_aside') or agreed_sha256 is null);

-- An award that a complaint brings back takes an agreement of its own.
alter table grants.sub_grant_agreement drop constraint sub_grant_agreement_application_id_key;
create unique index agreement_of_application on grants.sub_grant_agreement (application_id) where state <> 'set_aside';
create index agreements_of_application on grants.sub_grant_agreement (application_id);

create function grants.keep_set_aside() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'a draft that was set aside is final' using errcode = '23000';
end $$;
create trigger keep_set_aside before update of state on grants.sub_grant_agreement for each row
  when (old.state = 'set_aside' and new.state <> old.state) execute function grants.keep_set_aside();

create or replace view grants.held_agreement as
  select a.application_id, a.state, a.amount_minor,
    (select coalesce(sum(i.amount_minor), 0)::int8 from grants.instalment i where i.agreement_id = a.id and i.state = 'paid') as paid_minor,
    not (a.generalise_place or a.withhold_name or coalesce(a.delay_until > (select platform.today()), false))
      or coalesce(a.partner_id = (select platform.current_organisation()), false) or (select grants.knows_protected()) as known
  from grants.sub_grant_agreement a where a.state <> 'set_aside';

create or replace view grants.counted_agreement as
  select a.id, a.action_id, a.organisation_id, a.partner_id, a.scope, a.jurisdiction, a.state,
    case when k.known then a.signed_on else grants.coarse_start(a.signed_on) end as signed_on,
    case when k.known then a.amount_minor else grants.coarse_amount(a.amount_minor) end as amount_minor, a.currency, k.known,
    case when k.known then a.number end as number,
    case when k.known then a.title end as title
  from grants.sub_grant_agreement a
    cross join lateral (
      select not (a.generalise_place or a.withhold_name or coalesce(a.delay_until > (select platform.today()), false))
        or coalesce(a.partner_id = (select platform.current_organisation()), false) or (select grants.knows_protected()) as known
    ) k
  where a.state <> 'set_aside';

create or replace view grants.shown_agreement as
  select id, public_id, generalise_place or withhold_name as coarse,
    case when generalise_place or withhold_name then grants.coarse_start(signed_on) else signed_on end as signed_on
  from grants.sub_grant_agreement
  where signed_on is not null and (delay_until is null or delay_until <= platform.today());

-- Why a draft was set aside is kept where an early end has its reason.
alter table grants.sub_grant_agreement drop constraint sub_grant_agreement_check2;
alter table grants.sub_grant_agreement add constraint agreement_ended_for check (state in ('terminated', 'set_aside') or termination_reason = '');
comment on column grants.sub_grant_agreement.termination_reason is 'Why it was terminated, or its draft set aside, for the two sides; never published.';
