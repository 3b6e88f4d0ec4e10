// One line a message; order does not matter.
export { callComingToClient } from './call-coming-to-client.js';
export { calledToClient } from './called-to-client.js';
