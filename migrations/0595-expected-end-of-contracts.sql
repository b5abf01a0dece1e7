-- Areas: action, papers. A contract with a supplier says when it should be over, so that its officer is reminded to end it. A decision on a
-- warning keeps what was committed beside what was spent. Files lie beside income and rules of VAT, too.
alter table action.procurement add column expected_end date check (expected_end >= signed_on);
comment on column action.procurement.expected_end is 'When all should be delivered and paid; null where the contract does not say. Its officer is reminded to end it.';
grant update (expected_end) on action.procurement to mostura_app;

alter table action.budget_warning add column committed_minor bigint not null default 0;
comment on column action.budget_warning.committed_minor is 'What was contracted and not paid when it was decided.';

-- Two kinds of paper more, whatever kinds there are.
do $$
declare
  kinds text := (select string_agg(quote_literal(kind[1]), ', ') from pg_constraint,
    regexp_matches(pg_get_expr(conbin, conrelid), '''([a-z_]+)''', 'g') kind
    where conrelid = 'papers.paper'::regclass and conname = 'paper_owner_kind_check');
begin
  alter table papers.paper drop constraint paper_owner_kind_check;
  execute format('alter table papers.paper add constraint paper_owner_kind_check check (owner_kind in (%s, %L, %L))', kinds, 'income', 'vat_rule');
end $$;

-- The file of a contract, of income or of a rule of VAT lies beside one that is there. Of a contract and of income its partner alone keeps it,
-- like the record itself; a rule is set by programme managers, whichever staff that is. A job of the
-- system keeps any. The files of other kinds as before.
create function papers.lies_beside_money(kind text, record uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select case kind
    when 'procurement' then exists (select from action.procurement p where p.id = record)
    when 'income' then exists (select from action.income i where i.id = record)
    when 'vat_rule' then exists (select from action.vat_rule v where v.id = record)
    else true end
$$;
create function papers.keeps_beside_money(kind text, record uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select case when platform.is_system() then papers.lies_beside_money(kind, record) else case kind
    when 'procurement' then exists (select from action.procurement p where p.id = record and p.partner_id = platform.current_organisation())
    when 'income' then exists (select from action.income i where i.id = record and i.partner_id = platform.current_organisation())
    else papers.lies_beside_money(kind, record) end end
$$;
revoke all on function papers.lies_beside_money, papers.keeps_beside_money from public;
grant execute on function papers.lies_beside_money, papers.keeps_beside_money to mostura_app;
do $$
declare
  held record;
begin
  -- The policy as it is, with one clause more on each side.
  select pg_get_expr(polqual, polrelid) as using_, pg_get_expr(polwithcheck, polrelid) as check_ into strict held
    from pg_policy where polrelid = 'papers.paper'::regclass and polname = 'own_or_staff';
  execute format('alter policy own_or_staff on papers.paper using ((%s) and papers.lies_beside_money(owner_kind, owner_id)) '
    || 'with check ((%s) and papers.keeps_beside_money(owner_kind, owner_id))', held.using_, held.check_);
end $$;
