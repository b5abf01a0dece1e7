-- Areas: results, privacy. A frozen period keeps what its financial report takes from the books: the contract, the budget and what was spent.
create table results.frozen_financial (
  period_id uuid primary key references results.period,
  content jsonb not null,
  sha256 text not null
);
comment on table results.frozen_financial is 'What the financial report on a frozen period takes from the books. The forecast of the next period is calculated from it, and what partners type for that period replaces it.';
grant select, insert on results.frozen_financial to mostura_app;
call platform.keep_final('financial report of a frozen period', 'results.frozen_financial',
  '(select p.frozen_at is not null from results.period p where p.id = r.period_id)', '{*}');

-- It has the reasons of the contract's versions and of the budget's. They go with the accounts; the hash stays.
alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_frozen_financial_of_action;
revoke all on function privacy.empty_before_frozen_financial_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update results.frozen_financial f set content = '{}' from results.period p where p.id = f.period_id and p.action_id = of_action;
  perform privacy.empty_before_frozen_financial_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
