-- Area: training, advocacy. What a gathering hands out is a handout and no publication; what a medium reported about a gathering
-- stands with the gathering alone, and an echo is one of a publication.
drop view published.handout;
drop view training.shared_material;
alter table training.material rename to handout;
alter table training.handout rename constraint material_pkey to handout_pkey;
alter index training.material_of_gathering rename to handout_of_gathering;
alter index training.material_of_action rename to handout_of_action;
alter index training.material_by_file rename to handout_by_file;
update platform.file set purpose = 'handout' where purpose = 'material';

-- Whoever holds the link of a participation is no staff and sees no file of an organisation but these.
create view training.shared_handout as
  select h.id, h.gathering_id, h.action_id, h.title, h.language, h.audience, h.created_at, f.sha256, f.type, f.size
  from training.handout h
    join platform.file f on f.id = h.file_id
    join training.gathering g on g.id = h.gathering_id
  where h.withdrawn_at is null and g.withdrawn_at is null and f.state in ('available', 'released');
grant select on training.shared_handout to mostura_app;
create view published.handout as
  select id, gathering_id, action_id, title, language, created_at, sha256, type, size
  from training.shared_handout where audience = 'public';
grant select on published.handout to mostura_app, mostura_portal;

-- What was recorded twice stands once. French is no language of the register of the media of a gathering.
insert into training.media (id, action_id, gathering_id, outlet, was_present, title, published_on, url, language, recorded_by, created_at, updated_at)
  select distinct on (e.gathering_id, lower(e.outlet), lower(e.title)) e.id, e.action_id, e.gathering_id, coalesce(nullif(e.outlet, ''), '–'), false,
    coalesce(nullif(e.title, ''), '–'), e.appeared_on, e.url, nullif(e.language, 'fr'), e.recorded_by, e.created_at, e.created_at
  from advocacy.media_echo e
  where e.gathering_id is not null and e.withdrawn_on is null
    and not exists (
      select from training.media m
      where m.gathering_id = e.gathering_id and lower(m.outlet) = lower(e.outlet) and lower(m.title) = lower(e.title)
    )
  order by e.gathering_id, lower(e.outlet), lower(e.title), e.created_at;
delete from advocacy.media_echo where gathering_id is not null;
drop view published.media_echo;
alter table advocacy.media_echo drop column gathering_id;
alter table advocacy.media_echo alter column material_id set not null;
drop index advocacy.media_echo_of_material;
create index media_echo_of_material on advocacy.media_echo (material_id);
create view published.media_echo as
  select h.id, h.action_id, h.material_id, h.outlet, h.title, h.appeared_on, h.url, h.language, h.jurisdiction
  from advocacy.media_echo h
  where h.withdrawn_on is null and exists (select from advocacy.material_edition e where e.material_id = h.material_id);
grant select on published.media_echo to mostura_app, mostura_portal;
create or replace view published.media as
  select m.id, m.gathering_id, g.action_id, m.outlet, m.was_present, m.title, m.published_on, m.url, m.language, m.created_at, g.jurisdiction
  from training.media m join training.gathering g on g.id = m.gathering_id
  where g.withdrawn_at is null;
