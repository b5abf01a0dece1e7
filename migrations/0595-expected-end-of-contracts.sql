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
