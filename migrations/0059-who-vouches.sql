-- Area: people. An organisation of one or two has no two colleagues: whoever runs the Action can be one of the two.
alter table people.recovery_voucher drop constraint recovery_voucher_way_check;
alter table people.recovery_voucher add check (way in ('colleague', 'coordinator', 'officer'));
comment on table people.recovery_voucher is 'Who said by voice, and in which way, that it is the person: a grant officer who saw a document, or two others, colleagues or people who run the Action.';
