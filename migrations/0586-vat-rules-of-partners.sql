-- Areas: action, privacy. Whether VAT is an eligible cost of a partner, and why. Who may not claim it is asked about entries that include it.
create table action.vat_rule (
  id uuid primary key,
  action_id uuid not null references action.action,
  partner_id uuid not null references network.organisation,
  eligible boolean not null,
  reason text not null,
  document text not null default '',
  set_by uuid not null references people.person,
  set_at timestamptz not null
);
comment on table action.vat_rule is 'The latest of a partner holds; earlier ones stay. A partner without one was not decided on, and nothing is asked.';
comment on column action.vat_rule.document is 'What shows it, such as a certificate of the tax authority.';
create index vat_rule_of_partner on action.vat_rule (action_id, partner_id, set_at desc);
create index vat_rule_partner on action.vat_rule (partner_id);
create index vat_rule_set_by on action.vat_rule (set_by);
grant select, insert on action.vat_rule to mostura_app;
call platform.guard('action.vat_rule', 'platform.is_staff()');

alter table action.expenditure add column includes_vat boolean not null default false;
comment on column action.expenditure.includes_vat is 'As its finance officer ticked it.';
do $$
declare
  made text := pg_get_viewdef('action.readable_expenditure'::regclass);
begin
  execute 'create or replace view action.readable_expenditure as '
    || regexp_replace(made, '\mprocurement_id\M', 'procurement_id, e.includes_vat');
end $$;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_vat_rules_of_action;
revoke all on function privacy.empty_before_vat_rules_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update action.vat_rule set reason = '', document = '' where action_id = of_action;
  perform privacy.empty_before_vat_rules_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
