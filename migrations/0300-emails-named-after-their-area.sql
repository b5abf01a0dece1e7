-- Area: platform. Emails that wait, and reminders that were sent, keep the key of their text: it begins with the area now.
update platform.mail set template = 'matrix.mail.' || substr(template, length('cycles.mail.') + 1) where template like 'cycles.mail.%';
update tasks.reminder set kind = 'matrix.task.' || substr(kind, length('cycles.task.') + 1) where kind like 'cycles.task.%';
