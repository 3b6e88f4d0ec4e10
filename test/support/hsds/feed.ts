import type { HsdsObject } from '@wor/domain';
import { idFrom } from './sample-records.js';

/** A feed of one club with three services, told as feeds tell it: nested, with fields of its own. */
export function clubFeed(): { services: HsdsObject[]; organizations: HsdsObject[] } {
  const club = {
    ...{ id: idFrom('club'), name: 'Wandelclub Súdein', description: 'Samen naar buiten' },
    ...{ email: 'info@club.example', website: 'https://club.example/' },
    phones: [{ id: idFrom('club-phone'), number: '020 123 45 67' }],
  };
  const hall = {
    ...{ id: idFrom('hall'), location_type: 'physical', name: 'Buurthuis De Linde' },
    ...{ latitude: 52.5401, longitude: 5.2202 },
    addresses: [
      {
        ...{ id: idFrom('address'), address_1: 'Lindelaan 1', city: 'Teststad' },
        ...{ state_province: 'Flevoland', postal_code: '9991 AB', country: 'NL' },
        address_type: 'physical',
      },
    ],
    accessibility: [{ id: idFrom('access'), description: 'Zonder drempels en trappen' }],
  };
  const term = {
    ...{ id: idFrom('sport'), name: 'Bewegen en sport', description: 'Alles wat beweegt' },
    taxonomy_detail: { id: idFrom('kinds'), name: 'Soorten', description: 'Soorten aanbod' },
  };
  const walk = {
    ...{ id: idFrom('walk'), name: 'Wandelen', description: 'Rustig een uur wandelen.' },
    ...{ status: 'active', url: 'https://club.example/wandelen', email: 'wandel@club.example' },
    ...{ assured_date: '2026-10-01', minimum_age: 18, eligibility_description: 'Voor iedereen' },
    organization: club,
    x_own_number: 7.25,
    x_own: { deep: ['a', { b: true }] },
    schedules: [
      {
        ...{ id: idFrom('walk-tue'), freq: 'WEEKLY', interval: 1, byday: 'TU,TH' },
        ...{ dtstart: '2026-01-06', opens_at: '10:00', closes_at: '11:30', x_bring: 'laarzen' },
      },
    ],
    languages: [{ id: idFrom('walk-nl'), code: 'nl', name: 'Nederlands' }],
    cost_options: [{ id: idFrom('walk-cost'), amount: 2.5, currency: 'EUR', option: 'per keer' }],
    service_capacities: [{ id: idFrom('walk-cap'), maximum: 8, available: 3 }],
    attributes: [{ id: idFrom('walk-sport'), link_entity: 'service', taxonomy_term: term }],
    contacts: [{ id: idFrom('walk-person'), name: 'Contactpersoon Canarie', email: 'c@p.example' }],
    service_at_locations: [{ id: idFrom('walk-at'), location: hall }],
  };
  const cook = {
    ...{ id: idFrom('cook'), name: 'Koken', status: 'active', organization_id: club.id },
    schedules: [{ id: idFrom('cook-m'), freq: 'MONTHLY', byday: '2FR', opens_at: '18:00' }],
  };
  const quiet = {
    ...{ id: idFrom('quiet'), name: 'Stilte', status: 'inactive', organization_id: club.id },
  };
  return { organizations: [club], services: [walk, cook, quiet] };
}
