-- Area: training. When an invited person was reminded of the invitation, and when they answered it.
alter table training.participant
  add column invitation_reminded_at timestamptz,
  add column invitation_answered_at timestamptz;
comment on column training.participant.invitation_reminded_at is 'When the invitation was last sent again or a reminder of it was sent. The reminder of the event itself is reminded_at.';
comment on column training.participant.invitation_answered_at is 'When the invitation was accepted or declined. Answers from before this column have none.';
