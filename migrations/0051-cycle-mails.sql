-- Area: matrix. Assessors and institutions are reminded, and nobody twice for the same thing.
alter table matrix.seat add column reminded_at timestamptz;
comment on column matrix.seat.reminded_at is 'When its assessor was last asked for a sheet that was not handed in.';
alter table matrix.invitation add column reminded_at timestamptz;
comment on column matrix.invitation.reminded_at is 'When the institution was told that the days to reply end soon; once.';
grant update (reminded_at) on matrix.invitation to mostura_app;
