-- Area: training. An event says which nights and up to which amount of travel it offers. Who takes part says which nights they need a bed
-- and how they travel: kept as what they need, and deleted in the night after the event.
alter table training.offer
  add column nights smallint[] not null default '{}' check (cardinality(nights) <= 32 and -1 <= all (nights) and 30 >= all (nights)),
  add column travel_up_to_minor bigint check (travel_up_to_minor > 0);
comment on column training.offer.nights is 'Nights for which a bed is offered, by days from the first day of the event: -1 is the night before it.';
comment on column training.offer.travel_up_to_minor is 'Up to how much of the travel of one person is refunded, in the currency of the Action; null refunds none.';

create table training.travel (
  participant_id uuid primary key references training.participant,
  nights smallint[] not null default '{}' check (cardinality(nights) <= 32 and -1 <= all (nights) and 30 >= all (nights)),
  way text check (way in ('bus', 'train', 'car', 'passenger', 'plane', 'other')),
  departs_from text not null default '' check (length(departs_from) <= 120),
  cost_minor bigint check (cost_minor > 0),
  updated_at timestamptz not null,
  constraint travel_says_something check (nights <> '{}' or way is not null)
);
comment on table training.travel is 'How a participant travels and when they need a bed: gone with the night after the last day of the event.';
comment on column training.travel.nights is 'Nights for which they need a bed, as those that the event offers.';
comment on column training.travel.cost_minor is 'What they expect the travel to cost, in the currency of the Action; null where they did not say.';
grant select, insert, update, delete on training.travel to mostura_app;
call platform.guard('training.travel', 'platform.is_staff() or exists (select from training.participant p where p.id = participant_id)');

-- It is forgotten, carried to a new place and told to its person wherever needs are.
create procedure platform.rewrite(of_function regprocedure, was text, becomes text) language plpgsql as $$
declare
  before text := pg_get_functiondef(of_function);
  after text := replace(before, was, becomes);
begin
  if after = before then raise exception '% has another text', of_function; end if;
  execute after;
end $$;
call platform.rewrite('training.forget_participants(uuid[], timestamptz)',
  'delete from training.need where participant_id = any (people);',
  'delete from training.need where participant_id = any (people);
  delete from training.travel where participant_id = any (people);');
call platform.rewrite('training.carry_need(uuid)',
  'and before.id <> anew.id and before.state = ''cancelled'' and n.participant_id = before.id;',
  'and before.id <> anew.id and before.state = ''cancelled'' and n.participant_id = before.id;
  insert into training.travel (participant_id, nights, way, departs_from, cost_minor, updated_at)
  select anew.id, t.nights, t.way, t.departs_from, t.cost_minor, t.updated_at
  from training.participant anew
  join training.participant before on before.gathering_id = anew.gathering_id and before.trainee_key = anew.trainee_key
    and before.id <> anew.id and before.state = ''cancelled''
  join training.travel t on t.participant_id = before.id
  where anew.id = to_participant
  order by t.updated_at desc limit 1
  on conflict (participant_id) do nothing;
  delete from training.travel t using training.participant anew, training.participant before
  where anew.id = to_participant and before.gathering_id = anew.gathering_id and before.trainee_key = anew.trainee_key
    and before.id <> anew.id and before.state = ''cancelled'' and t.participant_id = before.id;');
call platform.rewrite('privacy.held_about_oneself()', '''needs'', (select concat_ws(',
  '''travel'', (select jsonb_build_object(''nights'', cardinality(t.nights), ''way'', t.way, ''from'', t.departs_from, ''costMinor'', t.cost_minor)
    from training.travel t where t.participant_id = p.id), ''needs'', (select concat_ws(');
drop procedure platform.rewrite(regprocedure, text, text);
