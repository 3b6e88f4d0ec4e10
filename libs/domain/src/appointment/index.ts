export { actOnAppointment } from './act.js';
export { type Appointment, type AppointmentKind } from './appointment.js';
export { clientCalendar, feedCalendar } from './calendar-file.js';
export { checkBooking, type BookingOrder } from './check-booking.js';
export {
  endsAppointments,
  mayMeet,
  possibleAppointmentActions,
  type AppointmentAction,
} from './lifecycle.js';
export {
  checkOpenHours,
  noOpenHours,
  slotLengths,
  weekdayNames,
  writePeriods,
  type OpenHours,
  type OpenHoursOrder,
} from './open-hours.js';
export { freeSlots, weekOf, type SlotDay } from './slots.js';
export { appointmentLines, isAboutAppointment, isAppointmentTold } from './tell.js';
