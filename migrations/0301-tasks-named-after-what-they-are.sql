-- Area: tasks. A reminder that was sent keeps the kind of its task: voice names kinds that one partner alone handles.
update tasks.reminder set kind = 'voice.task.one_partner' where kind = 'voice.task.one_house';
