-- Area: network. A memorandum may be recorded before it takes effect. Until it begins it counts in no measure, and is not public.
create or replace view published.partnership as
  select id, action_id, kind, level, case when other_jurisdiction is null then jurisdiction end as jurisdiction, began_on
  from network.partnership where began_on <= platform.today();
