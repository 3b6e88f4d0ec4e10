import type { ClientView } from '@wor/contract';
import type { ClientRecord } from '@wor/services';

/** A client as the client's own team sees them. */
export function toClientView(client: ClientRecord): ClientView {
  const { id, version, name, birthDate, age, phone, email } = client;
  const { postcode, houseNumber, neighbourhood, language, needs } = client;
  const { needsInterpreter, contactPreference, noMessagesBy, bestTime, contactPerson } = needs;
  return {
    ...{ id, version, name, birthDate, age, phone, email },
    ...{ postcode, houseNumber, neighbourhood, language },
    ...{ needsInterpreter, contactPreference, noMessagesBy, bestTime, contactPerson },
    barriers: needs.barriers,
  };
}
