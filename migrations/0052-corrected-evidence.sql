-- Area: advocacy. What shows how far a recommendation came is corrected by a later entry, and both stay readable.
alter table advocacy.status_evidence add column corrects uuid unique references advocacy.status_evidence;
comment on column advocacy.status_evidence.corrects is 'The entry that this one takes the place of: it stays in the history and counts no more.';
create or replace view advocacy.standing as
  select distinct on (recommendation_id) recommendation_id, step, value, happened_on
  from advocacy.status_evidence e
  where not exists (select from advocacy.status_evidence later where later.corrects = e.id)
  order by recommendation_id, happened_on desc, recorded_at desc, id desc;
create or replace view published.status_evidence as
  select e.id, e.recommendation_id, r.action_id, e.step, e.value, e.happened_on, e.text, e.reference, e.url, r.jurisdiction, e.recorded_at,
    exists (select from advocacy.status_evidence later where later.corrects = e.id) as corrected
  from advocacy.status_evidence e join advocacy.recommendation r on r.id = e.recommendation_id
  where r.state = 'published';
