import { plain, visit, type Screen } from './screen.js';

const route = 'sociale-kaart';
const role = 'coach';

/** Looking for activities; a new state is one line. */
export const directoryScreens: readonly Screen[] = [
  ...plain(role, route),
  {
    ...{ name: 'directory, found with filters', route, role },
    open: visit('/sociale-kaart?zoek=samen&dagdeel=morning&postcode=1290&binnen=25000'),
  },
  {
    ...{ name: 'directory, with a typing error', route, role: 'administrator' },
    open: visit('/sociale-kaart?zoek=wandln'),
  },
  {
    ...{ name: 'directory, nothing', route, role: 'lead' },
    open: visit('/sociale-kaart?zoek=qqqqq'),
  },
  {
    ...{ name: 'directory, nothing nearby', route, role },
    open: visit('/sociale-kaart?zoek=qqqqq&postcode=1290&binnen=3000'),
  },
  {
    ...{ name: 'directory, nothing with filters', route, role },
    open: visit('/sociale-kaart?zoek=qqqqq&dag=mon&toegankelijk=quiet&toegankelijk=transport'),
  },
  {
    ...{ name: 'directory, with a postcode that is none', route, role },
    open: visit('/sociale-kaart?postcode=hier&binnen=3000'),
  },
];
