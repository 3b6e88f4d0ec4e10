import type { OpenHoursOrder } from '@wor/domain';
import type { StaffKey } from './staff.js';

/** When each coach can be booked, as they typed it. */
export const openHours: Partial<Readonly<Record<StaffKey, OpenHoursOrder>>> = {
  coach_north_1: {
    ...{ monday: '9-12, 13-16', tuesday: '9-12', wednesday: '9-12', thursday: '13-17' },
    ...{ friday: '9-12', slotMinutes: 60 },
  },
  coach_north_2: {
    ...{
      monday: '13-17',
      tuesday: '9-12, 13-16',
      thursday: '9-12',
      friday: '10-12',
      slotMinutes: 60,
    },
  },
  coach_south_1: {
    ...{ monday: '9-12', wednesday: '9-12, 13-15', thursday: '9-12, 13-16', slotMinutes: 60 },
  },
  coach_south_2: {
    ...{ tuesday: '10-12.30, 13.30-17', wednesday: '13-17', friday: '9-12.30', slotMinutes: 45 },
  },
};

/** Where a coach meets people who come to them. */
export const meetingPlaces = [
  'Buurthuis De Kring, kamer 2',
  'Bibliotheek, tafel bij het raam',
  'Wijkgebouw Het Anker, spreekkamer',
] as const;
