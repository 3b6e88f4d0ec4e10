export { alarmSentences, composeAlarmMail } from './alarm-mail.js';
export { alarms } from './alarms/index.js';
export type { Soundings, WorkSoundings } from './define-alarm.js';
export { nextAlarms, type LastingAlarm, type Tidings } from './next-alarms.js';
