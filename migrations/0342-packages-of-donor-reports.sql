-- Area: results. The package of a submitted donor report as one archive, made by a job from what was frozen.
create table results.donor_package (
  donor_report_id uuid not null,
  number integer not null,
  locale text not null,
  content bytea not null,
  sha256 text not null,
  made_at timestamptz not null,
  primary key (donor_report_id, number, locale),
  foreign key (donor_report_id, number) references results.donor_report_version
);
comment on table results.donor_package is 'The ZIP of a submitted version in one language. It can be made again, byte by byte, from the version.';
grant select, insert on results.donor_package to mostura_app;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_received_of_action;
revoke all on function privacy.empty_received_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from results.donor_package p using results.donor_report r where r.id = p.donor_report_id and r.action_id = of_action;
  perform privacy.empty_received_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
