-- Area: matrix. By when the assessors of a cycle submit their answers. Cycles that are answered now keep the 14 days of their tasks.
alter table matrix.cycle add column answer_until date;
update matrix.cycle set answer_until = (updated_at at time zone 'Europe/Belgrade')::date + 14 where state = 'answering';
alter table matrix.cycle add constraint cycle_answered_by_a_day check (state <> 'answering' or answer_until is not null);
comment on column matrix.cycle.answer_until is 'Assessors submit their answers until the end of this day. Without one, opening the cycle sets it.';
