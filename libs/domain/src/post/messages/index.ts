// One line a message; order does not matter.
export { appointmentBookedToClient } from './appointment-booked-to-client.js';
export { appointmentCancelledToClient } from './appointment-cancelled-to-client.js';
export { appointmentComingToClient } from './appointment-coming-to-client.js';
export { appointmentMovedToClient } from './appointment-moved-to-client.js';
export { callComingToClient } from './call-coming-to-client.js';
export { calledToClient } from './called-to-client.js';
