-- Area: matrix. How many days institutions have to reply at least, and why none was asked in a place. Both belong to the cycle: they are
-- set before it is published, and stay with it.
alter table matrix.cycle
  add column reply_days integer not null default 10 check (reply_days between 1 and 120),
  add column unheard jsonb not null default '{}' check (jsonb_typeof(unheard) = 'object');
comment on column matrix.cycle.reply_days is 'From the day the findings are handed over institutions have at least so many days to reply.';
comment on column matrix.cycle.unheard is 'Why no institution of a place was asked to reply, by the code of the place; published with the cycle.';
