-- Areas: action, papers, privacy. Contracts that a partner awards to suppliers: what was ordered, by which procedure, and what of it was
-- paid by entries of expenditure that name the contract. What is ordered and not paid is committed until the contract is ended.
create table action.procurement (
  id uuid primary key,
  action_id uuid not null references action.action,
  partner_id uuid not null references network.organisation,
  number text not null,
  subject text not null,
  supplier text not null,
  natural_person boolean not null,
  kind text not null check (kind in ('services', 'supplies', 'works')),
  procedure text,
  signed_on date not null,
  ended_on date check (ended_on >= signed_on),
  heading text not null,
  line text not null default '',
  original_minor bigint not null check (original_minor > 0),
  original_currency text not null,
  rate numeric not null,
  rate_month date,
  amount_minor bigint not null,
  currency text not null,
  questions text[] not null default '{}',
  confirmed_because text,
  recorded_by uuid not null references people.person,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references people.person,
  withdrawn_reason text,
  unique (id, partner_id, action_id),
  check (cardinality(questions) = 0 or confirmed_because is not null),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table action.procurement is 'Contracts of partners with their suppliers beside sub-grants. None is deleted: one that was recorded by mistake is withdrawn.';
comment on column action.procurement.natural_person is 'The supplier is a person: the name is read by programme managers and the partner''s finance officers alone, and is in no annex.';
comment on column action.procurement.procedure is 'Key of a procedure of the Action; null where none was recorded.';
comment on column action.procurement.ended_on is 'Nothing more is paid from this day on; what was not paid is no longer committed.';
comment on column action.procurement.questions is 'What was out of line when it was saved, such as a lighter procedure than its value asks for; confirmed_because says why it is right.';
create index procurement_of_partner on action.procurement (action_id, partner_id, signed_on desc);
create index procurement_partner on action.procurement (partner_id);
create index procurement_recorded_by on action.procurement (recorded_by);
create index procurement_withdrawn_by on action.procurement (withdrawn_by);
grant select, insert on action.procurement to mostura_app;
grant update (number, subject, supplier, natural_person, kind, procedure, signed_on, ended_on, heading, line, original_minor,
  original_currency, rate, rate_month, amount_minor, questions, confirmed_because, withdrawn_at, withdrawn_by, withdrawn_reason)
  on action.procurement to mostura_app;
call platform.guard('action.procurement', 'platform.is_staff()');
-- The register is read by all staff and written by the partner whose contract it is.
drop policy own_or_staff on action.procurement;
create policy staff_read on action.procurement for select to mostura_app using ((select platform.is_staff()));
create policy partner_records on action.procurement for insert to mostura_app
  with check ((select platform.is_staff()) and partner_id = (select platform.current_organisation()));
create policy partner_changes on action.procurement for update to mostura_app
  using ((select platform.is_staff()) and partner_id = (select platform.current_organisation()))
  with check (partner_id = (select platform.current_organisation()));
call platform.keep_final('withdrawn procurement contract', 'action.procurement', 'r.withdrawn_at is not null', '{*}');

create table action.procurement_change (
  id uuid primary key,
  procurement_id uuid not null references action.procurement,
  before jsonb not null,
  reason text not null,
  changed_by uuid not null references people.person,
  changed_at timestamptz not null
);
comment on table action.procurement_change is 'What a contract said before each change, and why it was changed. None is overwritten.';
create index change_of_procurement on action.procurement_change (procurement_id, changed_at desc);
create index procurement_change_changed_by on action.procurement_change (changed_by);
grant select, insert on action.procurement_change to mostura_app;
call platform.guard('action.procurement_change', 'platform.is_staff()');
drop policy own_or_staff on action.procurement_change;
create policy staff_read on action.procurement_change for select to mostura_app using ((select platform.is_staff()));
create policy partner_records on action.procurement_change for insert to mostura_app
  with check (exists (select from action.procurement p
    where p.id = procurement_id and p.partner_id = (select platform.current_organisation())));

create function action.names_person(of_contract uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select coalesce((select p.natural_person or exists (select from action.procurement_change c
    where c.procurement_id = p.id and c.before ->> 'naturalPerson' = 'true') from action.procurement p where p.id = of_contract), false)
$$;
revoke all on function action.names_person from public;
grant execute on function action.names_person to mostura_app;
comment on function action.names_person is 'The supplier of a contract is, or was once recorded as, a person: what pays it does not show the name.';

alter table action.expenditure add column procurement_id uuid,
  add foreign key (procurement_id, partner_id, action_id) references action.procurement (id, partner_id, action_id),
  add check (procurement_id is null or not from_payment);
comment on column action.expenditure.procurement_id is 'The contract that the entry pays; null where it pays none.';
create index expenditure_of_procurement on action.expenditure (procurement_id);

create function action.refuse_withdrawn_contract() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if exists (select from action.procurement p where p.id = new.procurement_id and p.withdrawn_at is not null) then
    raise exception 'no entry pays a withdrawn contract' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger pays_no_withdrawn_contract before insert or update of procurement_id on action.expenditure
  for each row when (new.procurement_id is not null) execute function action.refuse_withdrawn_contract();

do $$
declare
  made text := pg_get_viewdef('action.readable_expenditure'::regclass);
begin
  -- The view as it is, and the contract behind its last column.
  execute 'create or replace view action.readable_expenditure as '
    || regexp_replace(made, '\mcorrects_id\M', 'corrects_id, e.procurement_id');
end $$;

-- One kind of paper more, whatever kinds there are.
do $$
declare
  kinds text := (select string_agg(quote_literal(kind[1]), ', ') from pg_constraint,
    regexp_matches(pg_get_expr(conbin, conrelid), '''([a-z_]+)''', 'g') kind
    where conrelid = 'papers.paper'::regclass and conname = 'paper_owner_kind_check');
begin
  alter table papers.paper drop constraint paper_owner_kind_check;
  execute format('alter table papers.paper add constraint paper_owner_kind_check check (owner_kind in (%s, %L))', kinds, 'procurement');
end $$;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_procurement_of_action;
revoke all on function privacy.empty_before_procurement_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update action.procurement set number = '', subject = '', supplier = '', line = '',
    confirmed_because = case when confirmed_because is null then null else '' end,
    withdrawn_reason = case when withdrawn_reason is null then null else '' end
    where action_id = of_action;
  update action.procurement_change c set before = '{}', reason = ''
    from action.procurement p where p.id = c.procurement_id and p.action_id = of_action;
  perform privacy.empty_before_procurement_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
