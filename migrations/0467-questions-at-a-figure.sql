-- Areas: results, privacy. The contracting authority asks about one figure of a submitted report.
alter table results.donor_question add column figure text;
comment on column results.donor_question.figure is 'The figure that is asked about, as it was read: its table, row, column and value. Null: about the section, or the whole.';

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_asked_figures_of_action;
revoke all on function privacy.empty_before_asked_figures_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update results.donor_question q set figure = null from results.donor_report r
    where r.id = q.donor_report_id and r.action_id = of_action and q.figure is not null;
  perform privacy.empty_before_asked_figures_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
