// One line a queue; order does not matter. Rows for another queue wait until it stands here.
export { eventQueue } from './event.queue.js';
export { letterQueue } from './letter.queue.js';
export { mailQueue } from './mail.queue.js';
export { reportQueue } from './report.queue.js';
export { scheduleQueue } from './schedule.queue.js';
export { smsQueue } from './sms.queue.js';
